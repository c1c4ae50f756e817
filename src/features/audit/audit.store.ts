import type { Queryable, SqlParam } from '../../db/db.ts';
import type { AuditEntry, AuditFilter } from './audit.types.ts';

export async function insertEntry(
  db: Queryable,
  workspaceId: string,
  { id, keyId, keyName, operation, targetIds, outcome, requestId }: Omit<AuditEntry, 'at'>,
): Promise<void> {
  await db.query(
    `insert into audit_entry (workspace_id, id, key_id, key_name, operation, target_ids, outcome, request_id)
     values ($1, $2::uuid, $3, $4, $5, $6::text[], $7, $8)`,
    [workspaceId, id, keyId, keyName, operation, targetIds, outcome, requestId],
  );
}

interface EntryRow {
  id: string;
  at: Date;
  key_id: string;
  key_name: string;
  operation: string;
  target_ids: string[];
  outcome: string;
  request_id: string;
}

/** The latest first; `before` is the id of the entry that the page comes after. */
export async function listEntries(
  db: Queryable,
  workspaceId: string,
  filter: AuditFilter,
  limit: number,
  before: string | null,
): Promise<AuditEntry[]> {
  const { conditions, params } = conditionsOf(workspaceId, filter);
  const rows = await db.query<EntryRow>(
    `select id, at, key_id, key_name, operation, target_ids, outcome, request_id from audit_entry
     where ${conditions} and ($${params.length + 1}::uuid is null or id < $${params.length + 1}::uuid)
     order by id desc limit $${params.length + 2}`,
    [...params, before, limit],
  );
  return rows.map(({ key_id, key_name, target_ids, request_id, ...row }) => ({
    ...row,
    keyId: key_id,
    keyName: key_name,
    targetIds: target_ids,
    requestId: request_id,
  }));
}

export async function countEntries(db: Queryable, workspaceId: string, filter: AuditFilter): Promise<number> {
  const { conditions, params } = conditionsOf(workspaceId, filter);
  const [row] = await db.query<{ count: number }>(
    `select count(*)::float8 as count from audit_entry where ${conditions}`,
    params,
  );
  return row!.count;
}

/** Of all workspaces, each by its own days. */
export async function pruneEntries(db: Queryable): Promise<void> {
  await db.query(
    `delete from audit_entry e using workspace w
     where w.id = e.workspace_id and e.at < now() - make_interval(days => w.audit_days)`,
  );
}

function conditionsOf(workspaceId: string, { keyId, operation, targetId, from, until }: AuditFilter) {
  const params: SqlParam[] = [workspaceId];
  const conditions = ['workspace_id = $1'];
  const add = (condition: string, value: SqlParam | undefined) => {
    if (value == null) return;
    params.push(value);
    conditions.push(condition.replace('?', `$${params.length}`));
  };
  add('key_id = ?', keyId);
  add('operation = ?', operation);
  add('? = any(target_ids)', targetId);
  add('at >= ?::timestamptz', from);
  add('at < ?::timestamptz', until);
  return { conditions: conditions.join(' and '), params };
}
