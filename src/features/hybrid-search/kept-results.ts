import type { Embedder } from '../embeddings/index.ts';
import type { Candidate, Fused, LegState, SearchTarget } from './hybrid-search.types.ts';
import type { TextQuery } from './text-query.ts';

/** A hit before it is shown. */
export interface RankedHit {
  readonly ownerId: string;
  readonly place: number;
  readonly score: number;
  readonly explanation: Fused<unknown>['explanation'];
  /** Best first. */
  readonly matches: readonly Fused<Candidate>[];
}

/** All that a search found, in order. */
export interface SearchResult {
  readonly target: SearchTarget;
  readonly hits: readonly RankedHit[];
  readonly exact: boolean;
  readonly legs: readonly LegState[];
  readonly text: TextQuery | null;
  readonly embedder: Pick<Embedder, 'id' | 'kind'> | null;
  readonly embedMs: number;
  readonly tokenizeMs: number;
  readonly databaseMs: number;
}

const KEPT_RESULTS = 100;
const KEPT_MS = 10 * 60_000;

/** Results whose further pages may be asked for: these must not change while recordings arrive. */
export function createKeptResults() {
  const kept = new Map<string, { readonly result: SearchResult; readonly until: number }>();
  return {
    keep(id: string, result: SearchResult): void {
      kept.set(id, { result, until: performance.now() + KEPT_MS });
      if (kept.size > KEPT_RESULTS) kept.delete(kept.keys().next().value!);
    },
    find(id: string): SearchResult | null {
      const found = kept.get(id);
      if (found && found.until > performance.now()) return found.result;
      kept.delete(id);
      return null;
    },
  };
}
