import type { TokenVectors } from './transformers.ts';

/** The mean of each text's tokens (or its first token), padding left out, brought to length 1 and to `width` numbers. */
export function poolTokens(
  { textCount, tokenCount, width, mask, values }: TokenVectors,
  pooling: 'mean' | 'cls',
  outputWidth: number,
): Float32Array[] {
  return Array.from({ length: textCount }, (_, text) => {
    const sum = new Float64Array(width);
    const used = pooling === 'cls' ? 1 : tokenCount;
    for (let token = 0; token < used; token++) {
      const row = text * tokenCount + token;
      if (pooling === 'mean' && Number(mask[row]) === 0) continue;
      for (let i = 0; i < width; i++) sum[i]! += values[row * width + i]!;
    }
    return toUnitLength(sum, outputWidth);
  });
}

/** Zeros behind the end change no angle, so a narrower model fits the same column. */
function toUnitLength(sum: Float64Array, outputWidth: number): Float32Array {
  const norm = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
  const unit = new Float32Array(outputWidth);
  for (let i = 0; i < sum.length; i++) unit[i] = sum[i]! / norm;
  return unit;
}
