import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useEvents } from '../api/use-events.ts';
import type { RecordingFilter } from '../filter/recording-filter.ts';
import type { OrderName } from './library-order.ts';
import { RecordingList } from './recording-list.ts';

const gatherMs = 200;
/** What it does to a list is answered by asking for the recording again. */
const changing = new Set([
  'RECORDING_CREATED',
  'RECORDING_READY',
  'RECORDING_FAILED',
  'COPY_FOUND',
  'TRANSCRIBED',
]);

/** The list that was shown last: Back from a recording finds it as it was left. */
let last: { readonly key: string; readonly client: ApolloClient; readonly list: RecordingList } | null = null;

/** A live list: it grows by `loadMore`, and what is made, changed or deleted anywhere shows in it. */
export function useRecordingList(filter: RecordingFilter, order: OrderName): RecordingList {
  const client = useApolloClient();
  const key = JSON.stringify([filter, order]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of the filter
  const list = useMemo(() => {
    if (last?.key !== key || last.client !== client) {
      last = { key, client, list: new RecordingList(client, filter, order) };
    }
    return last.list;
  }, [client, key]);
  useSyncExternalStore(list.subscribe, () => list.state);
  useEffect(() => void list.revisit(), [list]);
  useChanges(list);
  return list;
}

/** Events come in swarms when many files are added: they are answered together. */
function useChanges(list: RecordingList): void {
  const client = useApolloClient();
  const waiting = useRef(new Set<string>());
  const timer = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list was asked for after what waited here
  useEffect(() => {
    const ids = waiting.current;
    ids.clear();
    return () => {
      window.clearTimeout(timer.current);
      timer.current = 0;
    };
  }, [list]);
  useEvents(({ type, recordingId }) => {
    if (type === 'RECORDING_DELETED') {
      waiting.current.delete(recordingId);
      list.remove(recordingId);
      client.cache.evict({ id: client.cache.identify({ __typename: 'AudioRecord', id: recordingId })! });
    }
    if (!changing.has(type)) return;
    waiting.current.add(recordingId);
    if (timer.current !== 0) return;
    timer.current = window.setTimeout(() => {
      timer.current = 0;
      const ids = [...waiting.current];
      waiting.current.clear();
      list.refresh(ids).catch(() => {});
    }, gatherMs);
  });
}
