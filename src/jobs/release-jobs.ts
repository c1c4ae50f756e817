import type { Queryable } from '../db/db.ts';
import type { QueuedJob } from './job-data.ts';
import { aloneWeight, isSuspectSql } from './suspects.ts';

/** Jobs that a dead process left active. */
export interface InterruptedFilter {
  readonly name: string;
  /** No sign of life for so long; null means every active job (only when no other process can have any). */
  readonly silentForMs: number | null;
  readonly maxInterruptions: number;
}

const isInterrupted = `
  name = $1 and state = 'active' and ($2::float8 is null or heartbeat_on < now() - $2 * interval '1 ms')`;

/**
 * Whether at most one job was left active by processes that died: then that job was alone in its process. A job of a
 * process that is just being found dead counts too, so half the silence is enough.
 */
export async function wasAlone(db: Queryable, silentForMs: number | null): Promise<boolean> {
  const [row] = await db.query<{ count: number }>(
    `select count(*)::int as count from pgboss.job where state = 'active'
       and ($1::float8 is null or heartbeat_on < now() - $1 * interval '1 ms')`,
    [silentForMs === null ? null : silentForMs / 2],
  );
  return row!.count <= 1;
}

/**
 * Makes interrupted jobs available again at once, after all others: a job that kills its process holds up nobody.
 * `alone`: the end of the process weighs more for one that is suspected already.
 */
export async function releaseInterruptedJobs(
  db: Queryable,
  filter: InterruptedFilter,
  alone: boolean,
): Promise<number> {
  const rows = await db.query(
    `update pgboss.job
     set state = 'retry', start_after = now(), heartbeat_on = null,
         priority = priority - 1, retry_limit = retry_limit + 1,
         data = data || jsonb_build_object('uncounted', (data->>'uncounted')::int + 1,
                                           'interruptions', (data->>'interruptions')::int
                                             + case when $4 and ${isSuspectSql} then ${aloneWeight} else 1 end)
     where ${isInterrupted} and (data->>'interruptions')::int < $3
     returning id`,
    [filter.name, filter.silentForMs, filter.maxInterruptions, alone],
  );
  return rows.length;
}

/** Interrupted jobs that have been interrupted too often; still active, for the caller to give up. */
export async function findHopelessJobs(
  db: Queryable,
  filter: InterruptedFilter,
): Promise<Pick<QueuedJob, 'id' | 'retryCount' | 'data'>[]> {
  return await db.query(
    `select id, retry_count as "retryCount", data from pgboss.job
     where ${isInterrupted} and (data->>'interruptions')::int >= $3`,
    [filter.name, filter.silentForMs, filter.maxInterruptions],
  );
}

/** Gives a claimed job back without counting the run; does nothing when the claim is lost. */
export async function giveBackJob(
  db: Queryable,
  name: string,
  job: Pick<QueuedJob, 'id' | 'retryCount'>,
  { delayMs = 0, troubles = 0 }: { readonly delayMs?: number; readonly troubles?: number } = {},
): Promise<void> {
  await db.query(
    `update pgboss.job
     set state = 'retry', start_after = now() + $4 * interval '1 ms', heartbeat_on = null,
         retry_limit = retry_limit + 1,
         data = data || jsonb_build_object('uncounted', (data->>'uncounted')::int + 1, 'troubles',
                                           coalesce((data->>'troubles')::int, 0) + $5)
     where name = $1 and id = $2 and retry_count = $3 and state = 'active'`,
    [name, job.id, job.retryCount, delayMs, troubles],
  );
}

/** Takes the remaining attempts away, so that the next failure is the last. */
export async function exhaustAttempts(
  db: Queryable,
  name: string,
  job: Pick<QueuedJob, 'id' | 'retryCount'>,
): Promise<void> {
  await db.query(
    `update pgboss.job set retry_limit = retry_count
     where name = $1 and id = $2 and retry_count = $3 and state = 'active'`,
    [name, job.id, job.retryCount],
  );
}

/** No job waits longer than 5 minutes on purpose. */
const LONGEST_PAUSE = '6 minutes';

/** Jobs that wait for a far moment were queued while the clock was wrong: they may run now. */
export async function runOverdueJobs(db: Queryable, names: readonly string[]): Promise<number> {
  const rows = await db.query(
    `update pgboss.job set start_after = now()
     where name = any($1::text[]) and state in ('created', 'retry') and start_after > now() + interval '${LONGEST_PAUSE}'
     returning id`,
    [names],
  );
  return rows.length;
}
