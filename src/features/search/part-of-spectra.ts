import type { PowerSpectra } from '../../inference/fingerprint.types.ts';
import { SAMPLE_RATE_HZ } from '../../inference/tokenizer.ts';
import type { QueryWindow } from './find-places.ts';

/** The spectra of some seconds of a clip: a view of the same memory, which worker threads share. */
export function partOfSpectra(
  { sampleCount, hopSamples, values }: PowerSpectra,
  window: QueryWindow,
): PowerSpectra {
  const hopCount = Math.ceil(sampleCount / hopSamples);
  const binCount = values.length / hopCount;
  const first = Math.round((window.startS * SAMPLE_RATE_HZ) / hopSamples);
  const last = Math.min(hopCount, Math.round((window.endS * SAMPLE_RATE_HZ) / hopSamples));
  return {
    sampleCount: (last - first) * hopSamples,
    hopSamples,
    values: values.subarray(first * binCount, last * binCount),
  };
}
