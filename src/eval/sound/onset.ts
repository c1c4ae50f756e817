import { blockPowers } from './activity.ts';

/** Seconds to the first 20 ms that are less than 30 dB below the loudest: where the sound itself begins. */
export function onsetS(samples: Float32Array, rateHz: number): number {
  const powers = blockPowers(samples, rateHz);
  const floor = powers.reduce((most, power) => Math.max(most, power), 0) / 1_000;
  return (
    Math.max(
      0,
      powers.findIndex((power) => power > floor),
    ) * 0.02
  );
}
