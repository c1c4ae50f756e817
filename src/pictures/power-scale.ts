/** Bits of a 32-bit float that are looked at: exponent and 7 of the fraction, 0.02 dB. */
const KEPT_BITS = 16;

/**
 * Powers to bytes, linear in decibels: 0 for `lowestDb` below full scale and less, 255 for full scale and more. By a
 * table over the leading bits, as a logarithm for each of 64 bands cost as much as a fifth of the transform.
 */
export function createPowerScale(lowestDb: number, fullScale: number): (power: number) => number {
  const float = new Float32Array(1);
  const bits = new Uint32Array(float.buffer);
  const table = new Uint8Array(2 ** (31 - KEPT_BITS));
  for (let index = 0; index < table.length; index++) {
    // The middle of what shares these bits.
    bits[0] = (index << KEPT_BITS) | (1 << (KEPT_BITS - 1));
    const db = 10 * Math.log10(float[0]! / fullScale);
    table[index] = Math.round(Math.max(0, Math.min(255, (1 - db / lowestDb) * 255)));
  }
  return (power) => {
    float[0] = power;
    return table[bits[0]! >>> KEPT_BITS]!;
  };
}
