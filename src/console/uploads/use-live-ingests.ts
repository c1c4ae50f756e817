import { useApolloClient } from '@apollo/client/react';
import { useEffect, useReducer, useRef } from 'react';
import { useEvents } from '../api/use-events.ts';
import { UploadedRecordingsDocument } from './generated/operations.ts';

/** Where a network lets no WebSocket through, and for what happened before the events were followed. */
const pollMs = 4_000;
const maxAsked = 50;

/** Keeps recordings under ingest up to date in the cache; renders again when one of them moves. */
export function useLiveIngests(recordingIds: readonly string[]): void {
  const client = useApolloClient();
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const ids = useRef(recordingIds);
  ids.current = recordingIds;
  useEvents(({ recordingId }) => {
    if (ids.current.includes(recordingId)) renderAgain();
  });
  useEffect(() => {
    const timer = window.setInterval(async () => {
      const asked = ids.current.slice(0, maxAsked);
      if (asked.length === 0) return;
      await client
        .query({
          query: UploadedRecordingsDocument,
          variables: { ids: asked, first: asked.length },
          fetchPolicy: 'network-only',
        })
        .then(renderAgain, () => {});
    }, pollMs);
    return () => window.clearInterval(timer);
  }, [client]);
}
