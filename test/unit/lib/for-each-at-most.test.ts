import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forEachAtMost } from '../../../src/lib/for-each-at-most.ts';

test('every item once, never more at a time than allowed', async () => {
  const seen: number[] = [];
  let running = 0;
  let most = 0;
  await forEachAtMost(3, [1, 2, 3, 4, 5, 6, 7], async (item) => {
    most = Math.max(most, ++running);
    await new Promise(setImmediate);
    seen.push(item);
    running--;
  });
  assert.deepEqual(seen.toSorted(), [1, 2, 3, 4, 5, 6, 7]);
  assert.equal(most, 3);
});

test('the first failure is thrown', async () => {
  const fail = async (item: number) => {
    if (item === 2) throw new Error('second');
  };
  await assert.rejects(forEachAtMost(2, [1, 2, 3], fail), /second/);
});
