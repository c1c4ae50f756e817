/** A Hann window without its two zero ends, as Matlab's `hanning`: w[n] = sin²(pi (n + 1) / (length + 1)). */
export function hannWindow(length: number): Float64Array {
  return Float64Array.from({ length }, (_, n) => Math.sin((Math.PI * (n + 1)) / (length + 1)) ** 2);
}

/** The stretch that starts at `start`, weighted by the window. */
export function windowed(
  samples: ArrayLike<number>,
  start: number,
  window: Float64Array,
): Float64Array<ArrayBuffer> {
  return Float64Array.from(window, (weight, n) => weight * (samples[start + n] ?? 0));
}
