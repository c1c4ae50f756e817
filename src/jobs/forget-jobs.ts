import type { Queryable } from '../db/db.ts';
import { NIL_ID } from '../lib/uuid.ts';
import { cancelledJobChannel } from './job-channels.ts';

/**
 * Deletes the jobs of a workspace, or those about one recording, and what ended ones tell of it. A job for several
 * recordings goes on without this one, in whose place the id of nobody stands. Reads the queue's table, which holds the
 * jobs of 14 days, from end to end.
 */
export async function forgetJobs(
  tx: Queryable,
  workspaceId: string,
  recordingId: string | null,
): Promise<void> {
  const running = await tx.query<{ id: string; state: string }>(
    `delete from pgboss.job where data -> 'payload' ->> 'workspaceId' = $1
       and ($2::text is null or data -> 'payload' ->> 'recordingId' = $2) returning id, state`,
    [workspaceId, recordingId],
  );
  for (const { id, state } of running) {
    if (state === 'active') await tx.query('select pg_notify($1, $2)', [cancelledJobChannel, id]);
  }
  if (recordingId === null) return;
  await tx.query(
    `update pgboss.job set data = replace(data::text, $2, $3)::jsonb, output = replace(output::text, $2, $3)::jsonb,
       singleton_key = replace(singleton_key, $2, $3)
     where data -> 'payload' ->> 'workspaceId' = $1 and (data::text like $4 or output::text like $4 or singleton_key like $4)`,
    [workspaceId, recordingId, NIL_ID, `%${recordingId}%`],
  );
}
