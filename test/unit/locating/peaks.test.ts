import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peaks } from '../../../src/locating/peaks.ts';

test('peaks are the highest of their neighbourhood, highest first', () => {
  const values = Float32Array.from([0, 3, 1, 0, 5, 5, 0, 2, 0]);
  assert.deepEqual(peaks(values, 1, 10), [4, 1, 7]);
  assert.deepEqual(peaks(values, 3, 10), [4]);
  assert.deepEqual(peaks(values, 1, 1), [4]);
});
