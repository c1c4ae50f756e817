import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { AppError } from '../../errors.ts';
import { HalvingBatch } from '../halving-batch.ts';
import type { LoadedSession, SessionOptions } from '../onnx-runtime.ts';
import { loadSession } from '../onnx-runtime.ts';
import { openRebuiltSession } from '../rebuilt-session.ts';
import type { SafetensorsFile } from '../safetensors/safetensors-file.ts';
import { openSafetensors } from '../safetensors/safetensors-file.ts';
import type { ExecutionProvider, Tokenizer } from '../tokenizer.ts';
import { LAYER_COUNT } from '../tokenizer.ts';
import { assertTensors } from './assert-tensors.ts';
import { loadCentroids } from './centroids.ts';
import { expectedTensors } from './expected-tensors.ts';
import type { BuiltGraph } from './graph/built-graph.ts';
import { buildDecoder } from './graph/decoder.ts';
import { buildEncoderBack } from './graph/encoder-back.ts';
import { buildEncoderFront } from './graph/encoder-front.ts';
import { cachedGraph } from './graph-cache.ts';
import type { ModelConfig } from './model-config.ts';
import { loadModelConfig } from './model-config.ts';
import type { DecoderParts } from './stream-decoder.ts';
import { streamDecode } from './stream-decoder.ts';
import { FRAME_STEPS, FRONT_BLOCK_FRAMES, pieceContext, streamEncode } from './stream-encoder.ts';
import { weightsHash } from './weights-hash.ts';

export const QWEN3_TOKENIZER_NAME = 'qwen3-tts-tokenizer-12hz';

/** Raise it with every change of the graphs that can change a token. */
export const BUILDER_VERSION = 1;
const DEFAULT_BLOCK_FRAMES = 50;
const DEFAULT_DECODE_BLOCK_FRAMES = 25;

export interface Qwen3TokenizerOptions {
  /**
   * `window`: a step sees as far as config.json says (10 s), exact for any length.
   * `full`: a step sees the whole past, as transformers 4.57 does without flash attention. Time grows with the square
   * of the length and memory by 33 KB a step, and the positions of the model end after 320 s, the longest allowed.
   */
  readonly attention?: 'window' | 'full';
  readonly threads?: number;
  /** Tried in this order; the first that can load the graphs is used. Default `['cpu']`. */
  readonly executionProviders?: readonly ExecutionProvider[];
  /** Keeps the built graphs and the hash of the weights. */
  readonly cacheFolder: string;
  /** Frames encoded at once: codes come out in such blocks. Default 50 (4 s). */
  readonly blockFrames?: number;
  /** Frames decoded at once. Default 25 (2 s). */
  readonly decodeBlockFrames?: number;
}

/**
 * Loads Qwen3-TTS-Tokenizer-12Hz from a folder with the official config.json and model.safetensors.
 * Throws MODEL_UNAVAILABLE saying which file, field or tensor does not fit.
 */
