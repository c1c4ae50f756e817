import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergePlaces } from '../../../src/features/locate/judge-places.ts';
import type { LocatedRecording, OccurrencePlace } from '../../../src/features/locate/locate.types.ts';
import { numberOccurrences, pageOf } from '../../../src/features/locate/occurrence-page.ts';

const idOf = (number: number) => `00000000-0000-7000-8000-00000000000${number}`;
const recording = (number: number): LocatedRecording => ({
  recordingId: idOf(number),
  createdAt: `2026-01-0${number} 00:00:00`,
  frameCount: 1000,
  durationS: 80,
});
const place = (number: number, startS: number, rest: Partial<OccurrencePlace> = {}): OccurrencePlace => ({
  recordingId: idOf(number),
  startS,
  endS: startS + 1,
  soundStartS: startS,
  soundEndS: startS + 1,
  similarity: 0.8,
  match: 'SAME_WORDS',
  ...rest,
});
const all = { first: 10, after: null, occurrence: null };

test('occurrences are numbered by recording, then time, whatever order they were found in', () => {
  const recordings = [recording(1), recording(2)];
  const numbered = numberOccurrences(recordings, [place(2, 3), place(1, 9), place(2, 1), place(1, 4)]);
  assert.deepEqual(
    numbered.map((each) => [each.recordingId, each.startS, each.number, each.numberInRecording]),
    [
      [idOf(1), 4, 1, 1],
      [idOf(1), 9, 2, 2],
      [idOf(2), 1, 3, 1],
      [idOf(2), 3, 4, 2],
    ],
  );
});

test('a cursor goes on behind its place though recordings came and its own is gone', () => {
  const recordings = [recording(1), recording(3)];
  const page = pageOf(numberOccurrences(recordings, [place(1, 4), place(3, 2)]), recordings, {
    ...all,
    first: 1,
  });
  assert.equal(page.pageInfo.hasNextPage, true);
  const later = [recording(2), recording(3)];
  const next = pageOf(numberOccurrences(later, [place(2, 7), place(3, 2)]), later, {
    ...all,
    after: page.pageInfo.endCursor,
  });
  assert.deepEqual(
    next.nodes.map((node) => [node.recordingId, node.startS]),
    [
      [idOf(2), 7],
      [idOf(3), 2],
    ],
  );
});

test('two findings of one place are one occurrence, the surer one', () => {
  const found = [
    place(1, 4),
    place(1, 4.2, { similarity: 0.9, match: 'SAME_SOUND' }),
    place(1, 5.1),
    place(2, 4),
  ];
  assert.deepEqual(
    mergePlaces(found, 'ANY', 0.5).map((each) => [each.recordingId, each.startS]),
    [
      [idOf(1), 4.2],
      [idOf(1), 5.1],
      [idOf(2), 4],
    ],
  );
  assert.equal(mergePlaces(found, 'SAME_WORDS', 0.5).length, 3);
  assert.equal(mergePlaces(found, 'ANY', 0.85).length, 1);
});
