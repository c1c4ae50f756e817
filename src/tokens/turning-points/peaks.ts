/** A place where a curve is higher than anywhere within `reach` on either side. */
export interface Peak {
  readonly index: number;
  readonly height: number;
}

/** Peaks above `lowest`, in order; of equal heights the first. A shoulder beside a higher peak is none. */
export function findPeaks(curve: Float64Array, reach: number, lowest: number): Peak[] {
  const peaks: Peak[] = [];
  for (let index = 0; index < curve.length; index++) {
    const height = curve[index]!;
    if (height > lowest && isHighest(curve, index, reach)) peaks.push({ index, height });
  }
  return peaks;
}

function isHighest(curve: Float64Array, index: number, reach: number): boolean {
  const height = curve[index]!;
  const end = Math.min(curve.length - 1, index + reach);
  for (let near = Math.max(0, index - reach); near < index; near++) if (curve[near]! >= height) return false;
  for (let near = index + 1; near <= end; near++) if (curve[near]! > height) return false;
  return true;
}
