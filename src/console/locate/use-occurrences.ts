import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { askOccurrences } from './ask-occurrences.ts';
import { isAsked, type LocateState, questionOf } from './locate-state.ts';
import type { FoundOccurrence, OccurrencePage } from './occurrence.ts';

export interface Occurrences {
  readonly page: OccurrencePage | null;
  readonly loading: boolean;
  readonly error: unknown;
  /** Brings the next hundreds. */
  readonly more: () => void;
  /** Asks the server for one that is not here yet; null when there are fewer. */
  readonly fetchOne: (number: number) => Promise<FoundOccurrence | null>;
  readonly again: () => void;
}

const pageSize = 50;
/** A screen shows no more at once; further ones come when they are asked for. */
const step = 300;

const nothing = { page: null, error: null, loading: false };

/** Every occurrence, page after page, up to some hundreds at once; the total counts them all. */
export function useOccurrences(state: LocateState): Occurrences {
  const client = useApolloClient();
  const question = questionOf(state);
  const current = useRef(state);
  current.current = state;
  const [shown, setShown] = useState<Pick<Occurrences, 'page' | 'error' | 'loading'>>(nothing);
  const [wanted, setWanted] = useState({ question, most: step, round: 0 });
  const most = wanted.question === question ? wanted.most : step;
  const reached = useRef<{ question: string; page: OccurrencePage } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question stands for all of the state that counts
  useEffect(() => {
    let ended = false;
    if (!isAsked(current.current)) {
      reached.current = null;
      setShown(nothing);
      return;
    }
    const bring = async () => {
      setShown((before) => ({ ...before, error: null, loading: true }));
      let page = reached.current?.question === question ? reached.current.page : null;
      try {
        while (!page || (page.next !== null && page.occurrences.length < most)) {
          const next = await askOccurrences(client, current.current, {
            first: pageSize,
            after: page?.next ?? null,
          });
          if (ended) return;
          page = join(page, next);
          reached.current = { question, page };
          setShown({ page, error: null, loading: true });
        }
        setShown({ page, error: null, loading: false });
      } catch (error) {
        if (!ended) setShown({ page: null, error, loading: false });
      }
    };
    void bring();
    return () => {
      ended = true;
    };
  }, [client, question, most, wanted.round]);
  return {
    ...shown,
    more: () => setWanted({ question, most: most + step, round: wanted.round }),
    again: () => {
      reached.current = null;
      setWanted({ question, most, round: wanted.round + 1 });
    },
    fetchOne: async (number) => {
      const { occurrences } = await askOccurrences(client, state, { first: 1, occurrence: number });
      return occurrences[0] ?? null;
    },
  };
}

const join = (page: OccurrencePage | null, next: OccurrencePage): OccurrencePage => ({
  ...next,
  occurrences: [...(page?.occurrences ?? []), ...next.occurrences],
  // Further pages come from what the first one kept.
  example: page?.example ?? next.example,
});
