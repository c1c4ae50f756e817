import type { Db, Queryable } from '../db/db.ts';
import { NIL_ID } from '../lib/uuid.ts';

/** Queues a job for each id of a list that is read page by page in its order: a transaction for each page. */
export async function enqueueEach(
  db: Db,
  listAfter: (afterId: string) => Promise<readonly string[]>,
  enqueue: (tx: Queryable, id: string) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  for (let ids = await listAfter(NIL_ID); ids.length > 0; ids = await listAfter(ids.at(-1)!)) {
    signal?.throwIfAborted();
    await db.transaction(async (tx) => {
      for (const id of ids) await enqueue(tx, id);
    });
  }
}
