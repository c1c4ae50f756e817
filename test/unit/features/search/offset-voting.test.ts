import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bestAlignments } from '../../../../src/features/search/offset-voting.ts';

const cell = (recordingId: string, offsetTicks: number, votes: number) => ({
  recordingId,
  offsetTicks,
  votes,
  durationS: 60,
});

describe('offset voting', () => {
  test('votes for neighbouring offsets are one place, at their centre of mass', () => {
    const [best] = bestAlignments([cell('a', 99, 2), cell('a', 100, 6), cell('a', 101, 4)]);
    assert.equal(best?.votes, 12);
    assert.ok(Math.abs((best?.offsetTicks ?? 0) - 100.166) < 0.01);
  });

  test('offsets further than 40 ms apart are different places', () => {
    const [best] = bestAlignments([cell('a', 100, 6), cell('a', 103, 5)]);
    assert.equal(best?.votes, 6);
  });

  test('one alignment a recording, most votes first', () => {
    const alignments = bestAlignments([cell('a', 5, 3), cell('b', 9, 8), cell('a', 50, 4), cell('b', 90, 2)]);
    assert.deepEqual(
      alignments.map(({ recordingId, votes }) => [recordingId, votes]),
      [
        ['b', 8],
        ['a', 4],
      ],
    );
  });

  test('nothing voted, nothing found', () => {
    assert.deepEqual(bestAlignments([]), []);
  });
});
