import { loadVerifiedModel } from '../model-manifest.ts';
import { loadSession } from '../onnx-runtime.ts';
import { LAYER_COUNT, type Tokenizer } from '../tokenizer.ts';
import { decodeCodes } from './decode-codes.ts';
import { encodePcm } from './encode-pcm.ts';
import { contentGraph } from './fingerprint/content-graph.ts';
import { createFingerprinter } from './fingerprint/create-fingerprinter.ts';
import { readMatrix } from './model-weights.ts';
import { phonographManifestSchema } from './phonograph-manifest.ts';

export interface PhonographBaseOptions {
  /** Threads of one run; tokens do not depend on it. Default 1. */
  readonly threads?: number;
}

/**
 * Opens the bundled tokenizer. Works in a worker thread and in the main one. Throws AppError MODEL_UNAVAILABLE naming the
 * file that is missing, truncated or changed.
 */
export async function loadPhonographBase(
  modelFolder: string,
  { threads = 1 }: PhonographBaseOptions = {},
): Promise<Tokenizer> {
  const { manifest, contents, id } = await loadVerifiedModel(modelFolder, phonographManifestSchema);
  const weights = contents.get(manifest.weights) ?? Buffer.alloc(0);
  const options = {
    executionProviders: ['cpu'],
    intraOpThreads: threads,
    weightsFolder: modelFolder,
  } as const;
  const session = await loadSession(contents.get(manifest.graph) ?? new Uint8Array(), options);
  const contentSession = await loadSession(contentGraph(manifest), options);
  const books = Array.from({ length: LAYER_COUNT }, (_, layer) => {
    return readMatrix(manifest, weights, `codebook_${layer}`);
  });
  const reconstruction = {
    residualBooks: books.slice(1),
    components: readMatrix(manifest, weights, 'components'),
    mean: readMatrix(manifest, weights, 'mean'),
  };
  return {
    id,
    name: manifest.name,
    executionProvider: 'cpu',
    histogramLayers: manifest.histogramLayers,
    decodeContextFrames: 4,
    // Its windows lie evenly around the middle of a frame.
    delayS: 0,
    // Chunks at fixed places of the recording, each of which hears its neighbours.
    pieceContext: {
      beforeFrames: manifest.contextFrames + 1,
      afterFrames: manifest.coreFrames + manifest.contextFrames + 1,
      gridFrames: manifest.coreFrames,
    },
    encode: (pcm) => encodePcm(session, manifest, pcm),
    decode: (codes) => decodeCodes(codes, reconstruction, manifest.spectrum),
    centroids(layer) {
      const book = books[layer];
      if (!book) throw new RangeError(`layer must be 0..${LAYER_COUNT - 1}, got ${layer}`);
      return { width: book.width, values: book.values };
    },
    fingerprinter: createFingerprinter(contentSession, manifest),
    async close() {
      await session.close();
      await contentSession.close();
    },
  };
}
