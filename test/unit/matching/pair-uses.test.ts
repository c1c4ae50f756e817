import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_WARP, pairUses } from '../../../src/matching/index.ts';
import { pairHash } from '../../../src/tokens/index.ts';

/** Three frames at one phase, the two nearest tokens of each. */
const fingerprint = {
  warp: NO_WARP,
  phaseCount: 1,
  frameCount: 3,
  nearest: 2,
  tokens: Uint16Array.of(1, 2, 3, 4, 1, 2),
  points: new Float32Array(0),
};

test('the nearest tokens alone give one pair a frame', () => {
  const uses = pairUses([fingerprint], 0);
  assert.deepEqual([...uses.hashes], [pairHash(1, 3), pairHash(3, 1)]);
  assert.deepEqual([...uses.tick], [0, 4]);
});

test('one token may be the second nearest', () => {
  const expected = [
    pairHash(1, 3),
    pairHash(1, 4),
    pairHash(2, 3),
    pairHash(3, 1),
    pairHash(3, 2),
    pairHash(4, 1),
  ];
  assert.deepEqual([...pairUses([fingerprint], 1).hashes], expected);
});

test('a pair that occurs in two fingerprints is looked up once and used twice', () => {
  const { hashes, firstUse, fingerprint: places } = pairUses([fingerprint, fingerprint], 0);
  assert.equal(hashes.length, 2);
  assert.deepEqual([...firstUse], [0, 2, 4]);
  assert.deepEqual([...places.subarray(0, 2)].sort(), [0, 1]);
});

test('nothing heard, nothing looked up', () => {
  assert.deepEqual([...pairUses([], 0).hashes], []);
});
