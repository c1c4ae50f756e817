import { AsyncLocalStorage } from 'node:async_hooks';
import type { Db } from '../../db/db.ts';
import { readFromPrimary } from '../../db/read-from-primary.ts';
import { withinWorkspace } from '../../db/workspace-reach.ts';
import { inRange } from '../arguments.ts';
import {
  addSearchTerms,
  deleteSearchTerms,
  listSearchTerms,
  pruneSearchTerms,
} from './search-terms.store.ts';
import { SEARCH_KINDS, type SearchKind, type SearchTerm, type SearchTerms } from './search-terms.types.ts';

export interface SearchLogDependencies {
  readonly db: Db;
  /** Days that a term is kept after it was looked for last; 0 keeps nothing. */
  readonly keptDays: number;
  readonly onError: (error: unknown) => void;
}

export type SearchLog = ReturnType<typeof createSearchLog>;

const MAX_TERM_UNITS = 200;
const MAX_LISTED = 100;
/** A search does not wait for its being counted; terms of this long go in one statement. */
const GATHER_MS = 1_000;
/** Different terms held until then; more are not counted, so that a flood costs no memory. */
const MAX_GATHERED = 5_000;
const PRUNE_EVERY_MS = 3_600_000;

/** Counts what is looked for. What it cannot write is lost: no search fails for it. */
export function createSearchLog({ db, keptDays, onError }: SearchLogDependencies) {
  let gathered = new Map<string, SearchTerm & { readonly workspaceId: string }>();
  const prunedAt = new Map<string, number>();
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();
  // A request that ends takes its statements along: what is written is nobody's request.
  const outside = AsyncLocalStorage.snapshot();

  function record(workspaceId: string, kind: SearchKind, text: string, hits: number): void {
    const term = normaliseTerm(text);
    if (keptDays === 0 || term === '') return;
    const key = JSON.stringify([workspaceId, kind, term]);
    const known = gathered.get(key);
    if (!known && gathered.size >= MAX_GATHERED) return;
    const lastAt = new Date();
    gathered.set(key, {
      ...{ workspaceId, kind, term, lastAt, lastHits: hits },
      searches: (known?.searches ?? 0) + 1,
      withoutHits: (known?.withoutHits ?? 0) + (hits === 0 ? 1 : 0),
      firstAt: known?.firstAt ?? lastAt,
    });
    timer ??= setTimeout(() => void flush(), GATHER_MS).unref();
  }

  /** Writes what was gathered, one flush after another. */
  function flush(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    const some = [...gathered.values()];
    gathered = new Map();
    writing = writing.then(() => outside(write, some)).catch(onError);
    return writing;
  }

  async function write(terms: readonly (SearchTerm & { readonly workspaceId: string })[]): Promise<void> {
    for (const [workspaceId, ofWorkspace] of Map.groupBy(terms, (each) => each.workspaceId)) {
      await withinWorkspace(workspaceId, async () => {
        await addSearchTerms(db, workspaceId, ofWorkspace);
        await pruneNowAndThen(workspaceId);
      });
    }
  }

  async function pruneNowAndThen(workspaceId: string): Promise<void> {
    const last = prunedAt.get(workspaceId) ?? Number.NEGATIVE_INFINITY;
    if (performance.now() - last < PRUNE_EVERY_MS) return;
    prunedAt.set(workspaceId, performance.now());
    await pruneSearchTerms(db, workspaceId, keptDays);
  }

  return {
    record,

    /** What was looked for here, in this process up to now. Throws BAD_USER_INPUT. */
    async list(
      workspaceId: string,
      wanted: {
        readonly kinds: readonly SearchKind[] | null;
        readonly onlyWithoutHits: boolean;
        readonly first: number;
      },
    ): Promise<SearchTerms> {
      const limit = inRange(wanted.first, 'first', 1, MAX_LISTED);
      await flush();
      readFromPrimary();
      if (keptDays === 0) return { enabled: false, keptDays, total: 0, terms: [] };
      const { onlyWithoutHits } = wanted;
      const kinds = wanted.kinds ?? SEARCH_KINDS;
      const found = await listSearchTerms(db, workspaceId, { kinds, onlyWithoutHits, keptDays, limit });
      return { enabled: true, keptDays, ...found };
    },

    /** Forgets all terms, or one however it was written; gives how many were forgotten. */
    async forget(workspaceId: string, text: string | null): Promise<number> {
      await flush();
      return deleteSearchTerms(db, workspaceId, text === null ? null : normaliseTerm(text));
    },

    /** At start: what is older than it may be now goes. */
    prune: (workspaceId: string): Promise<void> => pruneSearchTerms(db, workspaceId, keptDays),

    close: flush,
  };
}

/** Alike whatever the case, the width of letters and the spaces. */
export const normaliseTerm = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('\u0000', ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_TERM_UNITS)
    .toWellFormed();
