import type { Db } from '../../db/db.ts';
import { withinWorkspace } from '../../db/workspace-reach.ts';
import { EventFeed } from './event-feed.ts';
import { eventChannel, findBounds, listEvents, progressChannel } from './events.store.ts';
import type { PassingNote } from './events.types.ts';

/** A lost notification, or a lost connection for notifications, delays an event by no more than this. */
const POLL_MS = 5_000;

/** A note as it travels between processes. */
export type TravellingNote = PassingNote & { readonly workspaceId: string };

type OnNote = (note: PassingNote) => void;

interface OpenFeed {
  readonly feed: EventFeed;
  readonly followers: Set<OnNote>;
}

/** A place among the followers of a workspace; to be left when done. */
export interface Seat {
  readonly feed: EventFeed;
  leave(): void;
}

/** The feeds of this process: one for each workspace that is followed, woken by the database's notifications. */
export class EventHub {
  readonly #db: Db;
  readonly #onError: (error: Error) => void;
  readonly #feeds = new Map<string, OpenFeed>();
  #listening: Promise<void> | null = null;
  readonly #closers: (() => Promise<void>)[] = [];
  #poll: NodeJS.Timeout | null = null;

  constructor(db: Db, onError: (error: Error) => void) {
    this.#db = db;
    this.#onError = onError;
  }

  async follow(workspaceId: string, onNote: OnNote): Promise<Seat> {
    this.#listening ??= this.#listen().catch((error) => {
      this.#listening = null;
      throw error;
    });
    await this.#listening;
    const { head } = await findBounds(this.#db, workspaceId);
    const open = this.#feeds.get(workspaceId) ?? this.#open(workspaceId, head);
    open.followers.add(onNote);
    // What was committed between the look at the head and now.
    await open.feed.pull();
    return {
      feed: open.feed,
      leave: () => {
        open.followers.delete(onNote);
        if (open.followers.size === 0 && this.#feeds.get(workspaceId) === open)
          this.#feeds.delete(workspaceId);
      },
    };
  }

  #open(workspaceId: string, head: number): OpenFeed {
    // Notifications and the clock read for whoever follows: what they run in says nothing of the workspace.
    const feed = new EventFeed(head, (after, limit) =>
      withinWorkspace(workspaceId, () => listEvents(this.#db, workspaceId, after, limit)),
    );
    const open = { feed, followers: new Set<OnNote>() };
    this.#feeds.set(workspaceId, open);
    return open;
  }

  async #listen(): Promise<void> {
    const closers = [
      await this.#db.listen(eventChannel, (workspaceId) => this.#pull(this.#feeds.get(workspaceId))),
      await this.#db.listen(progressChannel, (payload) => this.#hear(payload)),
    ];
    this.#closers.push(...closers);
    this.#poll = setInterval(() => {
      for (const open of this.#feeds.values()) this.#pull(open);
    }, POLL_MS).unref();
  }

  #pull(open: OpenFeed | undefined): void {
    open?.feed.pull().catch(this.#onError);
  }

  #hear(payload: string): void {
    const { workspaceId, ...note } = JSON.parse(payload) as TravellingNote;
    const open = this.#feeds.get(workspaceId);
    if (!open) return;
    for (const onNote of open.followers) onNote(note);
    open.feed.wake();
  }

  async close(): Promise<void> {
    if (this.#poll) clearInterval(this.#poll);
    for (const close of this.#closers.splice(0)) await close();
  }
}
