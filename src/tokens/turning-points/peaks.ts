/** A place where a curve is higher than anywhere within `reach` on either side. */
export interface Peak {
  readonly index: number;
  readonly height: number;
}

/** Peaks above `lowest`, in order; of equal heights the first. */
export function findPeaks(curve: Float64Array, reach: number, lowest: number): Peak[] {
  const peaks: Peak[] = [];
  for (let index = 0; index < curve.length; index++) {
    const height = curve[index]!;
    if (height <= lowest) continue;
    const last = peaks.at(-1);
    if (last && index - last.index <= reach) {
      if (height > last.height) peaks[peaks.length - 1] = { index, height };
    } else peaks.push({ index, height });
  }
  return peaks;
}
