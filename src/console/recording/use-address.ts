import { useSearchParams } from 'wouter';
import type { Range } from './timeline/marks-store.ts';

/** What of this view the address tells: the moment or range that it is about, and the open tab. */
export interface Address {
  readonly timeS: number | null;
  readonly range: Range | null;
  readonly tab: string | null;
}

export function useAddress(): readonly [Address, (changes: Partial<Address>) => void] {
  const [query, setQuery] = useSearchParams();
  const number = (name: string): number | null => {
    const value = Number.parseFloat(query.get(name) ?? '');
    return Number.isFinite(value) && value >= 0 ? value : null;
  };
  const [startS, endS] = [number('from'), number('to')];
  const address = {
    timeS: number('t'),
    range: startS !== null && endS !== null && endS > startS ? { startS, endS } : null,
    tab: query.get('tab'),
  };
  const change = (changes: Partial<Address>) =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before);
        const put = (name: string, value: string | undefined) =>
          value === undefined ? next.delete(name) : next.set(name, value);
        if (changes.range !== undefined) {
          put('from', changes.range?.startS.toFixed(2));
          put('to', changes.range?.endS.toFixed(2));
        }
        if (changes.tab !== undefined) put('tab', changes.tab ?? undefined);
        return next;
      },
      // The range changes with every touch: a tab is a place to come back to, a range is not.
      { replace: changes.tab === undefined },
    );
  return [address, change];
}
