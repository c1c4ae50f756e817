import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countTokens, weighTokens } from '../../../src/locating/token-nearness.ts';

/** Tokens in a row, each as far from the next. */
const centroids = { width: 1, values: Float32Array.from({ length: 2_048 }, (_, token) => token) };

test('the same token is worth most, one far away speaks against', () => {
  const worth = weighTokens(100, centroids, countTokens([]));
  assert.ok(worth[100]! > 6);
  assert.ok(worth[100]! > worth[102]! && worth[102]! > worth[140]! && worth[140]! > 0);
  assert.ok(worth[1_500]! < -2);
});

test('what is heard everywhere is worth less than what is rare', () => {
  const hum = new Uint16Array(10_000).fill(100);
  const counts = countTokens([{ layer0: hum }]);
  assert.ok(weighTokens(100, centroids, counts)[100]! < 0);
  assert.ok(weighTokens(1_000, centroids, counts)[1_000]! > 7);
});
