import { announcements } from './announcements.ts';
import type { Call } from './call.ts';
import { callsOfTheBank } from './calls-of-the-bank.ts';
import { callsOfTheShop } from './calls-of-the-shop.ts';
import { hearingPhrase, hearingSteps } from './hearing.ts';
import type { SpokenSegment } from './manifest-entry.ts';
import { questions } from './questions.ts';
import type { SampleWriter } from './sample-writer.ts';
import { soundSamples } from './sound-samples.ts';
import type { Step } from './step.ts';
import { renderTimeline } from './timeline.ts';
import type { VoiceName } from './voices.ts';

const calls: readonly Call[] = [...callsOfTheBank, ...callsOfTheShop];

export function toTranscript(segments: readonly SpokenSegment[]): string | null {
  return segments.length === 0 ? null : segments.map((segment) => segment.text).join('\n');
}

export function writeCalls(writer: SampleWriter): void {
  for (const call of calls) {
    const stereo = call.format === 'stereo-vorbis';
    const { channels, segments, sounds } = renderTimeline(call.steps, { seed: call.name, stereo });
    writer.write(`calls/${call.name}`, channels, call.format, {
      kind: 'call',
      language: 'en',
      speaker: null,
      transcript: toTranscript(segments),
      title: call.title,
      recorded_at: call.recordedAt,
      metadata: { department: call.department, channel: 'phone', agent: call.agent, caller: call.caller },
      segments,
      sounds,
    });
  }
}

export function writeQuestions(writer: SampleWriter): void {
  let day = 1;
  for (const { sentenceId, text, articleId, askedBy } of questions) {
    for (const [voice, speaker, format] of askedBy) {
      const steps: Step[] = [{ kind: 'speech', voice, speaker, text, line: 'telephone' }];
      const name = `${sentenceId}-${voice}`;
      const { channels, segments, sounds } = renderTimeline(steps, { seed: name, noiseFloorDb: -54 });
      writer.write(`questions/${name}`, channels, format, {
        kind: 'question',
        language: 'en',
        speaker,
        transcript: text,
        title: `${speaker} asks: ${text}`,
        recorded_at: `2025-04-${String(day).padStart(2, '0')}T09:${String(10 + day * 2)}:00Z`,
        metadata: { department: 'front desk', channel: 'voicemail', caller: speaker },
        segments,
        sounds,
        articleId,
        sentenceId,
      });
      day++;
    }
  }
}

export function writeAnnouncements(writer: SampleWriter): void {
  for (const { name, title, language, format, voice, place, recordedAt, chime, sentences } of announcements) {
    const speech = sentences.map(([text, say]) => toSpeech(voice, text, say));
    const steps: Step[] = chime === true ? [{ kind: 'chime', pauseAfterS: 0.2 }, ...speech] : speech;
    const { channels, segments, sounds } = renderTimeline(steps, { seed: name, noiseFloorDb: -56 });
    writer.write(`announcements/${name}`, channels, format, {
      kind: 'announcement',
      language,
      speaker: voice,
      transcript: toTranscript(segments),
      title,
      recorded_at: recordedAt,
      metadata: { department: 'public', channel: 'loudspeaker', place },
      segments,
      sounds,
    });
  }
}

function toSpeech(voice: VoiceName, text: string, say: string | undefined): Step {
  const step = { kind: 'speech', voice, speaker: voice, text } as const;
  return say === undefined ? step : { ...step, say };
}

export function writeHearing(writer: SampleWriter): void {
  const name = 'hearing-of-the-northern-star';
  const { channels, segments, sounds } = renderTimeline(hearingSteps, { seed: name, noiseFloorDb: -50 });
  writer.write(`hearings/${name}`, channels, 'opus-20k', {
    kind: 'hearing',
    language: 'en',
    speaker: null,
    transcript: toTranscript(segments),
    title: 'Hearing about the lost shipment of the Northern Star',
    recorded_at: '2025-03-26T09:30:00Z',
    metadata: { department: 'tribunal', channel: 'room' },
    segments,
    sounds,
    phrase: hearingPhrase,
    occurrences: segments
      .filter((segment) => segment.text === hearingPhrase)
      .map(({ startS, endS }) => ({ startS, endS })),
  });
}

export function writeSounds(writer: SampleWriter): void {
  for (const { name, title, format, stereo, recordedAt, steps } of soundSamples) {
    const options = { seed: name, stereo: stereo === true };
    const { channels, sounds } = renderTimeline(steps, options);
    writer.write(`sounds/${name}`, channels, format, {
      kind: 'sound',
      language: null,
      speaker: null,
      transcript: null,
      title,
      recorded_at: recordedAt,
      metadata: { department: 'studio', channel: 'studio' },
      segments: [],
      sounds,
    });
  }
}
