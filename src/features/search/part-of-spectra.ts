import type { PowerSpectra } from '../../inference/fingerprint.types.ts';
import { SAMPLE_RATE_HZ } from '../../inference/tokenizer.ts';
import type { QueryWindow } from './find-places.ts';

/** The spectra of some seconds of a clip, copied so that no more than those travel to a worker. */
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
    values: values.slice(first * binCount, last * binCount),
  };
}
