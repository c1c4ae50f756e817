import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { readSearchState, type SearchState, searchParamsOf } from './search-state.ts';

/** `replace`: a step that Back need not take again. */
type Change = (change: Partial<SearchState>, options?: { readonly replace?: boolean }) => void;

/** What the address says, and a way to have it say something else. */
export function useSearchState(): readonly [SearchState, Change] {
  const search = useSearch();
  const [, navigate] = useLocation();
  const state = useMemo(() => readSearchState(new URLSearchParams(search)), [search]);
  const change = useCallback<Change>(
    (part, options) => {
      const params = searchParamsOf({ ...state, ...part });
      navigate(`/search?${params}`, options);
    },
    [state, navigate],
  );
  return [state, change];
}
