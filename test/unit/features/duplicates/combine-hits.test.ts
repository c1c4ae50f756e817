import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { combineHits } from '../../../../src/features/duplicates/combine-hits.ts';
import type { StoredCopy } from '../../../../src/features/search/index.ts';

/** A hit of one window: seconds of the recording and of the other one. */
function aHit(
  spans: readonly (readonly [number, number, number, number])[],
  confidence = 1,
  durationS = 100,
): StoredCopy {
  const intervals = spans.map(([queryStartS, queryEndS, startS, endS]) => ({
    queryStartS,
    queryEndS,
    startS,
    endS,
  }));
  const hit = { recordingId: 'other', confidence, speed: 1, pitch: null, intervals };
  return { hit: hit as unknown as StoredCopy['hit'], durationS };
}

describe('what windows find of one other recording', () => {
  test('is joined where it lies in line, and counted once where it overlaps', () => {
    const copy = combineHits(
      [aHit([[0, 20, 5, 25]]), aHit([[20.5, 40, 25.5, 45]]), aHit([[38, 50, 43, 55]])],
      100,
    );
    assert.deepEqual(copy?.intervals, [{ startS: 0, endS: 50, otherStartS: 5, otherEndS: 55 }]);
    assert.deepEqual([copy.sharedS, copy.coverage, copy.otherCoverage], [50, 0.5, 0.5]);
    assert.equal(copy.kind, 'SHARED_PART');
  });

  test('stays apart where it is heard at another place', () => {
    const copy = combineHits([aHit([[0, 20, 5, 25]]), aHit([[20, 40, 60, 80]])], 100);
    assert.equal(copy?.intervals.length, 2);
    assert.equal(copy.sharedS, 40);
  });

  test('names the kind by the shares of both', () => {
    const kind = (shared: number, own: number, other: number) => {
      const copy = combineHits([aHit([[0, shared, 0, shared]], 1, other)], own);
      return copy && [copy.kind, copy.part];
    };
    assert.deepEqual(kind(80, 100, 100), ['SAME_RECORDING', null]);
    assert.deepEqual(kind(10, 12, 100), ['PART_OF', 'SELF']);
    assert.deepEqual(kind(10, 100, 12), ['PART_OF', 'OTHER']);
    assert.deepEqual(kind(10, 100, 100), ['SHARED_PART', null]);
  });

  test('is nothing when it is less than two seconds of long recordings, but something of short ones', () => {
    assert.equal(combineHits([aHit([[0, 1.5, 0, 1.5]])], 100), null);
    assert.equal(combineHits([aHit([[0, 1.5, 0, 1.5]], 1, 1.6)], 100)?.kind, 'PART_OF');
  });

  test('takes confidence, speed and pitch of the surest', () => {
    const sure = aHit([[20, 40, 20, 40]], 0.99);
    const copy = combineHits(
      [aHit([[0, 20, 0, 20]], 0.6), { ...sure, hit: { ...sure.hit, speed: 1.04 } }],
      100,
    );
    assert.deepEqual([copy?.confidence, copy?.speed], [0.99, 1.04]);
  });
});
