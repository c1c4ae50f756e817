import { toPage } from '../recordings/index.ts';
import type { Fusion, Hit, MatchTexts, SearchPage } from './hybrid-search.types.ts';
import type { RankedHit, SearchResult } from './kept-results.ts';
import { markOf, type ResultPosition, toResultCursor } from './result-cursor.ts';

export interface PageWanted {
  readonly workspaceId: string;
  readonly first: number;
  readonly fusion: Fusion;
  readonly signature: string;
  readonly position: ResultPosition;
}

/** The hits that were not given yet. */
export function remainingHits(hits: readonly RankedHit[], { given }: ResultPosition): RankedHit[] {
  if (given.length === 0) return [...hits];
  const marks = new Set(given);
  return hits.filter((hit) => !marks.has(markOf(hit)));
}

/** A page of a result. `remaining` begins with its first hit; `texts` finds the words of the query in its places. */
export function pageOfHits(
  result: SearchResult,
  remaining: readonly RankedHit[],
  textsOf: (hits: readonly RankedHit[]) => MatchTexts,
  { workspaceId, first, fusion, signature, position }: PageWanted,
): SearchPage {
  const { given } = position;
  const shown = remaining.slice(0, first);
  const texts = textsOf(shown);
  const edges = remaining.slice(0, first + 1).map((hit, index) => ({
    // Worked out when asked for: it names all hits before.
    get cursor() {
      const marks = [...given, ...shown.slice(0, index + 1).map(markOf)];
      return toResultCursor(signature, { ...position, given: Uint32Array.from(marks) });
    },
    node: toHit(hit, result, given.length + index + 1, texts),
  }));
  const after = given.length === 0 ? null : 'after';
  const owners = new Map<string, number>();
  for (const { ownerId } of result.hits) owners.set(ownerId, (owners.get(ownerId) ?? 0) + 1);
  return {
    ...toPage(edges, { size: first, fromEnd: false }, { after }, async () => ({
      count: result.hits.length,
      exact: result.exact,
    })),
    workspaceId,
    target: result.target,
    legs: result.legs,
    fusion,
    embedder: result.embedder,
    embedMs: result.embedMs,
    tokenizeMs: result.tokenizeMs,
    databaseMs: result.databaseMs,
    owners,
  };
}

const toHit = (
  { ownerId, score, explanation, matches }: RankedHit,
  { target }: SearchResult,
  rank: number,
  texts: MatchTexts,
): Hit => ({
  target,
  rank,
  score,
  ownerId,
  explanation,
  matches: matches.map((match) => ({ ...match, target, texts })),
});
