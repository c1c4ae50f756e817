import type { SpectrumFrames } from './spectrum-frames.ts';

/** Reuse of the last step's direction; 0.99 is the value of the fast Griffin-Lim paper. */
const MOMENTUM = 0.99;

/** What is known before the search: frames that are final already, and the magnitudes of those that are not. */
export interface PhaseProblem {
  /** Half spectra of the final frames before the first searched one. */
  readonly fixed: Float64Array;
  readonly fixedCount: number;
  /** [count, binCount] for the frames to search. */
  readonly magnitudes: Float64Array;
  /** Phases to start from, [count, binCount]. */
  readonly phases: Float64Array;
}

/**
 * Half spectra [fixedCount + count, 2 * binCount] with the given magnitudes whose frames agree with each other, by
 * Griffin-Lim with momentum, and the signal that they add up to (it starts one hop before frame 0's own hop).
 */
export function searchPhases(frames: SpectrumFrames, problem: PhaseProblem, rounds: number) {
  const { fixed, fixedCount, magnitudes, phases } = problem;
  const { binCount, hop, window } = frames;
  const width = 2 * binCount;
  const count = magnitudes.length / binCount;
  const spectra = new Float64Array((fixedCount + count) * width);
  spectra.set(fixed);
  for (let index = 0; index < magnitudes.length; index++) {
    const at = fixedCount * width + 2 * index;
    spectra[at] = magnitudes[index]! * Math.cos(phases[index]!);
    spectra[at + 1] = magnitudes[index]! * Math.sin(phases[index]!);
  }
  const signal = new Float64Array((fixedCount + count - 1) * hop + window.length);
  const previous = new Float64Array(count * width);
  const seen = new Float64Array(width);
  for (let round = 0; ; round++) {
    signal.fill(0);
    for (let frame = 0; frame < fixedCount + count; frame++)
      frames.addSynthesis(spectra, frame * width, signal, frame * hop);
    if (round === rounds) return { spectra, signal };
    for (let frame = 0; frame < count; frame++) {
      frames.analyse(signal, (fixedCount + frame) * hop, seen, 0);
      const before = frame * width;
      const after = (fixedCount + frame) * width;
      const momentum = round === 0 ? 0 : MOMENTUM;
      for (let bin = 0; bin < binCount; bin++) {
        const real = seen[2 * bin]!;
        const imaginary = seen[2 * bin + 1]!;
        const towardsReal = real + momentum * (real - previous[before + 2 * bin]!);
        const towardsImaginary = imaginary + momentum * (imaginary - previous[before + 2 * bin + 1]!);
        previous[before + 2 * bin] = real;
        previous[before + 2 * bin + 1] = imaginary;
        const length = Math.sqrt(towardsReal * towardsReal + towardsImaginary * towardsImaginary) + 1e-20;
        const scale = magnitudes[frame * binCount + bin]! / length;
        spectra[after + 2 * bin] = towardsReal * scale;
        spectra[after + 2 * bin + 1] = towardsImaginary * scale;
      }
    }
  }
}
