import type { Queryable } from '../../db/db.ts';
import type { Offering } from './divide-work.ts';
import type { Worker } from './queue.types.ts';

/** A worker as it is stored. */
export interface StoredWorker extends Omit<Worker, 'offers' | 'takes'>, Offering {}

export type NewWorker = Omit<StoredWorker, 'startedAt' | 'seenAt'>;

/** Says that a process lives; forgets those that have been silent for an hour. */
export async function saveWorker(db: Queryable, worker: NewWorker): Promise<void> {
  await db.query(
    `insert into job_worker (id, host, process_id, version, places, running, offers, is_told, device)
     values ($1::uuid, $2, $3, $4, $5, $6, $7::jsonb, $8, $9)
     on conflict (id) do update
       set running = excluded.running, offers = excluded.offers, device = excluded.device, seen_at = now()`,
    [
      ...[worker.id, worker.host, worker.processId, worker.version, worker.places, worker.running],
      ...[JSON.stringify(worker.offers), worker.isTold, worker.device],
    ],
  );
  await db.query(`delete from job_worker where seen_at < now() - interval '1 hour'`);
}

export async function forgetWorker(db: Queryable, id: string): Promise<void> {
  await db.query('delete from job_worker where id = $1::uuid', [id]);
}

/** Those seen within so many seconds, the oldest first. */
export async function listWorkers(db: Queryable, seenWithinS: number): Promise<StoredWorker[]> {
  return db.query(
    `select id, host, process_id as "processId", version, places, running, offers, is_told as "isTold", device,
       started_at as "startedAt", seen_at as "seenAt"
     from job_worker where seen_at > now() - make_interval(secs => $1) order by started_at, id`,
    [seenWithinS],
  );
}
