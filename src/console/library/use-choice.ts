import { useCallback, useMemo, useRef, useState } from 'react';

export interface Choice {
  readonly chosen: ReadonlySet<string>;
  /** With `isRange`, everything from the last one chosen to this. */
  readonly choose: (id: string, isRange: boolean) => void;
  readonly chooseAll: (isChosen: boolean) => void;
}

/** Which recordings of a list are chosen; what left the list is chosen no more. */
export function useChoice(ids: readonly string[]): Choice {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | null>(null);
  const shown = useRef(ids);
  shown.current = ids;
  const chosen = useMemo(() => new Set(ids.filter((id) => kept.has(id))), [ids, kept]);
  const choose = useCallback((id: string, isRange: boolean) => {
    const from = anchor.current === null ? -1 : shown.current.indexOf(anchor.current);
    const to = shown.current.indexOf(id);
    anchor.current = id;
    setKept((before) => {
      const after = new Set(before);
      if (isRange && from >= 0 && to >= 0) {
        for (const each of shown.current.slice(Math.min(from, to), Math.max(from, to) + 1)) after.add(each);
      } else if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  const chooseAll = useCallback((isChosen: boolean) => setKept(new Set(isChosen ? shown.current : [])), []);
  return { chosen, choose, chooseAll };
}
