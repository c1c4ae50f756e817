const BLOCK_S = 0.02;
/** A block this much weaker than the loudest one is a pause: 30 dB. */
const ACTIVE_BELOW_LOUDEST = 1_000;

/** Mean square of each block of 20 ms; the rest at the end is left out. */
export function blockPowers(samples: Float32Array, rateHz: number): number[] {
  const length = Math.max(1, Math.round(BLOCK_S * rateHz));
  const powers: number[] = [];
  for (let start = 0; start + length <= samples.length; start += length) {
    let sum = 0;
    for (let at = start; at < start + length; at++) sum += samples[at]! ** 2;
    powers.push(sum / length);
  }
  return powers;
}

/** Mean square over the blocks of 20 ms that are less than 30 dB below the loudest one. 0 of silence. */
export function activePower(samples: Float32Array, rateHz: number): number {
  const powers = blockPowers(samples, rateHz);
  const loudest = powers.reduce((most, power) => Math.max(most, power), 0);
  const active = powers.filter((power) => power > loudest / ACTIVE_BELOW_LOUDEST);
  return active.length === 0 ? 0 : active.reduce((sum, power) => sum + power, 0) / active.length;
}

/** Share of the blocks of 20 ms that are less than 30 dB below the loudest block of the whole recording. */
export function activeShare(cut: Float32Array, whole: Float32Array, rateHz: number): number {
  const powers = blockPowers(cut, rateHz);
  const floor =
    blockPowers(whole, rateHz).reduce((most, power) => Math.max(most, power), 0) / ACTIVE_BELOW_LOUDEST;
  return powers.length === 0 ? 0 : powers.filter((power) => power > floor).length / powers.length;
}
