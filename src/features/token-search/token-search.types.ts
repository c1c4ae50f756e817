import type { Page } from '../recordings/index.ts';

/** One step as GraphQL hands it over: exactly one of the fields. */
export interface TokenStepInput {
  readonly token?: number | null;
  readonly anyOf?: readonly number[] | null;
  readonly any?: boolean | null;
  readonly gap?: { readonly min: number; readonly max: number } | null;
}

/** A place where a pattern matches: frames [startFrame, startFrame + tokens.length). */
export interface TokenHit {
  readonly recordingId: string;
  readonly startFrame: number;
  readonly startS: number;
  readonly endS: number;
  /** Layer-0 tokens of the shortest match that starts there, those of gaps and wildcards included. */
  readonly tokens: readonly number[];
}

export type TokenHitPage = Omit<Page<TokenHit>, 'total'> & {
  readonly tokenizerId: string;
  readonly total: { readonly count: number; readonly exact: boolean };
};
