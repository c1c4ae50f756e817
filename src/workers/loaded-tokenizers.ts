import { RESAMPLER_ID } from '../audio/resampler.ts';
import { LAYER_COUNT, type Tokenizer } from '../inference/tokenizer.ts';
import type { AcousticCentroids } from '../learning/acoustic-centroids.ts';
import type { TokenizerDescription, TokenizerSettings } from './audio-tasks.ts';
import { loadTokenizer } from './load-tokenizer.ts';

/** Least recently used first. A thread runs one task at a time, so what is not wanted now is in no use. */
const loadedTokenizers = new Map<string, Tokenizer>();
/** The one that answers searches and, while the index is made anew, the one that takes over. */
const MAX_LOADED = 2;

/** Loads once a thread; a failed load is forgotten so that the next task tries again. */
export async function getTokenizer(wanted: TokenizerSettings): Promise<Tokenizer> {
  const key = JSON.stringify(wanted);
  const tokenizer = loadedTokenizers.get(key) ?? (await loadTokenizer(wanted));
  loadedTokenizers.delete(key);
  loadedTokenizers.set(key, tokenizer);
  const [oldest] = loadedTokenizers;
  if (loadedTokenizers.size > MAX_LOADED && oldest) {
    loadedTokenizers.delete(oldest[0]);
    await oldest[1].close();
  }
  return tokenizer;
}

export async function describeTokenizer(wanted: TokenizerSettings): Promise<TokenizerDescription> {
  const loaded = await getTokenizer(wanted);
  const { name, executionProvider, histogramLayers, decodeContextFrames, delayS } = loaded;
  // The resampler decides tokens as much as the weights do, and the layers counted decide every histogram.
  const id = `${loaded.id}+${RESAMPLER_ID}+h${histogramLayers.join('.')}`;
  const layer0 = loaded.centroids(0);
  return {
    settings: wanted,
    id,
    name,
    executionProvider,
    histogramLayers,
    decodeContextFrames,
    delayS,
    layer0,
  };
}

/** Copied once into memory that all threads share: 12 MB for the bundled tokenizer, 31 MB for the large one. */
export async function readAcousticCentroids(wanted: TokenizerSettings): Promise<AcousticCentroids> {
  const tokenizer = await getTokenizer(wanted);
  const { width } = tokenizer.centroids(1);
  const layers = Array.from({ length: LAYER_COUNT - 1 }, (_, index) => {
    const { values } = tokenizer.centroids(index + 1);
    const shared = new Float32Array(new SharedArrayBuffer(values.byteLength));
    shared.set(values);
    return shared;
  });
  return { width, layers };
}
