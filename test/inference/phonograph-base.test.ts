import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { layerOf, sliceCodes } from '../../src/inference/codes.ts';
import { loadPhonographBase } from '../../src/inference/phonograph-base/load-phonograph-base.ts';
import { CODEBOOK_SIZE, LAYER_COUNT } from '../../src/inference/tokenizer.ts';
import { decodeAll, encodeAll, modelFolder, seededRandom, voiceLike } from './phonograph-fixture.ts';

const tokenizer = await loadPhonographBase(modelFolder);
after(() => tokenizer.close());

function* cutAtRandom(pcm: Float32Array, seed: number, longest: number): Generator<Float32Array> {
  const random = seededRandom(seed);
  for (let at = 0; at < pcm.length; ) {
    const length = random() < 0.3 ? 1 : 1 + Math.floor(random() * longest);
    yield pcm.subarray(at, at + length);
    at += length;
  }
}

describe('phonograph-base encodes', () => {
  const pcm = voiceLike(21.3, 7);

  test('the same tokens however the stream is cut', async () => {
    const whole = await encodeAll(tokenizer, [pcm]);
    for (const [seed, longest] of [
      [1, 50_000],
      [2, 4_000],
      [3, 300],
      [4, 400_000],
    ] as const) {
      assert.deepEqual(await encodeAll(tokenizer, cutAtRandom(pcm, seed, longest)), whole);
    }
    const short = pcm.subarray(30_000, 55_000);
    const samples = Array.from(short, (value) => Float32Array.of(value));
    assert.deepEqual(await encodeAll(tokenizer, samples), await encodeAll(tokenizer, [short]));
  });

  test('the same tokens on one thread and on two', async () => {
    const onTwo = await loadPhonographBase(modelFolder, { threads: 2 });
    assert.deepEqual(await encodeAll(onTwo, [pcm]), await encodeAll(tokenizer, [pcm]));
    assert.equal(onTwo.id, tokenizer.id);
    await onTwo.close();
  });

  test('ceil(samples / 1920) frames of 16 tokens below 2048', async () => {
    for (const samples of [1, 1919, 1920, 1921, 192_000, 192_001, 220_801, 230_400]) {
      const codes = await encodeAll(tokenizer, [pcm.subarray(0, samples)]);
      assert.equal(codes.frameCount, Math.ceil(samples / 1920), `${samples} samples`);
      assert.equal(codes.values.length, LAYER_COUNT * codes.frameCount);
      assert.ok(codes.values.every((token) => token < CODEBOOK_SIZE));
    }
    assert.equal((await encodeAll(tokenizer, [])).frameCount, 0);
    assert.equal((await encodeAll(tokenizer, [new Float32Array(0)])).frameCount, 0);
  });

  test('layer 0 alike 12 dB louder and softer, while the other layers follow the level', async () => {
    const plain = await encodeAll(tokenizer, [pcm]);
    for (const gain of [0.25, 4, 0.3]) {
      const changed = await encodeAll(tokenizer, [pcm.map((value) => value * gain)]);
      const equal = layerOf(plain, 0).filter((token, frame) => token === layerOf(changed, 0)[frame]).length;
      // A power of two scales every float exactly; other factors may tip a tie between two centroids.
      assert.ok(
        equal >= plain.frameCount - (Number.isInteger(Math.log2(gain)) ? 0 : 2),
        `gain ${gain}: ${equal}`,
      );
      const level = layerOf(plain, 1).filter((token, frame) => token === layerOf(changed, 1)[frame]).length;
      assert.ok(level < plain.frameCount / 2, `gain ${gain}: ${level} of layer 1`);
    }
  });

  test('digital silence as one token a layer', async () => {
    const codes = await encodeAll(tokenizer, [new Float32Array(48_000)]);
    for (let layer = 0; layer < LAYER_COUNT; layer++) assert.equal(new Set(layerOf(codes, layer)).size, 1);
  });

  test('a different sound as different tokens', async () => {
    const other = await encodeAll(tokenizer, [voiceLike(21.3, 8)]);
    const plain = await encodeAll(tokenizer, [pcm]);
    const equal = layerOf(plain, 0).filter((token, frame) => token === layerOf(other, 0)[frame]).length;
    assert.ok(equal < plain.frameCount / 5, `${equal} of ${plain.frameCount} equal`);
  });

  test('a click within half a frame of where it is', async () => {
    const random = seededRandom(5);
    const click = new Float32Array(1920 * 2_000);
    const positions = Array.from({ length: 60 }, (_, index) =>
      Math.floor(1920 * (20 + 32 * index + random())),
    );
    for (const at of positions) {
      for (let index = 0; index < 24; index++) click[at - 12 + index] = index % 2 ? 0.8 : -0.8;
    }
    const layer1 = layerOf(await encodeAll(tokenizer, [click]), 1);
    for (const at of positions) {
      const near = Math.floor(at / 1920) - 5;
      const changed = Array.from({ length: 11 }, (_, index) => near + index).filter(
        (frame) => layer1[frame] !== layer1[0],
      );
      // A click in the first 10 ms of a frame is heard in the frame before as well.
      assert.ok(changed.length === 1 || changed.length === 2, `frames ${changed} for sample ${at}`);
      const heardAt = 1920 * ((changed[0]! + changed.at(-1)! + 1) / 2);
      assert.ok(Math.abs(heardAt - at) <= 960, `sample ${at} heard at ${heardAt}`);
    }
  });

  test('the onset of a tone where it is: the decoded sound begins within half a frame of it', async () => {
    for (const onset of [48_000, 48_900, 191_999, 200_000]) {
      const tone = new Float32Array(240_000);
      for (let index = onset; index < tone.length; index++) tone[index] = 0.3 * Math.sin(index * 0.2);
      const codes = await encodeAll(tokenizer, [tone]);
      const firstFrame = Math.floor(onset / 1920) - 5;
      const decoded = await decodeAll(tokenizer, sliceCodes(codes, firstFrame, firstFrame + 10));
      const heardAt = 1920 * firstFrame + decoded.findIndex((value) => Math.abs(value) > 0.15);
      assert.ok(Math.abs(heardAt - onset) <= 960, `onset ${onset}, heard at ${heardAt}`);
      // Layer 0 hears 270 ms to either side, and knows nothing of the tone beyond that.
      const layer0 = layerOf(codes, 0);
      const firstChanged = layer0.findIndex((token) => token !== layer0[0]);
      assert.ok(Math.abs(1920 * firstChanged - onset) <= 1920 * 4, `onset ${onset}, frame ${firstChanged}`);
    }
  });
});

