import { join } from 'node:path';
import type { AudioFormat } from './encode.ts';
import type { SampleEntry } from './manifest-entry.ts';
import { toTranscript } from './originals.ts';
import type { SampleWriter } from './sample-writer.ts';
import { decibelsToFactor, toSampleCount, toScaled, withNoise } from './signal.ts';
import { applySox, decodeFile, toTelephoneBand } from './sound-tools.ts';
import { renderTimeline, toSeconds } from './timeline.ts';

interface Copy {
  readonly name: string;
  readonly copyOf: string;
  readonly change: string;
  readonly format: AudioFormat;
  /** Seconds of the original for one second of the copy, 1 by default. */
  readonly speedFactor?: number;
  /** The part that is taken, the whole by default. */
  readonly cut?: { readonly startS: number; readonly lengthS: number };
  readonly alter?: (samples: Float32Array) => Float32Array;
}

/** Altered copies. None is of the hearing, whose phrase must occur exactly five times in the library. */
const copies: readonly Copy[] = [
  {
    name: 'card-blocked-as-mp3',
    copyOf: 'calls/card-blocked-abroad.opus',
    change: 're-encoded to MP3 at 48 kbit/s',
    format: 'mp3-48k',
  },
  {
    name: 'refund-as-16-kbit-opus',
    copyOf: 'questions/refund-time-ellen.mp3',
    change: 're-encoded to Opus at 16 kbit/s',
    format: 'opus-16k',
  },
  {
    name: 'password-through-a-telephone',
    copyOf: 'calls/password-forgotten.ogg',
    change: 'telephone band (300 to 3400 Hz) at 8 kHz',
    format: 'vorbis-8k',
    alter: toTelephoneBand,
  },
  {
    name: 'parcel-with-noise',
    copyOf: 'calls/parcel-not-arrived.ogg',
    change: 'white noise 15 dB below the speech',
    format: 'mp3-40k',
    alter: (samples) => withNoise(samples, 15, 'parcel-with-noise'),
  },
  {
    name: 'router-4-percent-faster',
    copyOf: 'calls/router-keeps-dropping.mp3',
    change: 'played 4 % faster (tempo and pitch)',
    format: 'vorbis-22k',
    speedFactor: 1.04,
    alter: (samples) => applySox(samples, ['speed', '1.04']),
  },
  {
    name: 'subscription-4-percent-slower',
    copyOf: 'calls/subscription-cancelled.opus',
    change: 'played 4 % slower (tempo and pitch)',
    format: 'opus-24k',
    speedFactor: 0.96,
    alter: (samples) => applySox(samples, ['speed', '0.96']),
  },
  {
    name: 'stolen-card-pitched-up',
    copyOf: 'calls/card-stolen-on-the-train.mp3',
    change: 'pitch raised by one semitone, same tempo',
    format: 'opus-20k',
    alter: (samples) => applySox(samples, ['pitch', '100']),
  },
  {
    name: 'hotel-in-a-hall',
    copyOf: 'calls/hotel-booking-changed.flac',
    change: 'reverberated as in a hall',
    format: 'vorbis-22k',
    alter: (samples) => applySox(samples, ['reverb', '55', '50', '70']),
  },
  {
    name: 'mortgage-excerpt',
    copyOf: 'calls/mortgage-rate-ends.mp3',
    change: '7.3 s cut out of the middle, re-encoded to MP3 at 32 kbit/s',
    format: 'mp3-32k',
    cut: { startS: 34.217, lengthS: 7.3 },
  },
  {
    name: 'debit-quieter',
    copyOf: 'calls/direct-debit-twice.wav',
    change: 'gain -8 dB',
    format: 'mp3-40k',
    alter: (samples) => toScaled(samples, decibelsToFactor(-8)),
  },
  {
    name: 'hamburg-train-noisy-telephone',
    copyOf: 'announcements/de-zug-verspaetet.mp3',
    change: 'telephone band, white noise 15 dB below the speech, Opus at 16 kbit/s',
    format: 'opus-16k',
    alter: (samples) => withNoise(toTelephoneBand(samples), 15, 'hamburg-train'),
  },
];

export function writeCopies(writer: SampleWriter): void {
  for (const copy of copies) writeCopy(writer, copy);
  writeQuotation(writer);
}

