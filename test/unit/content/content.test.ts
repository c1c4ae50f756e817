import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  acousticWords,
  CONTENT_WIDTH,
  contentOfPcm,
  contentOfStream,
  dotOf,
  loadContentModel,
  packContent,
  unpackContent,
} from '../../../src/content/index.ts';
import { speechLike } from '../../support/speech-like.ts';

const model = await loadContentModel(
  fileURLToPath(new URL('../../../models/phonograph-content', import.meta.url)),
);
async function* inBlocks(pcm: Float32Array, size: number) {
  for (let at = 0; at < pcm.length; at += size) yield pcm.subarray(at, at + size);
}

test('what is said does not depend on the level, nor on how the stream is cut into blocks', async () => {
  const pcm = speechLike(6, 3);
  const whole = contentOfPcm(pcm, model);
  assert.equal(whole.length, 75 * CONTENT_WIDTH);
  assert.deepEqual(await contentOfStream(inBlocks(pcm, 7_777), model), whole);
  const quiet = contentOfPcm(
    pcm.map((sample) => sample * 0.05),
    model,
  );
  assert.ok(dotOf(acousticWords(whole, model), acousticWords(quiet, model)) > 0.98);
  const other = contentOfPcm(speechLike(6, 4), model);
  assert.ok(dotOf(acousticWords(whole, model), acousticWords(other, model)) < 0.5);
});

test('a long stream gives a frame for every 80 ms, wherever its stretches are cut', async () => {
  const pcm = speechLike(47.3, 8);
  const frames = await contentOfStream(inBlocks(pcm, 24_000), model);
  assert.equal(frames.length, Math.ceil(pcm.length / 1_920) * CONTENT_WIDTH);
});

test('a byte a number is enough', () => {
  const frames = contentOfPcm(speechLike(5, 6), model);
  const back = unpackContent(packContent(frames, model), model);
  assert.ok(dotOf(acousticWords(frames, model), acousticWords(back, model)) > 0.97);
});

test('sound too short for a word, and no sound, do no harm', () => {
  assert.equal(contentOfPcm(new Float32Array(0), model).length, 0);
  assert.equal(acousticWords(new Float32Array(0), model).indices.length, 0);
  assert.ok(acousticWords(contentOfPcm(speechLike(0.2, 2), model), model).indices.length > 0);
});

test('a folder without the model is refused by name', async () => {
  await assert.rejects(loadContentModel('/nowhere'), { code: 'MODEL_UNAVAILABLE' });
});