export async function loadQwen3Tokenizer(
  modelFolder: string,
  options: Qwen3TokenizerOptions,
): Promise<Tokenizer> {
  const { attention = 'window', blockFrames = DEFAULT_BLOCK_FRAMES, cacheFolder } = options;
  const config = await loadModelConfig(join(modelFolder, 'config.json'));
  const file = await openSafetensors(join(modelFolder, 'model.safetensors'));
  assertTensors(file, expectedTensors(config));
  const hash = await buildHash(config, file, cacheFolder);
  const window = attention === 'full' ? null : config.encoder_config.sliding_window;
  const rule = window === null ? 'full' : `w${window}`;
  // A graph names its weights file, which a hub cache names by content and a plain folder does not.
  const place = createHash('sha256').update(file.fileName).digest('hex').slice(0, 8);
  const graph = (name: string, build: () => BuiltGraph) =>
    cachedGraph(cacheFolder, `${hash}-${place}-${name}`, build);
  const front = await graph('encoder-front', () => buildEncoderFront(config.encoder_config, file));
  const back = await graph(`encoder-back-${rule}`, () =>
    buildEncoderBack(config.encoder_config, file, window),
  );
  const { sessions, executionProvider } = await loadEncoder([front, back], file, options);
  const encoder = {
    config: config.encoder_config,
    front: sessions[0]!,
    frontStates: front.states,
    frontBatch: new HalvingBatch(FRONT_BLOCK_FRAMES),
    back: sessions[1]!,
    backStates: back.states,
    window,
    blockFrames,
    maxFrames: window === null ? config.encoder_config.max_position_embeddings / FRAME_STEPS : null,
  };
  const loadDecoder = async (): Promise<DecoderParts> => {
    const built = await graph('decoder', () => buildDecoder(config.decoder_config, file));
    const session = await openSession(built.bytes, sessionSettings(executionProvider, file, options));
    sessions.push(session);
    return {
      config: config.decoder_config,
      session,
      states: built.states,
      batch: new HalvingBatch(options.decodeBlockFrames ?? DEFAULT_DECODE_BLOCK_FRAMES),
    };
  };
  let decoder: Promise<DecoderParts> | undefined;
  const centroids = await loadCentroids(file, LAYER_COUNT);
  return {
    id: `${QWEN3_TOKENIZER_NAME}@${hash}+${rule}`,
    name: QWEN3_TOKENIZER_NAME,
    executionProvider,
    // Not measured: the official weights were out of reach. Layer 0 is the semantic book.
    histogramLayers: [0],
    // One attention window. Eight layers reach eight windows back; what is further counts for less with each.
    decodeContextFrames: config.decoder_config.sliding_window,
    // Every convolution and the attention look back only: a frame ends with the last sample that it can hear.
    delayS: 0,
    fingerprinter: null,
    pieceContext: pieceContext(config.encoder_config, window, blockFrames),
    encode: (pcm, startFrame) => streamEncode(encoder, pcm, startFrame),
    // The decoder is three times the encoder in memory, and most workers only encode.
    decode: async function* (codes) {
      decoder ??= loadDecoder().catch((error) => {
        decoder = undefined;
        throw error;
      });
      yield* streamDecode(await decoder, codes);
    },
    centroids: (layer) => {
      const table = centroids[layer];
      if (table === undefined) throw new RangeError(`layer must be 0..${LAYER_COUNT - 1}, got ${layer}`);
      return table;
    },
    close: async () => {
      await Promise.all(sessions.map((session) => session.close()));
    },
  };
}

/** Hash of everything that decides a token: weights, configuration and the version of the graphs. */
async function buildHash(config: ModelConfig, file: SafetensorsFile, cacheFolder: string): Promise<string> {
  const weights = await weightsHash(file.path, cacheFolder);
  return createHash('sha256')
    .update(JSON.stringify([BUILDER_VERSION, weights, config]))
    .digest('hex')
    .slice(0, 12);
}

function sessionSettings(
  executionProvider: ExecutionProvider,
  file: SafetensorsFile,
  options: Qwen3TokenizerOptions,
): SessionOptions {
  return {
    executionProviders: executionProvider === 'cpu' ? ['cpu'] : [executionProvider, 'cpu'],
    intraOpThreads: options.threads ?? 1,
    weightsFolder: file.folder,
  };
}

const openSession = (bytes: Uint8Array, settings: SessionOptions): Promise<LoadedSession> =>
  openRebuiltSession(() => loadSession(bytes, settings));

async function loadEncoder(
  graphs: readonly BuiltGraph[],
  file: SafetensorsFile,
  options: Qwen3TokenizerOptions,
): Promise<{ sessions: LoadedSession[]; executionProvider: ExecutionProvider }> {
  const failures: unknown[] = [];
  for (const executionProvider of options.executionProviders ?? (['cpu'] as const)) {
    const sessions: LoadedSession[] = [];
    try {
      for (const { bytes } of graphs) {
        sessions.push(await openSession(bytes, sessionSettings(executionProvider, file, options)));
      }
      return { sessions, executionProvider };
    } catch (failure) {
      failures.push(failure);
      await Promise.all(sessions.map((session) => session.close()));
    }
  }
  const reasons = failures.map((failure) => (failure instanceof Error ? failure.message : String(failure)));
  throw new AppError(
    'MODEL_UNAVAILABLE',
    `No execution provider can run the tokenizer: ${reasons.join(' ')}`,
    {
      cause: failures[0],
    },
  );
}
