import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Codes } from '../../../src/inference/codes.ts';
import {
  countTokens,
  cutAnchors,
  FrameLevelMeter,
  heaviestBins,
  levelToDbfs,
  NO_HASH,
  pairHashes,
  SILENCE_LEVEL,
  toBins,
  toDense,
  toShares,
  toUnitVector,
} from '../../../src/tokens/index.ts';
import { pairHash } from '../../../src/tokens/pair-hash.ts';

/** Codes whose first layers are given; the others are 0. */
function codesOf(...layers: readonly (readonly number[])[]): Codes {
  const frameCount = layers[0]!.length;
  const values = new Uint16Array(16 * frameCount);
  layers.forEach((layer, index) => {
    values.set(layer, index * frameCount);
  });
  return { frameCount, values };
}

describe('a histogram', () => {
  test('counts the tokens of the layers and frames asked for', () => {
    const counts = countTokens(codesOf([5, 5, 7, 9], [5, 1, 1, 1]), [0, 1], 1, 3);
    assert.deepEqual([counts[5], counts[7], counts[1], counts[9]], [1, 1, 2, 0]);
    assert.equal(counts.length, 2_048);
  });

  test('has length 1 as a vector, sums to 1 as shares, and is empty without tokens', () => {
    const counts = new Uint32Array(2_048);
    counts.set([3, 0, 1], 10);
    const vector = toUnitVector(counts);
    assert.deepEqual(vector, [
      { bin: 10, share: Math.sqrt(0.75) },
      { bin: 12, share: 0.5 },
    ]);
    const shares = toShares(vector).map(({ share }) => Number(share.toFixed(12)));
    assert.deepEqual(shares, [0.75, 0.25]);
    assert.deepEqual(
      toBins(toDense(vector)).map(({ bin }) => bin),
      [10, 12],
    );
    assert.deepEqual(toUnitVector(new Uint32Array(2_048)), []);
  });

  test('cut to its heaviest bins has length 1 again', () => {
    const vector = [
      { bin: 1, share: 0.1 },
      { bin: 2, share: 0.9 },
      { bin: 3, share: 0.1 },
      { bin: 4, share: 0.4 },
    ];
    const kept = heaviestBins(vector, 3);
    assert.deepEqual(
      kept.map(({ bin }) => bin),
      [1, 2, 4],
    );
    const length = kept.reduce((sum, { share }) => sum + share * share, 0);
    assert.ok(Math.abs(length - 1) < 1e-12);
    assert.deepEqual(heaviestBins(vector, 4), vector);
  });
});

test('anchors are 10 frames each, the last one shorter, numbered from the start of the recording', () => {
  const anchors = cutAnchors(codesOf(Array.from({ length: 23 }, (_, frame) => frame)), [0], 640);
  assert.deepEqual(
    anchors.map(({ index, startFrame, frameCount }) => [index, startFrame, frameCount]),
    [
      [64, 640, 10],
      [65, 650, 10],
      [66, 660, 3],
    ],
  );
  assert.deepEqual(
    anchors[2]!.histogram.map(({ bin }) => bin),
    [20, 21, 22],
  );
});

test('no two pairs of tokens share a hash, and silence has none', () => {
  const hashes = new Set<number>();
  for (const a of [0, 1, 1_023, 2_047]) for (const b of [0, 1, 1_023, 2_047]) hashes.add(pairHash(a, b));
  assert.equal(hashes.size, 16);
  assert.ok(Math.max(...hashes) < 2 ** 22);
  const tokens = Uint16Array.of(3, 4, 5, 6, 7);
  assert.deepEqual(
    [...pairHashes(tokens, (frame) => frame === 2)],
    [pairHash(3, 4), NO_HASH, NO_HASH, pairHash(6, 7), NO_HASH],
  );
  assert.deepEqual([...pairHashes(new Uint16Array(0), () => false)], []);
});

describe('the level of frames', () => {
  test('is their RMS in half decibels below full scale, however the samples come', () => {
    const pcm = new Float32Array(1_920 * 2 + 100);
    pcm.fill(0.5, 0, 1_920);
    pcm.fill(-0.25, 1_920, 3_840);
    const levels: number[] = [];
    const meter = new FrameLevelMeter();
    for (let at = 0; at < pcm.length; at += 700) {
      meter.push(pcm.subarray(at, at + 700));
      levels.push(...meter.take());
    }
    const { sampleCount, peakDbfs } = meter.finish();
    levels.push(...meter.take());
    assert.deepEqual(levels, [12, 24, 255]);
    assert.equal(sampleCount, pcm.length);
    assert.equal(peakDbfs, -6);
    assert.ok(levels[2]! >= SILENCE_LEVEL);
    assert.deepEqual(
      levels.map((level) => levelToDbfs(level)),
      [-6, -12, -127.5],
    );
  });

  test('never leaves its byte: louder than full scale is 0, no number is silence', () => {
    const meter = new FrameLevelMeter();
    meter.push(new Float32Array(1_920).fill(100));
    meter.push(new Float32Array(1_920).fill(Number.NaN));
    assert.deepEqual([...meter.take()], [0, 255]);
  });
});
