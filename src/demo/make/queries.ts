import { cutFile, getEntry } from './copies.ts';
import type { AudioFormat } from './encode.ts';
import type { ExpectedHit, SampleFacts } from './manifest-entry.ts';
import type { SampleWriter } from './sample-writer.ts';
import { withNoise } from './signal.ts';
import { toTelephoneBand } from './sound-tools.ts';
import { renderTimeline } from './timeline.ts';
import type { VoiceName } from './voices.ts';

/** Clips to ask with. They are not part of the library, and two of them hold nothing from it. */
export function writeQueries(writer: SampleWriter): void {
  writeCut(
    writer,
    'router-cut',
    'mp3-64k',
    'calls/router-keeps-dropping.mp3',
    8.437,
    5,
    (samples) => samples,
  );
  writeCut(
    writer,
    'mortgage-noisy-telephone',
    'wav-8k',
    'calls/mortgage-rate-ends.mp3',
    9.371,
    6,
    (samples) => withNoise(toTelephoneBand(samples), 12, 'mortgage query'),
  );
  writeCut(
    writer,
    'shanghai-train-cut',
    'opus-16k',
    'announcements/zh-lieche-wandian.opus',
    2.153,
    5,
    (samples) => samples,
  );
  writeHearingPhrase(writer);
  writeSpoken(
    writer,
    'unrelated-recipe',
    'stranger',
    'mp3-64k',
    'Slice the onions, warm the butter, and let everything simmer until the kitchen smells like autumn.',
    { expected: [] },
  );
  writeSpoken(
    writer,
    'password-question-by-a-new-voice',
    'newcomer',
    'opus-24k',
    'I forgot my password. How can I reset it?',
    { articleId: 'reset-password', sentenceId: 'forgot-password' },
  );
}

function writeCut(
  writer: SampleWriter,
  name: string,
  format: AudioFormat,
  file: string,
  startS: number,
  lengthS: number,
  alter: (samples: Float32Array) => Float32Array,
): void {
  const samples = alter(cutFile(writer, file, startS, lengthS));
  const original = getEntry(writer, file);
  const sameSound = writer.entries
    .filter((entry) => entry.copyOf === file)
    .flatMap((copy) => toHitInCopy(copy, startS, startS + lengthS));
  writer.write(`queries/${name}`, [samples], format, {
    ...queryFacts(`Cut of: ${original.title}`),
    language: original.language,
    expected: [{ file, startS, endS: toMilliseconds(startS + lengthS) }, ...sameSound],
  });
}

/** Where a copy repeats these seconds of its original; empty when it holds none of them. */
function toHitInCopy(copy: SampleFacts & { file: string }, startS: number, endS: number): ExpectedHit[] {
  const from = Math.max(startS, copy.originalStartS ?? 0);
  const to = Math.min(endS, copy.originalEndS ?? 0);
  if (to - from < 1) return [];
  const inCopy = (timeS: number) =>
    toMilliseconds((copy.copyStartS ?? 0) + (timeS - (copy.originalStartS ?? 0)) / (copy.speedFactor ?? 1));
  return [{ file: copy.file, startS: inCopy(from), endS: inCopy(to) }];
}

/** The second occurrence of the phrase; all five answer it. */
function writeHearingPhrase(writer: SampleWriter): void {
  const file = 'hearings/hearing-of-the-northern-star.opus';
  const { phrase, occurrences } = getEntry(writer, file);
  const { startS, endS } = occurrences![1]!;
  const samples = cutFile(writer, file, startS, endS - startS);
  writer.write('queries/hearing-phrase', [samples], 'mp3-64k', {
    ...queryFacts('One of the five times that counsel says the phrase'),
    language: 'en',
    speaker: 'Counsel',
    transcript: phrase!,
    expected: occurrences!.map((occurrence) => ({ file, ...occurrence })),
  });
}

function writeSpoken(
  writer: SampleWriter,
  name: string,
  voice: VoiceName,
  format: AudioFormat,
  text: string,
  answer: Pick<SampleFacts, 'expected' | 'articleId' | 'sentenceId'>,
): void {
  const { channels, segments } = renderTimeline([{ kind: 'speech', voice, speaker: voice, text }], {
    seed: name,
  });
  writer.write(`queries/${name}`, channels, format, {
    ...queryFacts(`A voice that the library does not hold: ${text}`),
    language: 'en',
    speaker: voice,
    transcript: text,
    segments,
    ...answer,
  });
}

function queryFacts(title: string) {
  return {
    kind: 'query',
    language: null as string | null,
    speaker: null,
    transcript: null,
    title,
    recorded_at: '2025-05-20T10:00:00Z',
    metadata: { channel: 'query' },
    segments: [],
    sounds: [],
  } as const satisfies SampleFacts;
}

function toMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
