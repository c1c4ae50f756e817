import type { SentenceModelPlace } from '../inference/sentence-model/load-sentence-model.ts';

/** Which embedder a thread should use: the lexical one, or a model in a folder. */
export type EmbedderSettings = { readonly kind: 'LEXICAL' } | SentenceSettings;

export interface SentenceSettings extends SentenceModelPlace {
  readonly kind: 'SENTENCE';
}

export interface EmbedderDescription {
  /** The exact build: name, `@`, and a hash of weights and rules. Vectors of different ids are never compared. */
  readonly id: string;
  readonly settings: EmbedderSettings;
  /** Numbers that the embedder itself gives; what is stored is filled up with zeros to 384. */
  readonly dimensions: number;
  /** How a vector is made, for people. */
  readonly rules: string;
}

export interface EmbedTask {
  readonly embedder: EmbedderSettings;
  readonly texts: readonly string[];
  readonly kind: 'query' | 'passage';
  readonly intraOpThreads: number;
}

export interface DescribeSentenceModelTask extends Pick<EmbedTask, 'intraOpThreads'> {
  readonly embedder: SentenceSettings;
}

/** Texts to vectors of length 1 and width 384, off the main thread. */
export interface EmbeddingPool {
  /** Loads it. Throws MODEL_UNAVAILABLE. */
  describe(embedder: EmbedderSettings): Promise<EmbedderDescription>;
  /** A question; goes before texts that are embedded for the index. Throws MODEL_UNAVAILABLE, UNAVAILABLE, CANCELLED. */
  embedQuery(embedder: EmbedderSettings, text: string, signal?: AbortSignal): Promise<Float32Array>;
  /** Texts to be found, in order. Throws MODEL_UNAVAILABLE, UNAVAILABLE, CANCELLED. */
  embedTexts(
    embedder: EmbedderSettings,
    texts: readonly string[],
    signal?: AbortSignal,
  ): Promise<Float32Array[]>;
  close(): Promise<void>;
}
