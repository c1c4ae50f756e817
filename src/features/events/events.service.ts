import type { Db, Queryable } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { idArgument } from '../arguments.ts';
import { fromEventCursor, toEventCursor } from './event-cursor.ts';
import { EventHub, type TravellingNote } from './event-hub.ts';
import { deleteEventsOf, findBounds, insertEvent, notifyProgress, pruneEvents } from './events.store.ts';
import type { EventFilter, IngestStep, LiveEvent, NewEvent, PassingNote } from './events.types.ts';
import { followEvents } from './follow-events.ts';

/** Who was away for longer starts anew from the present state. */
export const RETENTION_DAYS = 7;
/** Steps of one ingest are told no more often. */
const MIN_STEP_MS = 250;

export interface EventsDependencies {
  readonly db: Db;
  /** Errors that belong to no follower: a read of the log that failed, and is repeated. */
  readonly onError: (error: Error) => void;
}

export interface FollowRequest extends EventFilter {
  /** Cursor of the last event seen; without one, what happens from now on. */
  readonly after?: string | null | undefined;
}

export type EventsService = ReturnType<typeof createEventsService>;

/** What happens in a workspace: written with what it tells, followed from any process, resumed from any cursor. */
export function createEventsService({ db, onError }: EventsDependencies) {
  const hub = new EventHub(db, onError);
  const toldAtMs = new Map<string, number>();
  const closed = new AbortController();

  /** Follows the events until the caller is done, `signal` is aborted or the service closes. */
  async function follow(
    workspaceId: string,
    { types, recordingId, savedSearchId, after }: FollowRequest,
    signal: AbortSignal,
  ): Promise<AsyncGenerator<LiveEvent, void, void>> {
    const filter = {
      types,
      recordingId: recordingId == null ? null : idArgument(recordingId, 'recordingId'),
      savedSearchId: savedSearchId == null ? null : idArgument(savedSearchId, 'savedSearchId'),
    };
    const { horizon, head } = await findBounds(db, workspaceId);
    const position = after == null ? head : fromEventCursor(after);
    if (position < horizon || position > head) {
      throw new AppError(
        'EVENTS_EXPIRED',
        `The events after this cursor are not kept any more (${RETENTION_DAYS} days are). Read the present state, and follow from now.`,
        { field: 'after', limit: RETENTION_DAYS },
      );
    }
    return followEvents(hub, workspaceId, filter, position, AbortSignal.any([signal, closed.signal]));
  }

  /** Tells those who listen now how far an ingest is; nothing is stored, and most steps are left out. */
  async function tellProgress(workspaceId: string, recordingId: string, step: IngestStep): Promise<void> {
    const now = performance.now();
    if (now - (toldAtMs.get(recordingId) ?? Number.NEGATIVE_INFINITY) < MIN_STEP_MS) return;
    toldAtMs.set(recordingId, now);
    await tell(workspaceId, { type: 'INGEST_PROGRESS', recordingId, payload: step });
  }

  const tell = (workspaceId: string, note: PassingNote) =>
    notifyProgress(db, JSON.stringify({ workspaceId, ...note } satisfies TravellingNote));

  return {
    follow,
    tellProgress,
    /** The same of a transcription; whoever calls it takes care not to call too often. */
    tellTranscription: (workspaceId: string, recordingId: string, progress: number): Promise<void> =>
      tell(workspaceId, { type: 'TRANSCRIPTION_PROGRESS', recordingId, payload: { progress } }),

    /** Writes an event in the transaction of what it tells. */
    async append(tx: Queryable, workspaceId: string, event: NewEvent): Promise<void> {
      await insertEvent(tx, workspaceId, event);
      toldAtMs.delete(event.recordingId);
    },

    /** In the transaction that deletes a recording: its past is forgotten, and that it is gone is told. */
    async appendDeletion(tx: Queryable, workspaceId: string, recordingId: string): Promise<void> {
      await deleteEventsOf(tx, workspaceId, recordingId);
      await insertEvent(tx, workspaceId, { type: 'RECORDING_DELETED', recordingId, payload: {} });
      toldAtMs.delete(recordingId);
    },

    /** Read before the state: following after it misses nothing that the state does not show. */
    async currentCursor(workspaceId: string): Promise<string> {
      return toEventCursor((await findBounds(db, workspaceId)).head);
    },

    /** Forgets what is older than RETENTION_DAYS. */
    prune: () => pruneEvents(db, RETENTION_DAYS),

    /** Ends every following. */
    async close(): Promise<void> {
      closed.abort();
      await hub.close();
    },
  };
}
