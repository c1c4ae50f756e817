/** LEXICAL compares words, SENTENCE compares meaning. */
export type EmbedderKind = 'LEXICAL' | 'SENTENCE';

/** The embedder whose vectors answer in a workspace, ready to be asked. */
export interface Embedder {
  /** The exact build; stands in every row that holds a vector of it. Vectors of different ids are never compared. */
  readonly id: string;
  readonly kind: EmbedderKind;
  /** Numbers that it gives itself; stored vectors have 384, the rest zeros. */
  readonly dimensions: number;
  /**
   * Texts to be found, as vectors of length 1 in order; cached by their hash. Throws BAD_USER_INPUT for a blank one,
   * UNAVAILABLE, MODEL_UNAVAILABLE, CANCELLED.
   */
  embedTexts(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]>;
  /** A question, as a vector of length 1; goes before texts. Throws as `embedTexts`. */
  embedQuery(text: string, signal?: AbortSignal): Promise<Float32Array>;
}

/** The vectors of one embedder in one workspace. */
export interface TextIndex {
  readonly id: string;
  /** What it takes to load the embedder once more. */
  readonly name: string;
  readonly status: 'ACTIVE' | 'BUILDING';
  readonly failure: string | null;
  readonly createdAt: Date;
  readonly switchedAt: Date | null;
}

/** How far the vectors of one embedder are, in texts of one kind or all: transcripts, articles. */
export interface TextCounts {
  readonly total: number;
  readonly done: number;
}

/** What answers text searches and, when vectors are being made anew, how far that is. */
export interface TextIndexStatus extends TextCounts {
  readonly embedderId: string;
  readonly kind: EmbedderKind | null;
  readonly problem: string | null;
  readonly switchedAt: Date | null;
  readonly buildingEmbedderId: string | null;
  readonly startedAt: Date | null;
  readonly failure: string | null;
}

/** Things whose texts are embedded in one job: recordings with their transcripts, articles. */
export interface TextOwners {
  readonly workspaceId: string;
  readonly ownerIds: readonly string[];
  readonly embedderId: string;
}

/** A text that lacks its vector. */
export interface OwnedText {
  readonly ownerId: string;
  /** Which one of its owner's. */
  readonly index: number;
  readonly text: string;
}

export interface OwnedVector extends OwnedText {
  readonly vector: Float32Array;
}
