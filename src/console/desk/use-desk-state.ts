import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type DeskState, deskParamsOf, readDeskState } from './desk-state.ts';

/** `replace`: a step that Back need not take again. */
export type ChangeDesk = (change: Partial<DeskState>, options?: { readonly replace?: boolean }) => void;

/** What the address says, and a way to have it say something else. */
export function useDeskState(): readonly [DeskState, ChangeDesk] {
  const search = useSearch();
  const [, navigate] = useLocation();
  const state = useMemo(() => readDeskState(new URLSearchParams(search)), [search]);
  const change = useCallback<ChangeDesk>(
    (part, options) => {
      // Read anew: two keys may come before the page shows the first one's step.
      const now = readDeskState(new URLSearchParams(window.location.search));
      navigate(`/desk?${deskParamsOf({ ...now, ...part })}`, options);
    },
    [navigate],
  );
  return [state, change];
}
