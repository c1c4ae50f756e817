import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import {
  SearchDocument,
  type SearchQuery,
  type SearchQueryVariables,
  SearchSurroundingsDocument,
} from './generated/operations.ts';
import { searchInputOf } from './search-input.ts';
import { isAsked, type SearchState } from './search-state.ts';

export type SearchPage = SearchQuery['search'];

const pageSize = 20;
/** The server counts at most ten; four are always of interest. */
const maxMetadataKeys = 5;

/** What the server finds for the state; while it looks anew, what it found before stays. */
export function useSearchResults(state: SearchState) {
  const metadataKeys = useMetadataKeys();
  const asked = isAsked(state);
  // Until the keys are known the search would be asked twice.
  const skip = !asked || metadataKeys === null;
  const variables = useMemo(
    (): SearchQueryVariables => ({
      input: searchInputOf(state),
      first: pageSize,
      facets: facetsOf(state, metadataKeys ?? []),
    }),
    [state, metadataKeys],
  );
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(SearchDocument, {
    variables,
    skip,
    notifyOnNetworkStatusChange: true,
  });
  const page = asked && !error ? ((data ?? (loading ? previousData : undefined))?.search ?? null) : null;
  const more = () =>
    fetchMore({
      variables: { after: page?.pageInfo.endCursor ?? null },
      updateQuery: ({ search: before }, { fetchMoreResult: { search: next } }) => ({
        search: { ...before, pageInfo: next.pageInfo, nodes: [...before.nodes, ...next.nodes] },
      }),
    });
  return { page, isCurrent: data !== undefined, error: asked ? error : undefined, loading, refetch, more };
}

function facetsOf({ target }: SearchState, metadataKeys: readonly string[]): SearchQueryVariables['facets'] {
  if (target === 'ARTICLES') return [{ kind: 'LANGUAGE' }, { kind: 'TAG' }];
  return [
    { kind: 'LANGUAGE' },
    { kind: 'LABEL' },
    { kind: 'DURATION' },
    ...metadataKeys.map((key) => ({ kind: 'METADATA' as const, key, first: 8 })),
    { kind: 'MONTH', first: 12 },
  ];
}

/** Fields of the metadata that recordings here have, the most frequent first; null before that is known. */
function useMetadataKeys(): readonly string[] | null {
  const { data, error } = useQuery(SearchSurroundingsDocument, { fetchPolicy: 'cache-first' });
  return useMemo(() => {
    if (error) return [];
    if (!data) return null;
    return groupingKeys(data.audioRecords.nodes.map(({ metadata }) => metadata));
  }, [data, error]);
}

/** Fields that group things: those where several share a value come first. */
function groupingKeys(metadata: readonly Record<string, unknown>[]): string[] {
  const entries = metadata.flatMap((each) =>
    Object.entries(each).filter(([, value]) => value !== null && typeof value !== 'object'),
  );
  const byKey = Map.groupBy(entries, ([key]) => key);
  const sharedOf = (key: string) => {
    const values = byKey.get(key)!.map(([, value]) => value);
    return values.length - new Set(values).size;
  };
  return [...byKey.keys()].sort((a, b) => sharedOf(b) - sharedOf(a)).slice(0, maxMetadataKeys);
}