/** The line of an original that is already written. Throws when there is none. */
export function getEntry(writer: SampleWriter, file: string): SampleEntry {
  const entry = writer.entries.find((candidate) => candidate.file === file);
  if (entry === undefined) throw new Error(`There is no sample ${file}.`);
  return entry;
}

/** Part of a written file, as a player would hear it. */
export function cutFile(writer: SampleWriter, file: string, startS: number, lengthS: number): Float32Array {
  const samples = decodeFile(join(writer.folder, file));
  return samples.slice(toSampleCount(startS), toSampleCount(startS) + toSampleCount(lengthS));
}

function writeCopy(
  writer: SampleWriter,
  { name, copyOf, change, format, speedFactor = 1, cut, alter }: Copy,
): void {
  const original = getEntry(writer, copyOf);
  const { startS, lengthS } = cut ?? { startS: 0, lengthS: original.duration_s };
  const taken = cutFile(writer, copyOf, startS, lengthS);
  const samples = alter === undefined ? taken : alter(taken);
  const shift = <T extends { startS: number; endS: number }>(spans: readonly T[]) =>
    spans
      .filter((span) => span.startS >= startS && span.endS <= startS + lengthS)
      .map((span) => ({
        ...span,
        startS: toRounded((span.startS - startS) / speedFactor),
        endS: toRounded((span.endS - startS) / speedFactor),
      }));
  const segments = shift(original.segments);
  writer.write(`copies/${name}`, [samples], format, {
    kind: 'copy',
    language: original.language,
    speaker: original.speaker,
    transcript: toTranscript(segments),
    title: `${original.title}: ${change}`,
    recorded_at: original.recorded_at.replace(/^2025-0[1-4]/, '2025-05'),
    metadata: { ...original.metadata, channel: 'upload' },
    segments,
    sounds: shift(original.sounds),
    copyOf,
    change,
    speedFactor,
    originalStartS: startS,
    originalEndS: toRounded(startS + toSeconds(taken.length)),
    copyStartS: 0,
    copyEndS: Math.min(toSeconds(samples.length), toRounded(toSeconds(taken.length) / speedFactor)),
  });
}

/** A programme that plays a few seconds of a call in its middle. */
function writeQuotation(writer: SampleWriter): void {
  const copyOf = 'calls/refund-for-a-coat.opus';
  const original = getEntry(writer, copyOf);
  const quoted = original.segments.find((segment) => segment.text.startsWith('Three weeks ago'))!;
  const before = 'Welcome back to our show about patience. Listen to this telephone call.';
  const after = 'We asked a lawyer how long a shop may take. Her answer will astonish you.';
  const say = (text: string, name: string) =>
    renderTimeline([{ kind: 'speech', voice: 'presenter', speaker: 'Presenter', text }], { seed: name });
  const [intro, outro] = [say(before, 'quotation before'), say(after, 'quotation after')];
  const lengthS = toRounded(quoted.endS - quoted.startS);
  const pieces = [intro.channels[0]!, cutFile(writer, copyOf, quoted.startS, lengthS), outro.channels[0]!];
  const samples = new Float32Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    samples.set(piece, at);
    at += piece.length;
  }
  const copyStartS = toSeconds(pieces[0]!.length);
  const copyEndS = toSeconds(pieces[0]!.length + pieces[1]!.length);
  const segments = [
    ...intro.segments,
    { ...quoted, startS: copyStartS, endS: copyEndS },
    ...outro.segments.map((segment) => ({
      ...segment,
      startS: toRounded(segment.startS + copyEndS),
      endS: toRounded(segment.endS + copyEndS),
    })),
  ];
  writer.write('copies/call-quoted-in-a-programme', [samples], 'mp3-48k', {
    kind: 'copy',
    language: 'en',
    speaker: null,
    transcript: toTranscript(segments),
    title: 'A programme quotes a call about a refund',
    recorded_at: '2025-05-09T18:00:00Z',
    metadata: { department: 'media', channel: 'upload' },
    segments,
    sounds: [],
    copyOf,
    change: 'quoted inside other speech, MP3 at 48 kbit/s',
    speedFactor: 1,
    originalStartS: quoted.startS,
    originalEndS: quoted.endS,
    copyStartS,
    copyEndS,
  });
}

function toRounded(seconds: number): number {
  return Math.round(seconds * 10_000) / 10_000;
}
