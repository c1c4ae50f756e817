import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignAt, alignNear, unitCentroids } from '../../../src/matching/index.ts';
import { centroids, heard, tokensOf } from './made-up-fingerprints.ts';

const unit = unitCentroids(centroids);
const recording = { tokens: tokensOf(200, 1), firstFrame: 10 };
/** Ticks of the recording at which its frame `frame` starts. */
const ticksOf = (frame: number) => frame * 4;

test('a cut agrees at its place, over its whole length, and nowhere near it', () => {
  const cut = heard(recording.tokens.slice(40, 100));
  const aligned = alignNear(cut, recording, unit, ticksOf(50) + 2, 3);
  assert.equal(aligned.offsetTicks, ticksOf(50));
  assert.deepEqual([aligned.startTick, aligned.endTick], [0, ticksOf(60)]);
  assert.ok(aligned.significance > 8 && aligned.agreement > 0.9, JSON.stringify(aligned));
  assert.ok(alignAt(cut, recording, unit, ticksOf(53)).significance < 4);
});

test('only the part that is shared is told', () => {
  const cut = tokensOf(120, 9);
  cut.set(recording.tokens.subarray(60, 110), 30);
  const { startTick, endTick } = alignAt(heard(cut), recording, unit, ticksOf(60 + 10 - 30));
  assert.ok(Math.abs(startTick - ticksOf(30)) <= 12, String(startTick));
  assert.ok(Math.abs(endTick - ticksOf(80)) <= 12, String(endTick));
});

test('two shared parts with something foreign between them are told apart', () => {
  const cut = recording.tokens.slice(20, 170);
  cut.set(tokensOf(60, 5), 50);
  const query = heard(cut);
  const offset = ticksOf(30);
  const first = alignAt(query, recording, unit, offset, { startTick: 0, endTick: ticksOf(75) });
  const whole = alignAt(query, recording, unit, offset);
  assert.ok(first.endTick < ticksOf(65), String(first.endTick));
  assert.ok(whole.endTick - whole.startTick < ticksOf(75), JSON.stringify(whole));
});

test('a hum, the same token throughout, is no evidence', () => {
  const hum = { tokens: new Uint16Array(200).fill(7), firstFrame: 0 };
  const { significance } = alignAt(heard(new Uint16Array(60).fill(7)), hum, unit, ticksOf(40));
  assert.equal(significance, 0);
});

test('outside the recording nothing agrees', () => {
  const aligned = alignAt(heard(recording.tokens.slice(0, 50)), recording, unit, ticksOf(500));
  assert.deepEqual([aligned.frames, aligned.significance], [0, 0]);
});
