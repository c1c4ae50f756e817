import type { ApolloClient } from '@apollo/client';
import {
  EventCursorDocument,
  FollowEventsDocument,
  type FollowEventsSubscription,
} from './generated/operations.ts';
import { reached } from './reached.ts';

export type LiveEvent = FollowEventsSubscription['events'];
type Listener = (event: LiveEvent) => void;

const retryMs = 2_000;

/**
 * One subscription for all that want to hear, open as long as somebody does. A lost connection goes on behind the last
 * cursor, so nothing that happened in between is missed.
 */
export class EventHub {
  readonly #client: ApolloClient;
  readonly #listeners = new Set<Listener>();
  #cursor: string | null = null;
  #end: (() => void) | null = null;

  constructor(client: ApolloClient) {
    this.#client = client;
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    this.#end ??= this.#follow();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#end?.();
      this.#end = null;
      this.#cursor = null;
    };
  }

  #follow(): () => void {
    let ended = false;
    let timer = 0;
    let subscription: { unsubscribe(): void } | null = null;
    const again = () => {
      if (!ended) timer = window.setTimeout(() => void start(), retryMs);
    };
    const start = async () => {
      try {
        this.#cursor ??= await this.#readCursor();
        if (ended) return;
        const answers = this.#client.subscribe({
          query: FollowEventsDocument,
          variables: { after: this.#cursor },
        });
        subscription = answers.subscribe({
          next: ({ data }) => this.#hear(data?.events),
          error: again,
          complete: again,
        });
      } catch {
        again();
      }
    };
    void start();
    return () => {
      ended = true;
      window.clearTimeout(timer);
      subscription?.unsubscribe();
    };
  }

  #hear(event: LiveEvent | undefined): void {
    // Refused: events are kept for days, not for ever. The next try goes on from then.
    this.#cursor = event?.cursor ?? null;
    reached.reach(event?.position);
    if (event) for (const listener of this.#listeners) listener(event);
  }

  async #readCursor(): Promise<string> {
    const { data } = await this.#client.query({ query: EventCursorDocument, fetchPolicy: 'network-only' });
    if (!data) throw new Error('The server told no cursor.');
    return data.eventCursor;
  }
}
