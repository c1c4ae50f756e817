import type { MelTriangle } from './mel-bank.ts';

/** Rounds of expectation-maximisation; more change the spectrum by under 0.1 dB. */
const ROUNDS = 6;

/**
 * Spectrum magnitudes whose mel power is the given one, a row of binCount values a hop. Maximum-likelihood updates
 * keep every bin positive and give the energy of overlapping bands to the bins that explain both.
 */
export function melPowerToMagnitudes(
  mel: Float64Array,
  bank: readonly MelTriangle[],
  binCount: number,
): Float64Array {
  const hopCount = mel.length / bank.length;
  const magnitudes = new Float64Array(hopCount * binCount);
  const coverage = new Float64Array(binCount);
  for (const { firstBin, weights } of bank) {
    for (const [index, weight] of weights.entries()) coverage[firstBin + index]! += weight;
  }
  const power = new Float64Array(binCount);
  const correction = new Float64Array(binCount);
  for (let hop = 0; hop < hopCount; hop++) {
    for (let bin = 0; bin < binCount; bin++) power[bin] = coverage[bin]! > 0 ? 1 : 0;
    for (let round = 0; round < ROUNDS; round++) {
      correction.fill(0);
      for (const [band, { firstBin, weights }] of bank.entries()) {
        let expected = 1e-20;
        for (let index = 0; index < weights.length; index++)
          expected += weights[index]! * power[firstBin + index]!;
        const ratio = mel[hop * bank.length + band]! / expected;
        for (let index = 0; index < weights.length; index++)
          correction[firstBin + index]! += weights[index]! * ratio;
      }
      for (let bin = 0; bin < binCount; bin++) {
        if (coverage[bin]! > 0) power[bin]! *= correction[bin]! / coverage[bin]!;
      }
    }
    for (let bin = 0; bin < binCount; bin++) magnitudes[hop * binCount + bin] = Math.sqrt(power[bin]!);
  }
  return magnitudes;
}
