import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyConfidence, copyEvidence } from '../../../../src/features/search/copy-confidence.ts';

const part = (significance: number, equalTokens: number) => ({
  offsetTicks: 0,
  startTick: 0,
  endTick: 250,
  frames: 62,
  agreement: 0.4,
  significance,
  equalTokens,
});

test('confidence grows with the evidence and stays within 0..1', () => {
  const steps = [0, 4, 8, 12, 100].map(copyConfidence);
  assert.deepEqual(
    steps.toSorted((a, b) => a - b),
    steps,
  );
  assert.ok(steps[0]! > 0 && steps[0]! < 0.01 && steps.at(-1)! <= 1);
});

test('fewer equal tokens than chance gives speak against a copy, more for it, and any number is not enough', () => {
  assert.ok(copyEvidence(part(5, 4), false) < 5);
  assert.ok(copyEvidence(part(5, 12), false) > 6);
  assert.ok(copyConfidence(copyEvidence(part(0, 10_000), false)) < 0.5);
});

test('a copy that was looked for at many speeds must agree more', () => {
  assert.ok(copyEvidence(part(8, 0), true) < copyEvidence(part(8, 0), false));
});
