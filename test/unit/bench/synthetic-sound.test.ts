import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endlessSound } from '../../../src/bench/sample-sound.ts';
import { syntheticSound } from '../../../src/bench/synthetic-sound.ts';
import { seededRandom } from '../../../src/demo/make/seeded-random.ts';
import { LAYER_COUNT } from '../../../src/inference/tokenizer.ts';

const frameCount = 400;
const real = {
  // Layer l holds the tokens 100 l to 100 l + 99, so that a token tells its layer.
  codes: {
    frameCount,
    values: Uint16Array.from(
      { length: LAYER_COUNT * frameCount },
      (_, at) => 100 * Math.floor(at / frameCount) + (at % 100),
    ),
  },
  levels: new Uint8Array(frameCount),
};

test('a synthetic recording has the length asked for and keeps every token in its layer', () => {
  const { codes, levels } = syntheticSound(real, 250, seededRandom('synthetic'));
  assert.equal(codes.frameCount, 250);
  assert.equal(levels.length, 250);
  codes.values.forEach((token, at) => {
    assert.equal(Math.floor(token / 100), Math.floor(at / 250));
  });
});

test('two synthetic recordings of the same source share few frames at the same place', () => {
  const random = seededRandom('pair');
  const [first, second] = [syntheticSound(real, 250, random), syntheticSound(real, 250, random)];
  const equal = first.codes.values.filter((token, at) => token === second.codes.values[at]).length;
  assert.ok(equal < 0.1 * first.codes.values.length, `${equal} of ${first.codes.values.length} are equal`);
});

test('endless sound goes on past its sources, stays within their level and is the same for the same seed', () => {
  const sources = [Float32Array.from({ length: 100_000 }, (_, at) => Math.sin(at / 50))];
  const take = () => endlessSound(sources, seededRandom('endless')).take(5).toArray();
  const pieces = take();
  assert.ok(pieces.reduce((sum, piece) => sum + piece.length, 0) > 2 * 100_000);
  assert.ok(pieces.every((piece) => piece.every((sample) => Math.abs(sample) <= 1)));
  assert.deepEqual(pieces, take());
});
