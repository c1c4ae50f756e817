import type { Queryable } from '../../db/db.ts';
import { newId } from '../../lib/uuid.ts';
import type { LoggedEvent, NewEvent } from './events.types.ts';

/** Notified with the workspace's id when events of it were committed; named in the migration too. */
export const eventChannel = 'phonograph_event';
/** Notified with the steps of ingests and transcriptions, which are not stored. */
export const progressChannel = 'phonograph_progress';

/** Writes an event in the transaction of what it tells; it gets its number when that is committed. */
export async function insertEvent(tx: Queryable, workspaceId: string, event: NewEvent): Promise<void> {
  await tx.query(
    'insert into event (workspace_id, id, type, recording_id, payload) values ($1, $2::uuid, $3, $4::uuid, $5::jsonb)',
    [workspaceId, newId(), event.type, event.recordingId, JSON.stringify(event.payload)],
  );
}

/** The next events after a number, in order. */
export async function listEvents(
  db: Queryable,
  workspaceId: string,
  after: number,
  limit: number,
): Promise<LoggedEvent[]> {
  return db.query(
    `select type, recording_id as "recordingId", payload, sequence::float8 as sequence, created_at as at
     from event where workspace_id = $1 and sequence > $2 order by sequence limit $3`,
    [workspaceId, after, limit],
  );
}

/** The numbers between which the log can be read: up to `horizon` it was pruned, `head` is its last event. */
export async function findBounds(
  db: Queryable,
  workspaceId: string,
): Promise<{ readonly horizon: number; readonly head: number }> {
  const [row] = await db.query<{ horizon: number; head: number | null }>(
    `select coalesce((select sequence from event_horizon where workspace_id = $1), 0)::float8 as horizon,
       (select max(sequence) from event where workspace_id = $1)::float8 as head`,
    [workspaceId],
  );
  const horizon = row?.horizon ?? 0;
  return { horizon, head: Math.max(row?.head ?? 0, horizon) };
}

/** Forgets what happened to a recording, except that it was deleted. */
export async function deleteEventsOf(tx: Queryable, workspaceId: string, recordingId: string): Promise<void> {
  // The numbers of the deleted ones stay behind the head: it is moved by the event of the deletion that follows.
  await tx.query(
    `delete from event where workspace_id = $1 and (recording_id = $2::uuid or payload ->> 'otherId' = $2::text)`,
    [workspaceId, recordingId],
  );
}

/** Forgets events older than that, in every workspace, and remembers up to where. */
export async function pruneEvents(db: Queryable, days: number): Promise<void> {
  await db.query(
    `with pruned as (
       delete from event where created_at < now() - make_interval(days => $1) returning workspace_id, sequence)
     insert into event_horizon as h (workspace_id, sequence)
     select workspace_id, max(sequence) from pruned group by 1
     on conflict (workspace_id) do update set sequence = greatest(h.sequence, excluded.sequence)`,
    [days],
  );
}

export async function notifyProgress(db: Queryable, payload: string): Promise<void> {
  await db.query('select pg_notify($1, $2)', [progressChannel, payload]);
}
