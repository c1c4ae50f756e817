/** Cases of one target that a process runs one after another. */
export interface CaseTask {
  readonly target: string;
  readonly seed: number;
  /** Numbers of the first case and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Written with the number of each case before it runs. */
  readonly inHandPath: string;
  /** Where what failed is kept. */
  readonly failuresFolder: string;
  readonly ffmpegPath: string | null;
  /** How much longer than alone a case may take by the clock, because others want the processors too. */
  readonly patience: number;
  /** One file instead, by its path. */
  readonly replayed?: string;
}

export type RunnerMessage =
  | {
      readonly kind: 'case';
      readonly index: number;
      /** `accepted`, the code of the refusal, or `failed`. */
      readonly outcome: string;
      /** Of the processor. */
      readonly ms: number;
      readonly problem: string | null;
    }
  | { readonly kind: 'end'; readonly peakBytes: number }
  /** The target could not be opened at all. */
  | { readonly kind: 'broken'; readonly problem: string };
