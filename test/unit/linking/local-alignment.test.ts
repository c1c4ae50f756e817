import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTENT_WIDTH } from '../../../src/content/index.ts';
import { alignLocally } from '../../../src/linking/index.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const random = seededRandom(11);
const frames = (count: number) =>
  Float32Array.from({ length: count * CONTENT_WIDTH }, () => 4 * (random() - 0.5));
const joined = (...parts: Float32Array[]) => Float32Array.from(parts.flatMap((part) => [...part]));

test('the stretch that two recordings have in common is found where it is in either', () => {
  const shared = frames(15);
  const aligned = alignLocally(joined(frames(7), shared, frames(5)), joined(frames(20), shared));
  assert.ok(Math.abs(aligned!.start - 7) <= 1 && Math.abs(aligned!.end - 22) <= 1, JSON.stringify(aligned));
  assert.ok(Math.abs(aligned!.otherStart - 20) <= 1 && Math.abs(aligned!.otherEnd - 35) <= 1);
  assert.ok(aligned!.evidence > alignLocally(frames(27), frames(35))!.evidence);
});

test('the same stretch said half as fast again is still found', () => {
  const shared = frames(12);
  const slow = Float32Array.from({ length: 18 * CONTENT_WIDTH }, (_, at) => {
    const frame = Math.floor(Math.floor(at / CONTENT_WIDTH) / 1.5);
    return shared[frame * CONTENT_WIDTH + (at % CONTENT_WIDTH)]!;
  });
  const aligned = alignLocally(shared, joined(frames(10), slow, frames(6)));
  assert.ok(aligned!.otherStart >= 9 && aligned!.otherStart <= 12, JSON.stringify(aligned));
  assert.ok(aligned!.otherEnd >= 26 && aligned!.otherEnd <= 30);
});

test('nothing aligns with nothing', () => {
  assert.equal(alignLocally(new Float32Array(0), frames(4)), null);
});
