import { PgBoss } from 'pg-boss';
import type { Db, Queryable } from '../db/db.ts';
import { requestScope } from '../lib/request-scope.ts';
import { NIL_ID } from '../lib/uuid.ts';
import { toBossDatabase, toBossTransaction } from './boss-database.ts';
import type { JobDefinition, JobKind } from './define-job.ts';
import { forgetJobs } from './forget-jobs.ts';
import { cancelledJobChannel, newJobChannel } from './job-channels.ts';
import type { JobData } from './job-data.ts';
import { allowQueueing } from './queue-access.ts';

const defaultMaxAttempts = 3;
const maxRetryDelayS = 5 * 60;
const maxRunS = 24 * 60 * 60;
const keepForInspectionS = 14 * 24 * 60 * 60;

export interface EnqueueOptions {
  /** At most one queued or running job of this name may have the key. */
  readonly key: string;
  /** Higher runs first; default 0. */
  readonly priority?: number;
  /**
   * The job with this key, if there is one, gives way: it is cancelled, and aborted when it runs. For callers who know
   * that its work is over: the `failed` hook tells so a moment before the job itself is closed.
   */
  readonly replaces?: boolean;
}

export interface JobQueue {
  readonly db: Db;
  readonly boss: PgBoss;
  /** Creates the queues; once a process, before the first enqueue or start. */
  // biome-ignore lint/suspicious/noExplicitAny: a list of jobs with different payloads
  register(definitions: readonly JobDefinition<any>[]): Promise<void>;
  /** Queues a job in the caller's transaction; gives its id, or null when the key is queued or running and stays. */
  enqueue<Payload>(
    tx: Queryable,
    job: JobKind<Payload>,
    payload: Payload,
    options: EnqueueOptions,
  ): Promise<string | null>;
  /** Takes the job with this key out of the queue, aborts it when it runs; false when there was none. */
  cancel<Payload>(tx: Queryable, job: JobKind<Payload>, key: string): Promise<boolean>;
  /** Takes every job of a workspace, or about one recording of it, out of the queue, also those that ended; aborts those that run. */
  forget(tx: Queryable, workspaceId: string, recordingId: string | null): Promise<void>;
  close(): Promise<void>;
}

/** Opens the queue (schema `pgboss`, created when missing). Background errors go to `onError`. */
export async function openJobQueue(db: Db, onError: (error: Error) => void): Promise<JobQueue> {
  const embedded = db.kind === 'pglite';
  const boss = new PgBoss({
    db: toBossDatabase(db),
    backend: embedded ? 'pglite' : 'postgres',
    schedule: false,
    // Both look after a server that others write to as well.
    monitorVacuum: !embedded,
    reindex: !embedded,
  });
  boss.on('error', onError);
  await boss.start();
  await allowQueueing(db);

  async function cancel(tx: Queryable, name: string, key: string): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `update pgboss.job set state = 'cancelled', completed_on = now()
       where name = $1 and singleton_key = $2 and state < 'completed' returning id`,
      [name, key],
    );
    for (const { id } of rows) await tx.query('select pg_notify($1, $2)', [cancelledJobChannel, id]);
    return rows.length > 0;
  }

  return {
    db,
    boss,
    register: async (definitions) => {
      for (const definition of definitions) await createQueue(boss, definition);
    },
    enqueue: async (tx, job, payload, { key, priority = 0, replaces = false }) => {
      const requestId = requestScope.current()?.requestId ?? null;
      const data: JobData = {
        payload: job.payload.parse(payload),
        requestId,
        interruptions: 0,
        uncounted: 0,
      };
      const options = { singletonKey: key, priority, db: toBossTransaction(tx) };
      let id = await boss.send(job.name, data, options);
      if (id === null && replaces) {
        await cancel(tx, job.name, key);
        id = await boss.send(job.name, data, options);
      }
      // Delivered with the commit: a runner starts within milliseconds instead of at its next poll.
      if (id !== null) await tx.query('select pg_notify($1, $2)', [newJobChannel, job.name]);
      return id;
    },
    cancel: (tx, job, key) => cancel(tx, job.name, key),
    forget: forgetJobs,
    close: () => boss.stop({ graceful: false, close: false }),
  };
}

async function createQueue(boss: PgBoss, definition: JobDefinition<unknown>): Promise<void> {
  const { name, maxAttempts = defaultMaxAttempts, retryDelayS = 1 } = definition;
  const settings = {
    retryLimit: maxAttempts - 1,
    retryDelay: retryDelayS,
    retryBackoff: retryDelayS > 0,
    retryDelayMax: retryDelayS > 0 ? maxRetryDelayS : null,
    expireInSeconds: maxRunS,
    deleteAfterSeconds: keepForInspectionS,
    // pg-boss would count the silence of a dead worker as a failure, and close the job without telling its definition.
    heartbeatSeconds: null,
  };
  await boss.createQueue(name, { policy: 'exclusive' });
  await boss.updateQueue(name, settings);
  // Fills pg-boss' cache of queues: from inside a transaction it could not look one up.
  await boss.touch(name, NIL_ID);
}
