import type { Queryable, SqlParam } from '../db/db.ts';
import type { JobFilter, JobPlace, JobState, KindCounts, StandingJob } from './standing-jobs.types.ts';

const rawStates: Readonly<Record<JobState, readonly string[]>> = {
  WAITING: ['created', 'retry'],
  RUNNING: ['active'],
  DONE: ['completed'],
  FAILED: ['failed'],
  CANCELLED: ['cancelled'],
};

const columns = `j.id, j.name as kind, j.data -> 'payload' as payload,
  j.data -> 'payload' ->> 'recordingId' as "recordingId", j.data ->> 'requestId' as "requestId",
  case j.state when 'active' then 'RUNNING' when 'completed' then 'DONE' when 'failed' then 'FAILED'
    when 'cancelled' then 'CANCELLED' else 'WAITING' end as state,
  greatest(1, j.retry_count - (j.data ->> 'uncounted')::int + 1) as attempt,
  j.retry_limit - (j.data ->> 'uncounted')::int + 1 as "maxAttempts",
  j.created_on as "createdAt", j.start_after as "startsAt", j.started_on as "startedAt", j.completed_on as "endedAt",
  case when jsonb_typeof(j.output -> 'message') = 'string' then
    jsonb_build_object('code', j.output -> 'code', 'message', j.output -> 'message') end as failure,
  to_char(j.created_on at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdAtText"`;

function conditionsOf(workspaceId: string, { states, kinds, recordingId }: JobFilter) {
  const params: SqlParam[] = [workspaceId];
  const conditions = [`j.data -> 'payload' ->> 'workspaceId' = $1`];
  const bind = (value: SqlParam) => `$${params.push(value)}`;
  if (states != null) {
    // Said like this, the index of what is not done can serve it.
    if (!states.includes('DONE')) conditions.push(`j.state <> 'completed'`);
    conditions.push(`j.state::text = any(${bind(states.flatMap((state) => rawStates[state]))}::text[])`);
  }
  if (kinds != null) conditions.push(`j.name = any(${bind(kinds)}::text[])`);
  if (recordingId != null) conditions.push(`j.data -> 'payload' ->> 'recordingId' = ${bind(recordingId)}`);
  return { where: conditions.join(' and '), params, bind };
}

/** The latest first. */
export async function listJobs(
  db: Queryable,
  workspaceId: string,
  filter: JobFilter,
  limit: number,
  behind: JobPlace | null,
): Promise<StandingJob[]> {
  const { where, params, bind } = conditionsOf(workspaceId, filter);
  const after = behind
    ? `and (j.created_on, j.id) < (${bind(behind.createdAtText)}::timestamptz, ${bind(behind.id)}::uuid)`
    : '';
  return db.query(
    `select ${columns} from pgboss.job j where ${where} ${after}
     order by j.created_on desc, j.id desc limit ${bind(limit)}`,
    params,
  );
}

export async function countJobs(db: Queryable, workspaceId: string, filter: JobFilter): Promise<number> {
  const { where, params } = conditionsOf(workspaceId, filter);
  const [row] = await db.query<{ count: number }>(
    `select count(*)::float8 as count from pgboss.job j where ${where}`,
    params,
  );
  return row?.count ?? 0;
}

export async function findJob(db: Queryable, workspaceId: string, id: string): Promise<StandingJob | null> {
  const { where, params, bind } = conditionsOf(workspaceId, {});
  const [job] = await db.query<StandingJob>(
    `select ${columns} from pgboss.job j where ${where} and j.id = ${bind(id)}::uuid`,
    params,
  );
  return job ?? null;
}

/** Of the kinds that have jobs which are not done. */
export async function countByKind(db: Queryable, workspaceId: string): Promise<KindCounts[]> {
  return db.query(
    `select j.name as kind,
       count(*) filter (where j.state < 'active')::float8 as waiting,
       count(*) filter (where j.state = 'active')::float8 as running,
       count(*) filter (where j.state = 'failed')::float8 as failed,
       extract(epoch from now() - min(j.created_on) filter (where j.state < 'active'))::float8 as "oldestWaitingS",
       extract(epoch from now() - min(j.started_on) filter (where j.state = 'active'))::float8 as "oldestRunningS"
     from pgboss.job j
     where j.state <> 'completed' and j.data -> 'payload' ->> 'workspaceId' = $1 group by 1 order by 1`,
    [workspaceId],
  );
}

/** Of the kinds, of all workspaces, that have jobs which may be taken now. */
export async function countWaiting(
  db: Queryable,
): Promise<Pick<KindCounts, 'kind' | 'waiting' | 'oldestWaitingS'>[]> {
  return db.query(
    `select name as kind, count(*)::float8 as waiting,
       extract(epoch from now() - min(created_on))::float8 as "oldestWaitingS"
     from pgboss.job where state < 'active' and start_after <= now() group by 1 order by 1`,
  );
}
