/** A pull of a model, as one process tells it to the others. */
export interface ModelPull {
  readonly name: string;
  readonly status: 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  readonly file: string | null;
  readonly receivedBytes: number;
  readonly totalBytes: number;
  readonly note: string | null;
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

export interface Model {
  readonly name: string;
  readonly kind: 'TOKENIZER' | 'EMBEDDER' | 'RECOGNISER';
  readonly description: string;
  readonly licence: string;
  readonly state: 'BUNDLED' | 'PULLED' | 'INCOMPLETE' | 'ABSENT';
  readonly inUse: boolean;
  readonly chosen: boolean;
  readonly repository: string | null;
  readonly revision: string | null;
  readonly approximateBytes: number | null;
  readonly pull: ModelPull | null;
}
