import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import {
  EventCursorDocument,
  FollowEventsDocument,
  type FollowEventsSubscription,
} from './generated/operations.ts';

export type LiveEvent = FollowEventsSubscription['events'];

const retryMs = 2_000;

/**
 * Hears what happens in the workspace. Recordings in events go into the cache by themselves, so lists and pages that
 * show them change at once; `onEvent` is for what is new or gone. A lost connection goes on behind the last cursor.
 */
export function useEvents(onEvent: (event: LiveEvent) => void): void {
  const client = useApolloClient();
  const hear = useRef(onEvent);
  hear.current = onEvent;
  useEffect(() => {
    let cursor: string | null = null;
    let ended = false;
    let subscription: { unsubscribe(): void } | null = null;
    let timer = 0;
    const again = () => {
      if (!ended) timer = window.setTimeout(follow, retryMs);
    };
    const follow = async () => {
      try {
        cursor ??= (await client.query({ query: EventCursorDocument, fetchPolicy: 'network-only' })).data!
          .eventCursor;
        if (ended) return;
        subscription = client
          .subscribe({ query: FollowEventsDocument, variables: { after: cursor } })
          .subscribe({
            next({ data }) {
              if (!data) {
                // Events are kept for days, not for ever: go on from now.
                cursor = null;
                return;
              }
              cursor = data.events.cursor;
              hear.current(data.events);
            },
            error: again,
            complete: again,
          });
      } catch {
        again();
      }
    };
    void follow();
    return () => {
      ended = true;
      window.clearTimeout(timer);
      subscription?.unsubscribe();
    };
  }, [client]);
}
