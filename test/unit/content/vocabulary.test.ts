import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  acousticWords,
  CONTENT_WIDTH,
  contentOfPcm,
  distanceFromWords,
  dotOf,
  learnVocabulary,
  loadContentModel,
  packVocabulary,
  unpackVocabulary,
  vocabularySize,
} from '../../../src/content/index.ts';
import { atPace } from '../../../src/content/pace.ts';
import { speechLike } from '../../support/speech-like.ts';

const model = await loadContentModel(
  fileURLToPath(new URL('../../../models/phonograph-content', import.meta.url)),
);
const heard = (seed: number, seconds = 2) => contentOfPcm(speechLike(seconds, seed), model);
const documents = Array.from({ length: 60 }, (_, index) => heard(100 + index));
const vocabulary = learnVocabulary(documents)!;

test('words are learned from the recordings themselves, the same on every run', () => {
  assert.ok(vocabularySize(vocabulary) > 3_000);
  assert.deepEqual(learnVocabulary(documents), vocabulary);
  const same = acousticWords(documents[7]!, vocabulary);
  const slower = acousticWords(atPace(documents[7]!, 0.93), vocabulary);
  const other = acousticWords(heard(7), vocabulary);
  assert.ok(dotOf(same, slower) > 2 * dotOf(same, other), `${dotOf(same, slower)}, ${dotOf(same, other)}`);
});

test('the nearest words are found although most are passed over early', () => {
  const [view] = vocabulary.views;
  const only = {
    ...vocabulary,
    views: [{ ...view!, rarity: view!.rarity.map(() => 1) }],
    paces: [1],
    spread: null,
  };
  const frames = heard(3, 0.32);
  const { indices } = acousticWords(frames, only);
  const point = Array.from({ length: 48 }, (_, axis) =>
    frames.reduce(
      (sum, value, at) => sum + (value - view!.mean[at]!) * view!.axes[axis * frames.length + at]!,
      0,
    ),
  );
  const distances = Array.from(view!.rarity, (_, word) =>
    point.reduce((sum, value, axis) => sum + (value - view!.centroids[word * 48 + axis]!) ** 2, 0),
  );
  const nearest = Array.from(distances.keys()).sort((one, two) => distances[one]! - distances[two]!);
  assert.equal(frames.length, 4 * CONTENT_WIDTH);
  assert.deepEqual(
    [...indices],
    nearest.slice(0, 5).toSorted((one, two) => one - two),
  );
});

test('a stored vocabulary counts as the learned one does', () => {
  const packed = packVocabulary(vocabulary);
  assert.ok(packed.length < 1_000_000);
  const back = unpackVocabulary(packed);
  assert.deepEqual(back.paces, vocabulary.paces);
  assert.deepEqual(back.spread?.deviation, vocabulary.spread?.deviation);
  assert.equal(unpackVocabulary(packVocabulary({ ...vocabulary, spread: null })).spread, null);
  const frames = heard(5);
  assert.ok(dotOf(acousticWords(frames, back), acousticWords(frames, vocabulary)) > 0.9999);
});

test('few recordings, or none long enough, teach no words', () => {
  assert.equal(learnVocabulary(documents.slice(0, 49)), null);
  assert.equal(learnVocabulary(documents.map((frames) => frames.subarray(0, 8 * CONTENT_WIDTH))), null);
});

test('what is unlike all recordings is farther from the words than they are, and what is like them is not', () => {
  const { mean, deviation } = vocabulary.usualDistance;
  const strangeness = (frames: Float32Array) => (distanceFromWords(frames, vocabulary) - mean) / deviation;
  const like = Array.from({ length: 12 }, (_, index) => strangeness(heard(700 + index)));
  const ofLike = like.reduce((sum, value) => sum + value, 0) / like.length;
  assert.ok(Math.abs(ofLike) < 1, `${ofLike}`);
  const unlike = heard(700).map((value, at) => value * (at % 3 === 0 ? -2 : 2));
  assert.ok(strangeness(unlike) > 3, `${strangeness(unlike)}`);
  // Its own words are not counted when it is measured how far it is.
  assert.ok(distanceFromWords(documents[3]!, vocabulary) < mean);
  assert.equal(distanceFromWords(new Float32Array(0), vocabulary), 0);
});
