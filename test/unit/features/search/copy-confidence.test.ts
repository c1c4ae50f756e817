import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyConfidence } from '../../../../src/features/search/copy-confidence.ts';

test('confidence grows with each piece of evidence and stays within 0..1', () => {
  const weak = copyConfidence(3, 2, 0);
  assert.ok(weak > 0 && weak < 0.05);
  assert.ok(copyConfidence(30, 2, 0) > weak);
  assert.ok(copyConfidence(3, 8, 0) > weak);
  assert.ok(copyConfidence(3, 2, 6) > weak);
  assert.ok(copyConfidence(500, 60, 60) <= 1);
});

test('equal residual tokens alone, as a hum gives them, are not enough', () => {
  assert.ok(copyConfidence(0, 0, 10_000) < 0.5);
});
