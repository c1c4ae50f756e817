import { useCallback, useEffect, useRef, useState } from 'react';

export interface PageOf<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

export interface Pages<Node> {
  readonly nodes: readonly Node[];
  readonly isComplete: boolean;
  readonly error: unknown;
  readonly loadMore: () => void;
  /** Puts a changed node in the place of the one before. */
  readonly replace: (index: number, node: Node) => void;
}

/** A list that grows page by page as it is read. `load` must stay the same as long as the list does. */
export function usePages<Node>(load: (after: string | null) => Promise<PageOf<Node> | null>): Pages<Node> {
  const [state, setState] = useState<{ nodes: readonly Node[]; isComplete: boolean; error: unknown }>({
    nodes: [],
    isComplete: false,
    error: null,
  });
  const place = useRef({ after: null as string | null, isBusy: false, run: 0 });
  const loadMore = useCallback(async () => {
    const { current } = place;
    if (current.isBusy) return;
    current.isBusy = true;
    const { run } = current;
    try {
      const page = await load(current.after);
      if (run !== current.run) return;
      current.after = page?.pageInfo.endCursor ?? null;
      setState(({ nodes }) => ({
        nodes: [...nodes, ...(page?.nodes ?? [])],
        isComplete: !page?.pageInfo.hasNextPage,
        error: null,
      }));
    } catch (error) {
      if (run === current.run) setState((before) => ({ ...before, isComplete: true, error }));
    } finally {
      if (run === current.run) current.isBusy = false;
    }
  }, [load]);
  useEffect(() => {
    place.current = { after: null, isBusy: false, run: place.current.run + 1 };
    setState({ nodes: [], isComplete: false, error: null });
    void loadMore();
  }, [loadMore]);
  const replace = useCallback(
    (index: number, node: Node) =>
      setState((before) => ({ ...before, nodes: before.nodes.with(index, node) })),
    [],
  );
  return { ...state, loadMore, replace };
}
