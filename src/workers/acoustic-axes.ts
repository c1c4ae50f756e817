import type { AcousticCentroids } from '../learning/acoustic-centroids.ts';
import type { AnalysisPool } from './analysis-pool.ts';
import type { AudioPool } from './audio-pool.ts';
import type { TokenizerDescription } from './audio-tasks.ts';

/** The axes that a tokenizer's sounds are told apart by; computed once for each, tried again after a failure. */
export function createAcousticAxes(
  audio: AudioPool,
  analysis: AnalysisPool,
): (tokenizer: TokenizerDescription) => Promise<AcousticCentroids> {
  const byId = new Map<string, Promise<AcousticCentroids>>();
  return ({ id, settings }) => {
    const known = byId.get(id);
    if (known) return known;
    const reduced = audio.acousticCentroids(settings).then(analysis.reduceCentroids);
    byId.set(id, reduced);
    reduced.catch(() => byId.delete(id));
    return reduced;
  };
}
