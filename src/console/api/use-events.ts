import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { EventHub, type LiveEvent } from './event-hub.ts';

const hubs = new WeakMap<ApolloClient, EventHub>();

/**
 * Hears what happens in the workspace. Recordings in events go into the cache by themselves, so lists and pages that
 * show them change at once; `onEvent` is for what is new or gone.
 */
export function useEvents(onEvent: (event: LiveEvent) => void): void {
  const client = useApolloClient();
  const hear = useRef(onEvent);
  hear.current = onEvent;
  useEffect(() => {
    const hub = hubs.get(client) ?? new EventHub(client);
    hubs.set(client, hub);
    return hub.listen((event) => hear.current(event));
  }, [client]);
}
