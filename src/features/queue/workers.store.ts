import type { Queryable } from '../../db/db.ts';
import type { Worker } from './queue.types.ts';

export type NewWorker = Omit<Worker, 'startedAt' | 'seenAt'>;

/** Says that a process lives; forgets those that have been silent for an hour. */
export async function saveWorker(db: Queryable, worker: NewWorker): Promise<void> {
  await db.query(
    `insert into job_worker (id, host, process_id, version, places, running) values ($1::uuid, $2, $3, $4, $5, $6)
     on conflict (id) do update set running = excluded.running, seen_at = now()`,
    [worker.id, worker.host, worker.processId, worker.version, worker.places, worker.running],
  );
  await db.query(`delete from job_worker where seen_at < now() - interval '1 hour'`);
}

export async function forgetWorker(db: Queryable, id: string): Promise<void> {
  await db.query('delete from job_worker where id = $1::uuid', [id]);
}

/** Those seen within a minute, the oldest first. */
export async function listWorkers(db: Queryable): Promise<Worker[]> {
  return db.query(
    `select id, host, process_id as "processId", version, places, running, started_at as "startedAt",
       seen_at as "seenAt"
     from job_worker where seen_at > now() - interval '1 minute' order by started_at, id`,
  );
}
