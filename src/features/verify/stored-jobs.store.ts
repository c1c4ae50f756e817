import type { Queryable } from '../../db/db.ts';

/** A worker tells every 3 s that it is alive. */
const SILENT_S = 60;

export interface StuckJob {
  readonly id: string;
  readonly name: string;
  readonly recordingId: string | null;
  readonly silentS: number;
}

/** Names of the jobs about a recording that wait, run or failed within 14 days. */
export async function listJobsAbout(
  db: Queryable,
  workspaceId: string,
  recordingId: string,
): Promise<{ readonly name: string; readonly isOpen: boolean }[]> {
  return db.query(
    `select distinct name, state < 'completed' as "isOpen" from pgboss.job
     where state <> 'completed' and data -> 'payload' ->> 'workspaceId' = $1
       and data -> 'payload' ->> 'recordingId' = $2`,
    [workspaceId, recordingId],
  );
}

/** Names of the jobs of a workspace that wait or run. */
export async function listOpenJobs(db: Queryable, workspaceId: string): Promise<string[]> {
  const rows = await db.query<{ name: string }>(
    `select distinct name from pgboss.job where state < 'completed' and data -> 'payload' ->> 'workspaceId' = $1`,
    [workspaceId],
  );
  return rows.map(({ name }) => name);
}

/** Jobs that run nowhere although they are said to; `alone`: nobody can have any. */
export async function listStuckJobs(db: Queryable, workspaceId: string, alone: boolean): Promise<StuckJob[]> {
  return db.query(
    `select id, name, data -> 'payload' ->> 'recordingId' as "recordingId",
       extract(epoch from now() - coalesce(heartbeat_on, started_on))::float8 as "silentS"
     from pgboss.job where state = 'active' and data -> 'payload' ->> 'workspaceId' = $1
       and ($2 or coalesce(heartbeat_on, started_on) < now() - interval '${SILENT_S} seconds')
     order by created_on limit 1000`,
    [workspaceId, alone],
  );
}

/** Jobs that wait for a recording that is not there. */
export async function listJobsAboutNothing(
  db: Queryable,
  workspaceId: string,
): Promise<{ readonly id: string; readonly name: string; readonly recordingId: string }[]> {
  return db.query(
    `select j.id, j.name, j.data -> 'payload' ->> 'recordingId' as "recordingId" from pgboss.job j
     where j.state < 'completed' and j.data -> 'payload' ->> 'workspaceId' = $1::uuid::text
       and j.data -> 'payload' ? 'recordingId' and not exists (
         select from recording r where r.workspace_id = $1::uuid and r.id::text = j.data -> 'payload' ->> 'recordingId')
     limit 1000`,
    [workspaceId],
  );
}

/** Makes a job that runs nowhere available again; does nothing when it has gone on. */
export async function releaseStuckJob(db: Queryable, id: string): Promise<void> {
  await db.query(
    `update pgboss.job set state = 'retry', start_after = now(), heartbeat_on = null, retry_limit = retry_limit + 1,
       data = data || jsonb_build_object('uncounted', (data->>'uncounted')::int + 1)
     where id = $1::uuid and state = 'active'`,
    [id],
  );
}

export async function deleteJob(db: Queryable, id: string): Promise<void> {
  await db.query(`delete from pgboss.job where id = $1::uuid and state < 'completed'`, [id]);
}

/** Rows that say that work is under way, of which no job knows. */
export async function listUnworked(
  db: Queryable,
  workspaceId: string,
): Promise<{ readonly what: string; readonly id: string }[]> {
  const openFor = (job: string, key: string, id: string) => `exists (
    select from pgboss.job j where j.state < 'completed' and j.name = '${job}'
      and j.data -> 'payload' ->> 'workspaceId' = $1::uuid::text and j.data -> 'payload' ->> '${key}' = ${id})`;
  return db.query(
    `select 'transcription' as what, t.recording_id::text as id from transcription t
     where t.workspace_id = $1::uuid and t.status in ('QUEUED', 'RUNNING')
       and not ${openFor('transcription.transcribe-recording', 'recordingId', 't.recording_id::text')}
     union all
     select lower(f.kind), f.id::text from transfer f
     where f.workspace_id = $1::uuid and f.status in ('QUEUED', 'RUNNING')
       and not ${openFor('transfer.export', 'id', 'f.id::text')}
       and not ${openFor('transfer.import', 'id', 'f.id::text')}
     union all
     select 'alignment', a.version::text from alignment_version a
     where a.workspace_id = $1::uuid and a.status = 'TRAINING'
       and not ${openFor('linking.train-alignment', 'version', 'a.version::text')}`,
    [workspaceId],
  );
}
