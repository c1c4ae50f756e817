import type { Db, Queryable } from '../../db/db.ts';

/** Rows a statement: none of them takes long, and others get in between. */
const BATCH_ROWS = 2_000;

export async function listUploadIdsOf(db: Queryable, workspaceId: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>('select id from upload where workspace_id = $1', [workspaceId]);
  return rows.map(({ id }) => id);
}

/** Deletes every row of a workspace, table by table, and the workspace itself last; stops between two statements. */
export async function eraseWorkspace(db: Db, workspaceId: string, signal: AbortSignal): Promise<void> {
  for (const table of await listTables(db)) {
    for (;;) {
      signal.throwIfAborted();
      const rows = await db.query(
        `delete from "${table}" where workspace_id = $1 and ctid = any (array(
           select ctid from "${table}" where workspace_id = $1 limit ${BATCH_ROWS})) returning 1`,
        [workspaceId],
      );
      if (rows.length < BATCH_ROWS) break;
    }
  }
  await db.query('delete from workspace where id = $1::uuid', [workspaceId]);
}

/** All tables of workspaces, whichever there are; those that refer to another one before it. */
async function listTables(db: Queryable): Promise<string[]> {
  const tables = await db.query<{ name: string; refers_to: string[] }>(
    `select c.relname as name, coalesce((
       select array_agg(distinct f.relname::text) from pg_constraint k join pg_class f on f.oid = k.confrelid
       where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid), '{}') as refers_to
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`,
  );
  const inOrder: string[] = [];
  const left = new Map(tables.map(({ name, refers_to }) => [name, refers_to]));
  while (left.size > 0) {
    const referred = new Set([...left.values()].flat());
    const free = [...left.keys()].filter((name) => !referred.has(name));
    // Tables in a circle have to come in some order; their foreign keys cascade.
    for (const name of free.length > 0 ? free : [[...left.keys()][0]!]) {
      inOrder.push(name);
      left.delete(name);
    }
  }
  return inOrder;
}
