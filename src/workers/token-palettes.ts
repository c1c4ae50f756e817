import type { AnalysisPool } from './analysis-pool.ts';
import type { AudioPool } from './audio-pool.ts';
import type { TokenizerDescription } from './audio-tasks.ts';

/** The palettes of tokenizers, 16 x 2,048 bytes; computed once for each, tried again after a failure. */
export function createTokenPalettes(
  audio: AudioPool,
  analysis: AnalysisPool,
): (tokenizer: TokenizerDescription) => Promise<Uint8Array> {
  const byId = new Map<string, Promise<Uint8Array>>();
  return ({ id, settings, layer0 }) => {
    const known = byId.get(id);
    if (known) return known;
    const ranked = audio
      .acousticCentroids(settings)
      .then(({ width, layers }) =>
        analysis.rankTokens([layer0, ...layers.map((values) => ({ width, values }))]),
      );
    byId.set(id, ranked);
    ranked.catch(() => byId.delete(id));
    return ranked;
  };
}
