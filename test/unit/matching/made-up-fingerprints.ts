import type { Fingerprint } from '../../../src/inference/fingerprint.types.ts';
import { FINGERPRINT_PHASES, fingerprintOfCodes } from '../../../src/matching/index.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const WIDTH = 8;
const LAYERS = 16;

/** Centroids in random directions: any two tokens are about as far from each other. */
export const centroids = (() => {
  const random = seededRandom(3);
  return { width: WIDTH, values: Float32Array.from({ length: 2_048 * WIDTH }, () => random() - 0.5) };
})();

/** Tokens of a made-up recording. */
export function tokensOf(frameCount: number, seed: number): Uint16Array {
  const random = seededRandom(seed);
  return Uint16Array.from({ length: frameCount }, () => Math.floor(random() * 2_048));
}

/** A query whose first phase hears these tokens and whose other phases hear something else. */
export function heard(tokens: Uint16Array): Fingerprint {
  const phases = Array.from({ length: FINGERPRINT_PHASES }, (_, phase) => {
    const values = new Uint16Array(LAYERS * tokens.length);
    values.set(phase === 0 ? tokens : tokensOf(tokens.length, 100 + phase));
    return { frameCount: tokens.length, values };
  });
  return fingerprintOfCodes(phases, centroids);
}
