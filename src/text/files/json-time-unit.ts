import type { TranscriptTimeUnit } from '../transcript.ts';
import { type JsonObject, numberOf } from './json-fields.ts';
import { transcriptError } from './transcript-error.ts';

/** No word lasts so long on the average, in seconds; no word is so short, in milliseconds. */
const LONGEST_WORD_S = 10;
const SHORTEST_WORD_MS = 15;
/** The same for segments. */
const LONGEST_SEGMENT_S = 600;
const SHORTEST_SEGMENT_MS = 100;

/**
 * What makes seconds of the fields `start` and `end`. Fractions can only be seconds; whole numbers show their unit by
 * how long a word or segment lasts. Throws BAD_USER_INPUT when they do not and none is given.
 */
export function scaleOf(root: JsonObject, timeUnit: TranscriptTimeUnit | null): number {
  if (timeUnit !== null) return timeUnit === 'SECONDS' ? 1 : 0.001;
  const segments = objects(root['segments']);
  const words = [...objects(root['words']), ...segments.flatMap((segment) => objects(segment['words']))];
  const times = [...words, ...segments]
    .flatMap(({ start, end }) => [start, end])
    .filter((time) => time != null);
  if (times.length === 0 || times.some((time) => !Number.isInteger(numberOf(time)))) return 1;
  const isWords = words.some(({ start }) => start != null);
  const length = medianLength(isWords ? words : segments);
  const [longestS, shortestMs] = isWords
    ? [LONGEST_WORD_S, SHORTEST_WORD_MS]
    : [LONGEST_SEGMENT_S, SHORTEST_SEGMENT_MS];
  if (length > longestS && length >= shortestMs) return 0.001;
  if (length > 0 && length < shortestMs && length <= longestS) return 1;
  throw transcriptError(
    null,
    'has times in whole numbers that could be seconds or milliseconds: say which with timeUnit, or name the fields startS and endS, or startMs and endMs.',
  );
}

const objects = (value: unknown): JsonObject[] =>
  Array.isArray(value)
    ? value.filter((each): each is JsonObject => typeof each === 'object' && each !== null)
    : [];

function medianLength(timed: readonly JsonObject[]): number {
  const lengths = timed
    .map(({ start, end }) => numberOf(end) - numberOf(start))
    .filter((length) => length > 0);
  return lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
}
