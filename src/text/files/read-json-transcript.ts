import type { TranscriptSegmentText, TranscriptText, TranscriptTimeUnit } from '../transcript.ts';
import { fieldReader, type JsonObject } from './json-fields.ts';
import { scaleOf } from './json-time-unit.ts';
import { type JsonWord, placeWords, segmentsOfWords } from './place-words.ts';
import { transcriptError } from './transcript-error.ts';

/**
 * Word-timed JSON: our own form, `{ language, segments: [{ text, startS, endS, speaker, language, words: [{ text,
 * startS, endS }] }] }`, and those of Whisper (`segments` with `start`, `end`, `words: [{ word, start, end }]`) and
 * AssemblyAI (`words: [{ text, start, end, speaker }]`, in milliseconds). A bare array is taken for the segments.
 * Throws BAD_USER_INPUT naming the place.
 */
export function readJsonTranscript(text: string, timeUnit: TranscriptTimeUnit | null): TranscriptText {
  const root = parseJson(text);
  const fields = fieldReader(scaleOf(root, timeUnit));
  const language = fields.language(root, '');
  // What a service gives as words of the whole says more than its long utterances.
  const hasTimedSegments = Array.isArray(root['segments']) && root['segments'].length > 0;
  if (hasTimedSegments) {
    const segments = fields.list(root, 'segments', '').flatMap(({ value, where }) => {
      const segment = readSegment(value, where, fields);
      return segment ? [segment] : [];
    });
    return { language, segments };
  }
  if (!Array.isArray(root['words'])) {
    throw transcriptError(null, 'is JSON without a list of segments or words.');
  }
  const words = readWords(root, '', fields);
  return { language, segments: segmentsOfWords(words) };
}

type Fields = ReturnType<typeof fieldReader>;

function readSegment(value: JsonObject, where: string, fields: Fields): TranscriptSegmentText | null {
  const words = value['words'] == null ? [] : readWords(value, where, fields);
  const given = fields.text(value, ['text', 'transcript'], where);
  const placed = words.length === 0 ? { text: (given ?? '').trim(), words: null } : placeWords(given, words);
  if (placed.text === '') return null;
  const times = fields.times(value, where);
  const first = words[0];
  const last = words.at(-1);
  return {
    ...placed,
    startS: times?.startS ?? first?.startS ?? null,
    endS: times?.endS ?? last?.endS ?? null,
    speaker: fields.speaker(value, where) ?? first?.speaker ?? null,
    language: fields.language(value, where),
    timesEstimated: false,
  };
}

function readWords(value: JsonObject, where: string, fields: Fields): JsonWord[] {
  let lastStartS = 0;
  return fields.list(value, 'words', where).flatMap(({ value: word, where: at }) => {
    const text = fields.text(word, ['text', 'punctuated_word', 'word'], at);
    const times = fields.times(word, at);
    if (text === null || times === null) throw transcriptError(at, 'a word needs text, start and end.');
    if (times.startS < lastStartS) throw transcriptError(at, 'the word begins before the one before it.');
    lastStartS = times.startS;
    return text.trim() === '' ? [] : [{ text, ...times, speaker: fields.speaker(word, at) }];
  });
}

function parseJson(text: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw transcriptError(null, `is not JSON: ${(error as Error).message.slice(0, 200)}.`);
  }
  if (Array.isArray(value)) return { segments: value };
  if (typeof value !== 'object' || value === null) {
    throw transcriptError(null, 'is JSON, but neither an object nor a list of segments.');
  }
  return value as JsonObject;
}
