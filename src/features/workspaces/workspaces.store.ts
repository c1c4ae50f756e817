import type { Queryable } from '../../db/db.ts';

/** Ids of the workspaces that are in use, the local one first. */
export async function listWorkspaceIds(db: Queryable): Promise<string[]> {
  const rows = await db.query<{ id: string }>('select id from workspace order by id');
  return rows.map(({ id }) => id);
}
