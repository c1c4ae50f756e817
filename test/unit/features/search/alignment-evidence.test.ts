import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { alignmentEvidence, type Centroids } from '../../../../src/features/search/alignment-evidence.ts';

/** Tokens on a circle: token n lies at angle n, so neighbours are near and opposite ones far. */
const TOKENS = 64;
const centroids: Centroids = {
  width: 2,
  values: Float32Array.from({ length: TOKENS * 2 }, (_, index) => {
    const angle = (2 * Math.PI * (index >> 1)) / TOKENS;
    return index % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
  }),
};

/** A walk that visits every token once before it repeats. */
const walk = (length: number, start = 0): number[] =>
  Array.from({ length }, (_, index) => ((start + index) * 27) % TOKENS);
const always = () => true;

describe('alignment evidence', () => {
  test('identical tokens agree wholly, over the whole length', () => {
    const tokens = walk(50);
    const evidence = alignmentEvidence(tokens, tokens, always, centroids);
    assert.equal(evidence.startFrame, 0);
    assert.equal(evidence.endFrame, 50);
    assert.equal(evidence.comparedFrames, 50);
    assert.ok(Math.abs(evidence.agreement - 1) < 1e-6);
    assert.ok(evidence.significance > 20);
  });

  test('near tokens agree more than far ones', () => {
    const tokens = walk(50);
    const near = alignmentEvidence(
      tokens,
      tokens.map((token) => (token + 2) % TOKENS),
      always,
      centroids,
    );
    const far = alignmentEvidence(
      tokens,
      tokens.map((token) => (token + 32) % TOKENS),
      always,
      centroids,
    );
    assert.ok(near.agreement > 0.7 && near.agreement < 1);
    assert.equal(far.comparedFrames, 0);
    assert.equal(far.significance, 0);
  });

  test('unrelated tokens have little significance', () => {
    const evidence = alignmentEvidence(walk(60), walk(60, 17).reverse(), always, centroids);
    assert.ok(evidence.significance < 6, `significance ${evidence.significance}`);
  });

  test('tokens that are all alike prove nothing: their random pairing is as near', () => {
    const hum = new Array<number>(60).fill(9);
    assert.equal(alignmentEvidence(hum, hum, always, centroids).significance, 0);
  });

  test('finds the part that agrees between foreign ones', () => {
    const query = walk(60);
    const recording = query.map((token, frame) =>
      frame >= 20 && frame < 40 ? token : (token + 32) % TOKENS,
    );
    const { startFrame, endFrame } = alignmentEvidence(query, recording, always, centroids);
    assert.deepEqual([startFrame, endFrame], [20, 40]);
  });

  test('silent frames neither count nor end the part', () => {
    const tokens = walk(40);
    const recording = tokens.map((token, frame) =>
      frame >= 15 && frame < 25 ? (token + 32) % TOKENS : token,
    );
    const evidence = alignmentEvidence(tokens, recording, (frame) => frame < 15 || frame >= 25, centroids);
    assert.deepEqual([evidence.startFrame, evidence.endFrame, evidence.comparedFrames], [0, 40, 30]);
  });

  test('the part reaches through silence to the ends', () => {
    const query = walk(60);
    const recording = query.map((token, frame) =>
      frame >= 20 && frame < 40 ? token : (token + 32) % TOKENS,
    );
    const { startFrame, endFrame } = alignmentEvidence(
      query,
      recording,
      (frame) => frame >= 18 && frame < 45,
      centroids,
    );
    assert.deepEqual([startFrame, endFrame], [20, 40]);
    const silentAround = alignmentEvidence(query, recording, (frame) => frame >= 20 && frame < 40, centroids);
    assert.deepEqual([silentAround.startFrame, silentAround.endFrame], [0, 60]);
  });

  test('one frame or none is no evidence', () => {
    assert.equal(alignmentEvidence([1], [1], always, centroids).significance, 0);
    assert.equal(alignmentEvidence([], [], always, centroids).significance, 0);
    assert.equal(alignmentEvidence(walk(9), walk(9), () => false, centroids).significance, 0);
  });
});
