import type { Queryable } from '../../db/db.ts';

/** The workspace with this id or name; null when there is none, or it is being deleted. */
export async function findWorkspaceId(db: Queryable, idOrName: string): Promise<string | null> {
  const [row] = await db.query<{ id: string }>(
    `select id from workspace where (id::text = lower($1) or name = $1) and deleted_at is null
     order by id::text = lower($1) desc limit 1`,
    [idOrName],
  );
  return row?.id ?? null;
}
