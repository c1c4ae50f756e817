import { useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useEvents } from '../api/use-events.ts';
import { filterOf, type Standing } from './desk-state.ts';
import {
  DeskCountsDocument,
  DeskQuestionsDocument,
  type DeskQuestionsQuery,
} from './generated/operations.ts';

export type QuestionRow = DeskQuestionsQuery['audioRecords']['nodes'][number];
export type QuestionPage = ReturnType<typeof useQuestions>;

/** The most that the server gives at once. */
export const maxShown = 100;
/** Suggestions follow a recording some seconds after it is ready, and no event tells of them. */
const pollMs = 15_000;
const gatherMs = 300;
const changing = new Set(['RECORDING_READY', 'RECORDING_DELETED', 'LINK_CONFIRMED']);

/** The questions that stand so, newest first, and how many stand otherwise; both follow what happens. */
export function useQuestions(show: Standing, named: string, first: number) {
  const variables = useMemo(() => ({ filter: filterOf(show, named), first }), [show, named, first]);
  const list = useQuery(DeskQuestionsDocument, { variables, pollInterval: pollMs });
  const countVariables = useMemo(
    () => ({
      waiting: filterOf('waiting', named),
      confirmed: filterOf('confirmed', named),
      rejected: filterOf('rejected', named),
      unanswered: filterOf('unanswered', named),
    }),
    [named],
  );
  const counts = useQuery(DeskCountsDocument, { variables: countVariables, pollInterval: pollMs });
  const refetch = useRef(() => {});
  refetch.current = () => {
    void list.refetch().catch(() => {});
    void counts.refetch().catch(() => {});
  };
  const timer = useRef(0);
  const refresh = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => refetch.current(), gatherMs);
  }, []);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useEvents(({ type }) => {
    if (changing.has(type)) refresh();
  });
  return {
    page: list.data?.audioRecords ?? null,
    error: list.error,
    counts: (counts.data ?? counts.previousData) || null,
    refresh,
  };
}
