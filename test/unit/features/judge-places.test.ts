import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judge, mergePlaces } from '../../../src/features/locate/judge-places.ts';

const DURATION_S = 1.2;
const place = (agreement: number | null, support: number) => ({
  ...{ sound: 0, startS: 10.05, endS: 11.4, straightStartS: 10, agreement, support },
});
const chance = Array.from({ length: 100 }, (_, index) => 0.15 + 0.002 * index);
const judgeOne = (agreement: number | null, support: number, sample = chance) =>
  judge([place(agreement, support)], sample, DURATION_S)[0]!;

describe('a place is judged', () => {
  it('as the same recording by its tokens, with the start that they tell', () => {
    const { similarity, match, startS, endS } = judgeOne(0.2, 70);
    assert.ok(similarity > 0.9);
    assert.deepEqual([match, startS, endS], ['SAME_SOUND', 10, 11.2]);
  });

  it('as another take by its spectrum', () => {
    const { similarity, match, startS, endS } = judgeOne(0.62, 0);
    assert.ok(similarity > 0.9);
    assert.deepEqual([match, startS, endS], ['SAME_WORDS', 10.05, 11.4]);
  });

  it('as nothing where neither is far from chance', () => {
    assert.ok(judgeOne(0.4, 10).similarity < 0.2);
    assert.ok(judgeOne(null, 30).similarity < 0.2);
  });

  it('as less where any place agrees as much, as noise does with noise', () => {
    const noise = Array.from({ length: 100 }, (_, index) => 0.2 + 0.004 * index);
    assert.ok(judgeOne(0.56, 0).similarity > 0.5);
    assert.ok(judgeOne(0.56, 0, noise).similarity < 0.1);
  });
});

it('places found twice are one', () => {
  const at = (startS: number, similarity: number) => ({
    ...{ recordingId: 'a', startS, endS: startS + 1, soundStartS: startS, soundEndS: startS + 1 },
    ...{ similarity, match: 'SAME_SOUND' as const },
  });
  const merged = mergePlaces([at(1, 0.7), at(1.1, 0.9), at(3, 0.8), at(5, 0.3)], 'ANY', 0.5);
  assert.deepEqual(
    merged.map(({ startS }) => startS),
    [1.1, 3],
  );
});
