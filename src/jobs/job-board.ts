import type { Queryable } from '../db/db.ts';
import { acrossWorkspaces } from '../db/workspace-reach.ts';
import { AppError } from '../errors.ts';
import type { Capability } from './capabilities.types.ts';
import type { JobDefinition } from './define-job.ts';
import { cancelledJobChannel, newJobChannel } from './job-channels.ts';
import type { JobQueue } from './job-queue.ts';
import { countByKind, countJobs, countWaiting, findJob, listJobs } from './standing-jobs.ts';
import type { JobFilter, JobPlace, KindCounts, StandingJob } from './standing-jobs.types.ts';

/** The jobs of a workspace, to be looked at, ended and run again. */
export interface JobBoard {
  /** Names of all kinds of job, those taken first first. */
  readonly kinds: () => readonly string[];
  /** Null for jobs that any worker can do, and for those of another version. */
  needsOf(kind: string): Capability | null;
  counts(workspaceId: string): Promise<KindCounts[]>;
  /** What waits to be taken now, of all workspaces. */
  waiting(): Promise<Pick<KindCounts, 'kind' | 'waiting' | 'oldestWaitingS'>[]>;
  list(
    workspaceId: string,
    filter: JobFilter,
    limit: number,
    behind: JobPlace | null,
  ): Promise<StandingJob[]>;
  count(workspaceId: string, filter: JobFilter): Promise<number>;
  find(workspaceId: string, id: string): Promise<StandingJob | null>;
  /** Ends a job that waits or runs, and tells its definition as when it is given up; false when it had ended. */
  cancel(workspaceId: string, job: StandingJob): Promise<boolean>;
  /**
   * Queues a job that failed or was cancelled once more, with all its attempts. Throws CONFLICT when it did not, when a
   * job of the same kind for the same thing waits or runs, and when what it is about is over or in work.
   */
  retry(workspaceId: string, job: StandingJob): Promise<void>;
}

/** `definitions` is asked when it is needed: the kinds are known last of all. */
export function createJobBoard(
  { db }: Pick<JobQueue, 'db'>,
  // biome-ignore lint/suspicious/noExplicitAny: a list of jobs with different payloads
  definitions: () => readonly JobDefinition<any>[],
): JobBoard {
  const definitionOf = (kind: string): JobDefinition<unknown> | undefined =>
    definitions().find(({ name }) => name === kind);

  return {
    kinds: () => definitions().map(({ name }) => name),
    needsOf: (kind) => definitionOf(kind)?.needs ?? null,
    counts: (workspaceId) => countByKind(db, workspaceId),
    waiting: () => acrossWorkspaces(() => countWaiting(db)),
    list: (workspaceId, filter, limit, behind) => listJobs(db, workspaceId, filter, limit, behind),
    count: (workspaceId, filter) => countJobs(db, workspaceId, filter),
    find: (workspaceId, id) => findJob(db, workspaceId, id),

    async cancel(workspaceId, { id, kind, payload }) {
      const ended = await db.transaction(async (tx) => {
        const rows = await tx.query(
          `update pgboss.job set state = 'cancelled', completed_on = now()
           where name = $1 and id = $2::uuid and state < 'completed'
             and data -> 'payload' ->> 'workspaceId' = $3 returning id`,
          [kind, id, workspaceId],
        );
        if (rows.length > 0) await tx.query('select pg_notify($1, $2)', [cancelledJobChannel, id]);
        return rows.length > 0;
      });
      const definition = ended ? definitionOf(kind) : undefined;
      const known = definition?.payload.safeParse(payload);
      if (known?.success) {
        await definition?.failed?.(known.data, new AppError('CANCELLED', 'Somebody cancelled the job.'));
      }
      return ended;
    },

    retry: (workspaceId, job) =>
      db.transaction(async (tx) => {
        if (!(await queueAgain(tx, workspaceId, job))) {
          throw conflict(
            'Only a job that failed or was cancelled is run again, and not while its like waits or runs.',
          );
        }
        const definition = definitionOf(job.kind);
        const known = definition?.payload.safeParse(job.payload);
        const isOfUse =
          known?.success && (!definition?.retried || (await definition.retried(tx, known.data)));
        if (!isOfUse) throw conflict('What this job is about is over, or somebody else is at it.');
      }),
  };
}

const conflict = (message: string) => new AppError('CONFLICT', message, { field: 'input.id' });

/** False when another job of the kind has its key. A run is counted when a claim follows one that had started. */
async function queueAgain(tx: Queryable, workspaceId: string, { id, kind }: StandingJob): Promise<boolean> {
  const rows = await tx.query(
    `update pgboss.job j set state = 'retry', completed_on = null, start_after = now(), heartbeat_on = null,
       retry_limit = j.retry_count + (j.started_on is not null)::int + q.retry_limit,
       data = j.data || jsonb_build_object('interruptions', 0, 'troubles', 0,
         'uncounted', j.retry_count + (j.started_on is not null)::int)
     from pgboss.queue q
     where q.name = j.name and j.name = $1 and j.id = $2::uuid and j.state > 'completed'
       and j.data -> 'payload' ->> 'workspaceId' = $3
       and not exists (
         select from pgboss.job o where o.name = j.name and o.singleton_key = j.singleton_key and o.state < 'completed')
     returning j.id`,
    [kind, id, workspaceId],
  );
  if (rows.length > 0) await tx.query('select pg_notify($1, $2)', [newJobChannel, kind]);
  return rows.length > 0;
}
