import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LabelExample } from '../../../../src/features/labels/labels.types.ts';
import { applyExamples, findRuns } from '../../../../src/features/labels/score-runs.ts';

const bytes = (...scores: number[]) => Uint8Array.from(scores, (score) => Math.round(score * 255));
const example = (kind: LabelExample['kind'], startS: number, endS: number): LabelExample => ({
  id: 'e',
  labelId: 'l',
  recordingId: 'r',
  startS,
  endS,
  kind,
  source: 'MARKED',
  createdAt: new Date(0),
});
const places = (scores: Uint8Array, durationS = 8) =>
  findRuns(scores, durationS).map(({ firstAnchor, anchorScores, startS, endS }) => [
    firstAnchor,
    anchorScores.length,
    startS,
    endS,
  ]);

test('neighbouring anchors are one run, which scores as its surest and ends with the recording', () => {
  assert.deepEqual(places(bytes(0, 0.4, 0.9, 0.5, 0, 0, 0.6), 5.2), [
    [1, 3, 0.8, 3.2],
    [6, 1, 4.8, 5.2],
  ]);
  assert.equal(findRuns(bytes(0.4, 0.8), 8)[0]?.score, Math.round(0.8 * 255) / 255);
});

test('a single weaker anchor does not end a run, a silent one or two of them do', () => {
  assert.deepEqual(places(bytes(0.9, 0.2, 0.9)), [[0, 3, 0, 2.4]]);
  assert.equal(places(bytes(0.9, 0.05, 0.9)).length, 2);
  assert.equal(places(bytes(0.9, 0.2, 0.2, 0.9)).length, 2);
  assert.deepEqual(places(bytes(0.9, 0.2)), [[0, 1, 0, 0.8]]);
  assert.deepEqual(places(bytes(0.29, 0.2)), []);
});

test('what a person marked stands above what was learned', () => {
  const scores = bytes(0.1, 0.1, 0.9, 0.9, 0.1);
  applyExamples(scores, [example('NEGATIVE', 1.6, 2.4), example('POSITIVE', 3.3, 3.6)]);
  assert.deepEqual([...scores], [...bytes(0.1, 0.1, 0, 0.9, 1)]);
});
