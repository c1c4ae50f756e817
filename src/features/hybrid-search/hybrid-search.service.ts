import { newId } from '../../lib/uuid.ts';
import { inRange, MAX_PAGE_SIZE } from '../arguments.ts';
import { checkSearch, type SearchInput } from './check-search.ts';
import { countFacets, type FacetInput } from './facets.service.ts';
import { createSearchRunner, type SearchRunnerDependencies } from './find-results.ts';
import type { Facet, Match, SearchPage } from './hybrid-search.types.ts';
import { createKeptResults, type RankedHit, type SearchResult } from './kept-results.ts';
import { createMatchTexts, MAX_MATCHES, type TextPlaces } from './match-texts.ts';
import { pageOfHits, remainingHits } from './page-of-hits.ts';
import { fromResultCursor, signSearch } from './result-cursor.ts';

export interface HybridSearchDependencies extends SearchRunnerDependencies, TextPlaces {}

export interface SearchRequest {
  readonly input: SearchInput;
  readonly first: number;
  readonly after: string | null;
}

export type HybridSearchService = ReturnType<typeof createHybridSearchService>;

/** Anchors of one match that can be asked for. */
const MAX_ANCHORS = 100;

export function createHybridSearchService(dependencies: HybridSearchDependencies) {
  const find = createSearchRunner(dependencies);
  const kept = createKeptResults();

  /** Throws BAD_USER_INPUT naming the field, NOT_FOUND, CONFLICT and the AUDIO_* errors. */
  async function search(
    workspaceId: string,
    { input, first, after }: SearchRequest,
    signal: AbortSignal,
  ): Promise<SearchPage> {
    inRange(first, 'first', 1, MAX_PAGE_SIZE);
    const checked = checkSearch(input);
    const signature = signSearch(workspaceId, input);
    const goesOn = fromResultCursor(after, signature);
    const startedAt = new Date();
    const found = goesOn && kept.find(goesOn.resultId);
    // Times tell of this page: nothing is searched for it again.
    const result: SearchResult = found
      ? { ...found, embedMs: 0, tokenizeMs: 0, databaseMs: 0 }
      : await find(workspaceId, checked, goesOn?.asOf ?? null, signal);
    const position = goesOn ?? { resultId: newId(), asOf: startedAt, given: new Uint32Array() };
    const remaining = remainingHits(result.hits, position);
    if (!found && remaining.length > first) kept.keep(position.resultId, result);
    const textsOf = (hits: readonly RankedHit[]) =>
      createMatchTexts(dependencies, workspaceId, checked.target, result.text, hits);
    const wanted = { workspaceId, first, fusion: checked.fusion, signature, position };
    return pageOfHits(result, remaining, textsOf, wanted);
  }

  return {
    search,

    matches: (matches: readonly Match[], first: number): readonly Match[] =>
      matches.slice(0, inRange(first, 'first', 1, MAX_MATCHES)),

    facets: (page: SearchPage, wanted: readonly FacetInput[]): Promise<Facet[]> =>
      countFacets(dependencies.db, page, wanted),

    anchorCount: (first: number): number => inRange(first, 'first', 1, MAX_ANCHORS),
  };
}
