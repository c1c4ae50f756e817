import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takenBy } from '../../../../src/features/queue/divide-work.ts';
import { findUnserved, sayUnserved } from '../../../../src/features/queue/find-unserved.ts';

const gpu = { offers: { INFERENCE: 8, SOUND: 3 }, isTold: false };
const processor = { offers: { INFERENCE: 7, SOUND: 3, TEXT: 1 }, isTold: false };

test('a GPU takes inference from the processors beside it, and nothing else', () => {
  const living = [gpu, processor, processor];
  assert.deepEqual(takenBy(gpu, living), ['INFERENCE', 'SOUND']);
  assert.deepEqual(takenBy(processor, living), ['SOUND', 'TEXT']);
});

test('without the GPU the processors take inference again', () => {
  assert.deepEqual(takenBy(processor, [processor, processor]), ['INFERENCE', 'SOUND', 'TEXT']);
});

test('what was told to a worker it leaves to nobody, and it takes nothing else', () => {
  const told = { offers: { INFERENCE: 3 }, isTold: true };
  assert.deepEqual(takenBy(told, [gpu, told]), ['INFERENCE']);
  assert.deepEqual(takenBy({ offers: {}, isTold: true }, [gpu]), []);
});

const kind = (needs: 'TEXT' | 'SOUND' | null, waiting: number, oldestWaitingS: number | null) => ({
  needs,
  waiting,
  oldestWaitingS,
});

test('what waits for nobody is told by need, with the oldest', () => {
  const kinds = [
    kind('TEXT', 2, 5),
    kind('TEXT', 1, 60),
    kind('SOUND', 4, 1),
    kind(null, 3, 2),
    kind('TEXT', 0, null),
  ];
  const unserved = findUnserved(kinds, [{ takes: ['SOUND'] }]);
  assert.deepEqual(unserved, [{ needs: 'TEXT', waiting: 3, oldestWaitingS: 60 }]);
  assert.equal(sayUnserved(unserved), '3 jobs wait for TEXT, which no living worker offers.');
});

test('without any worker everything that waits is told, and nothing that does not', () => {
  const unserved = findUnserved([kind(null, 3, 2), kind('SOUND', 0, null)], []);
  assert.deepEqual(unserved, [{ needs: null, waiting: 3, oldestWaitingS: 2 }]);
  assert.match(sayUnserved(unserved)!, /no worker lives/);
  assert.equal(sayUnserved(findUnserved([], [])), null);
});