describe('phonograph-base decodes', () => {
  const pcm = voiceLike(6.37, 11);

  test('1920 samples a frame, as loud as the original, which encode to similar tokens', async () => {
    const codes = await encodeAll(tokenizer, [pcm]);
    const decoded = await decodeAll(tokenizer, codes);
    assert.equal(decoded.length, codes.frameCount * 1920);
    const energy = (samples: Float32Array) => samples.reduce((sum, value) => sum + value * value, 0);
    const levelDb = 10 * Math.log10(energy(decoded) / energy(pcm));
    assert.ok(Math.abs(levelDb) < 3, `${levelDb} dB`);
    const again = await encodeAll(tokenizer, [decoded]);
    const equal = layerOf(codes, 0).filter((token, frame) => token === layerOf(again, 0)[frame]).length;
    assert.ok(equal > codes.frameCount / 4, `${equal} of ${codes.frameCount} tokens of layer 0 survive`);
  });

  test('no codes to no sound, and one frame to one frame', async () => {
    assert.equal((await decodeAll(tokenizer, { frameCount: 0, values: new Uint16Array(0) })).length, 0);
    const one = await encodeAll(tokenizer, [pcm.subarray(0, 1000)]);
    assert.equal((await decodeAll(tokenizer, one)).length, 1920);
  });

  test('the same sound every time', async () => {
    const codes = await encodeAll(tokenizer, [pcm.subarray(0, 50_000)]);
    assert.deepEqual(await decodeAll(tokenizer, codes), await decodeAll(tokenizer, codes));
  });
});

test('phonograph-base shows the centroids of every layer', () => {
  for (let layer = 0; layer < LAYER_COUNT; layer++) {
    const { width, values } = tokenizer.centroids(layer);
    assert.equal(values.length, CODEBOOK_SIZE * width);
    assert.ok(values.every(Number.isFinite));
  }
  assert.throws(() => tokenizer.centroids(16), RangeError);
  assert.match(tokenizer.id, /^phonograph-base@[0-9a-f]{12}$/);
  assert.ok(tokenizer.histogramLayers.length > 0);
});
