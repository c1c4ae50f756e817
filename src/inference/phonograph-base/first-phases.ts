/** Running phases of the spectral peaks, from frame to frame. */
export interface PhaseTrack {
  readonly phases: Float64Array;
}

/**
 * Phases to start the search from: every spectral peak is taken for a steady tone and turns on at its interpolated
 * frequency; the bins around it follow. Updates `track` to the last frame.
 */
export function firstPhases(
  magnitudes: Float64Array,
  binCount: number,
  hop: number,
  fftSize: number,
  track: PhaseTrack,
): Float64Array {
  const all = new Float64Array(magnitudes.length);
  const { phases } = track;
  for (let start = 0; start < magnitudes.length; start += binCount) {
    let valley = 0;
    for (let bin = 1; bin < binCount - 1; bin++) {
      const [left, middle, right] = [
        magnitudes[start + bin - 1]!,
        magnitudes[start + bin]!,
        magnitudes[start + bin + 1]!,
      ];
      if (middle <= left || middle < right) continue;
      const bend = left - 2 * middle + right;
      const offset = bend === 0 ? 0 : (0.5 * (left - right)) / bend;
      const phase = phases[bin]! + (2 * Math.PI * hop * (bin + offset)) / fftSize;
      let end = bin + 1;
      while (end < binCount - 1 && magnitudes[start + end + 1]! < magnitudes[start + end]!) end++;
      for (let near = valley; near <= end; near++) {
        // The window is centred half a frame after the frame's start, so neighbours alternate in sign.
        phases[near] = phase + (near - bin) * Math.PI;
      }
      valley = end;
      bin = end;
    }
    for (let bin = 0; bin < binCount; bin++) {
      phases[bin] = phases[bin]! % (2 * Math.PI);
      all[start + bin] = phases[bin]!;
    }
  }
  return all;
}
