import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Occurrence } from '../../../src/features/locate/index.ts';
import { mergeOccurrences } from '../../../src/features/locate-anywhere/merge-occurrences.ts';
import type { PhraseOccurrence } from '../../../src/features/transcripts/index.ts';

const word = (
  recordingId: string,
  startS: number | null,
  endS: number | null,
  wordTimes = true,
): PhraseOccurrence => ({
  recordingId,
  number: 1,
  numberInRecording: 1,
  startS,
  endS,
  wordTimes,
  timesEstimated: false,
  spans: [],
});
const sound = (recordingId: string, soundStartS: number, soundEndS: number): Occurrence => ({
  recordingId,
  startS: soundStartS,
  endS: soundEndS,
  soundStartS,
  soundEndS,
  similarity: 1,
  match: 'SAME_SOUND',
  number: 1,
  numberInRecording: 1,
});

test('what overlaps by half of the shorter is one place with the times of its words', () => {
  const merged = mergeOccurrences(
    [word('a', 1, 3), word('a', 10, 12), word('b', 5, 6, false), word('b', null, null)],
    [sound('a', 1.2, 3.1), sound('a', 11.5, 14), sound('b', 5.4, 5.9), sound('c', 0, 1)],
  );
  assert.deepEqual(
    merged.map((each) => [
      each.number,
      each.recordingId,
      each.numberInRecording,
      each.startS,
      each.endS,
      each.words !== null,
      each.sound !== null,
    ]),
    [
      [1, 'a', 1, 1, 3, true, true],
      [2, 'a', 2, 10, 12, true, false],
      [3, 'a', 3, 11.5, 14, false, true],
      [4, 'b', 1, 5.4, 5.9, true, true],
      [5, 'c', 1, 0, 1, false, true],
    ],
  );
});

test('each is merged once', () => {
  const merged = mergeOccurrences([word('a', 1, 2), word('a', 2, 3)], [sound('a', 1, 3)]);
  assert.deepEqual(
    merged.map((each) => [each.startS, each.sound !== null]),
    [
      [1, true],
      [2, false],
    ],
  );
});
