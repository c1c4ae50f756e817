import type { Queryable } from '../../db/db.ts';
import type { Workspace } from './workspaces.types.ts';

interface WorkspaceRow {
  id: string;
  name: string;
  created_at: Date;
  recording_days: number | null;
  audit_days: number;
  deleting: boolean;
}

const columns = 'id, name, created_at, recording_days, audit_days, deleted_at is not null as deleting';

const toWorkspace = (row: WorkspaceRow): Workspace => ({
  id: row.id,
  name: row.name,
  createdAt: row.created_at,
  recordingDays: row.recording_days,
  auditDays: row.audit_days,
  deleting: row.deleting,
});

/** Ids of the workspaces that are in use, the oldest first. */
export async function listWorkspaceIds(db: Queryable): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    'select id from workspace where deleted_at is null order by id',
  );
  return rows.map(({ id }) => id);
}

/** By name; those that are being deleted too. */
export async function listWorkspaces(db: Queryable): Promise<Workspace[]> {
  const rows = await db.query<WorkspaceRow>(`select ${columns} from workspace order by name collate "C"`);
  return rows.map(toWorkspace);
}

export async function findWorkspace(db: Queryable, id: string): Promise<Workspace | null> {
  const rows = await db.query<WorkspaceRow>(`select ${columns} from workspace where id = $1::uuid`, [id]);
  return rows[0] ? toWorkspace(rows[0]) : null;
}

/** Null when the name is taken. */
export async function insertWorkspace(db: Queryable, id: string, name: string): Promise<Workspace | null> {
  const rows = await db.query<WorkspaceRow>(
    `insert into workspace (id, name) values ($1::uuid, $2) on conflict (name) do nothing returning ${columns}`,
    [id, name],
  );
  return rows[0] ? toWorkspace(rows[0]) : null;
}

export async function updateRetention(
  db: Queryable,
  id: string,
  { recordingDays, auditDays }: Pick<Workspace, 'recordingDays' | 'auditDays'>,
): Promise<Workspace> {
  const rows = await db.query<WorkspaceRow>(
    `update workspace set recording_days = $2, audit_days = $3 where id = $1::uuid returning ${columns}`,
    [id, recordingDays, auditDays],
  );
  return toWorkspace(rows[0]!);
}

/** From then on nobody gets in. */
export async function markDeleted(tx: Queryable, id: string): Promise<Workspace> {
  const rows = await tx.query<WorkspaceRow>(
    `update workspace set deleted_at = coalesce(deleted_at, now()) where id = $1::uuid returning ${columns}`,
    [id],
  );
  return toWorkspace(rows[0]!);
}

export async function listDeletedIds(db: Queryable): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    'select id from workspace where deleted_at is not null order by id',
  );
  return rows.map(({ id }) => id);
}

/** The oldest recordings of a workspace, as many as asked for. */
export async function listOldest(
  db: Queryable,
  workspaceId: string,
  days: number,
  limit: number,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select id from recording where workspace_id = $1 and created_at < now() - make_interval(days => $2)
     order by created_at, id limit $3`,
    [workspaceId, days, limit],
  );
  return rows.map(({ id }) => id);
}

export async function countOlder(db: Queryable, workspaceId: string, days: number): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `select count(*)::float8 as count from recording
     where workspace_id = $1 and created_at < now() - make_interval(days => $2)`,
    [workspaceId, days],
  );
  return row!.count;
}
