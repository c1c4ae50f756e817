import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spreadOf, toSpread } from '../../../src/content/frame-spread.ts';
import { CONTENT_WIDTH } from '../../../src/content/index.ts';
import { seededRandom } from '../../../src/demo/make/seeded-random.ts';

const random = seededRandom('spread');
const framesOf = (count: number) =>
  Float32Array.from(
    { length: count * CONTENT_WIDTH },
    (_, at) => (1 + (at % CONTENT_WIDTH)) * (random() - 0.3),
  );
const spread = spreadOf(Array.from({ length: 20 }, () => framesOf(60)));
const distance = (first: Float32Array, second: Float32Array) =>
  Math.sqrt(first.reduce((sum, value, at) => sum + (value - second[at]!) ** 2, 0) / first.length);
const asOther = (frames: Float32Array) => frames.map((value, at) => (at % 2 === 0 ? 1.4 : 0.7) * value + 3);

test('what a voice moves and stretches is put back, the more the longer it speaks', () => {
  const left = (count: number) => {
    const frames = framesOf(count);
    return (
      distance(toSpread(frames, spread), toSpread(asOther(frames), spread)) /
      distance(frames, asOther(frames))
    );
  };
  assert.ok(left(400) < 0.1, `${left(400)}`);
  assert.ok(left(60) < 0.3, `${left(60)}`);
  assert.ok(left(3) > left(60));
});

test('frames without any change, and none at all, stay finite', () => {
  assert.equal(toSpread(new Float32Array(0), spread).length, 0);
  const still = spreadOf([new Float32Array(5 * CONTENT_WIDTH)]);
  assert.ok(toSpread(framesOf(5), still).every(Number.isFinite));
  assert.ok(toSpread(new Float32Array(5 * CONTENT_WIDTH), still).every((value) => value === 0));
});
