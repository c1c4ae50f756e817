import type { Queryable } from '../../db/db.ts';
import type {
  ImportCounts,
  KeptProblem,
  Transfer,
  TransferFile,
  TransferKey,
  TransferRun,
} from './transfers.types.ts';

const channel = 'phonograph_transfer';

const columns = `id, kind, status, progress::float8 as progress, row_count::float8 as "rowCount", counts, files,
  failure_code as "failureCode", failure_message as "failureMessage", created_at as "createdAt",
  started_at as "startedAt", ended_at as "endedAt", expires_at as "expiresAt"`;

/** Told with a transfer's id whenever it changes. */
export const transferChannel = channel;

const tell = (db: Queryable, { id }: TransferKey) => db.query('select pg_notify($1, $2)', [channel, id]);

export async function insertTransfer(
  tx: Queryable,
  { workspaceId, id }: TransferKey,
  kind: Transfer['kind'],
  input: unknown,
): Promise<Transfer> {
  const rows = await tx.query<Transfer>(
    `insert into transfer (workspace_id, id, kind, input) values ($1, $2::uuid, $3, $4::jsonb) returning ${columns}`,
    [workspaceId, id, kind, JSON.stringify(input)],
  );
  return rows[0]!;
}

export async function findTransfer(
  db: Queryable,
  { workspaceId, id }: TransferKey,
): Promise<Transfer | null> {
  const rows = await db.query<Transfer>(
    `select ${columns} from transfer where workspace_id = $1 and id = $2::uuid`,
    [workspaceId, id],
  );
  return rows[0] ?? null;
}

/** The latest first, older than `before`. */
export async function listTransfers(
  db: Queryable,
  workspaceId: string,
  before: string | null,
  limit: number,
): Promise<Transfer[]> {
  return db.query(
    `select ${columns} from transfer where workspace_id = $1 and ($2::uuid is null or id < $2::uuid)
     order by id desc limit $3`,
    [workspaceId, before, limit],
  );
}

export async function countTransfers(db: Queryable, workspaceId: string): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    'select count(*)::float8 as count from transfer where workspace_id = $1',
    [workspaceId],
  );
  return row?.count ?? 0;
}

/** Begins a run, or begins it again; null when it has ended. */
export async function beginTransfer(
  db: Queryable,
  key: TransferKey,
): Promise<(Transfer & TransferRun) | null> {
  const rows = await db.query<Transfer & TransferRun>(
    `update transfer set status = 'RUNNING', started_at = coalesce(started_at, now())
     where workspace_id = $1 and id = $2::uuid and status in ('QUEUED', 'RUNNING')
     returning ${columns}, input, state`,
    [key.workspaceId, key.id],
  );
  await tell(db, key);
  return rows[0] ?? null;
}

export interface TransferStep {
  readonly progress: number;
  readonly rowCount: number;
  readonly counts?: ImportCounts;
  /** Where to go on; left out, it stays. */
  readonly state?: unknown;
}

/** False when somebody ended it. */
export async function saveStep(db: Queryable, key: TransferKey, step: TransferStep): Promise<boolean> {
  const rows = await db.query(
    `update transfer set progress = least(1, $3::real), row_count = $4::float8, counts = coalesce($5::jsonb, counts),
       state = coalesce($6::jsonb, state)
     where workspace_id = $1 and id = $2::uuid and status = 'RUNNING' returning id`,
    [
      key.workspaceId,
      key.id,
      step.progress,
      step.rowCount,
      step.counts ? JSON.stringify(step.counts) : null,
      step.state === undefined ? null : JSON.stringify(step.state),
    ],
  );
  await tell(db, key);
  return rows.length > 0;
}

export interface TransferEnd {
  readonly status: 'DONE' | 'FAILED' | 'CANCELLED';
  readonly files?: readonly TransferFile[];
  readonly failure?: { readonly code: string; readonly message: string };
}

/** It and its files are kept for so many hours from now on; null when it had ended before. */
export async function endTransfer(
  db: Queryable,
  key: TransferKey,
  { status, files = [], failure }: TransferEnd,
  keptHours: number,
): Promise<Transfer | null> {
  const rows = await db.query<Transfer>(
    `update transfer set status = $3, files = $4::jsonb, failure_code = $5, failure_message = $6, ended_at = now(),
       expires_at = now() + make_interval(hours => $7::int), progress = case when $3 = 'DONE' then 1 else progress end
     where workspace_id = $1 and id = $2::uuid and status in ('QUEUED', 'RUNNING') returning ${columns}`,
    [
      key.workspaceId,
      key.id,
      status,
      JSON.stringify(files),
      failure?.code ?? null,
      failure?.message ?? null,
      keptHours,
    ],
  );
  await tell(db, key);
  return rows[0] ?? null;
}

/** Has one that was given up or ended wait once more; false when it was not. */
export async function reopenTransfer(tx: Queryable, key: TransferKey): Promise<boolean> {
  const rows = await tx.query(
    `update transfer set status = 'QUEUED', failure_code = null, failure_message = null, ended_at = null,
       expires_at = null
     where workspace_id = $1 and id = $2::uuid and status in ('FAILED', 'CANCELLED') returning id`,
    [key.workspaceId, key.id],
  );
  return rows.length > 0;
}

/** False while it has not ended. */
export async function deleteTransfer(db: Queryable, key: TransferKey): Promise<boolean> {
  const rows = await db.query(
    `delete from transfer where workspace_id = $1 and id = $2::uuid and ended_at is not null returning id`,
    [key.workspaceId, key.id],
  );
  return rows.length > 0;
}

/** Of all workspaces. */
export async function listExpired(db: Queryable): Promise<TransferKey[]> {
  return db.query(
    `select workspace_id as "workspaceId", id from transfer where expires_at < now() limit 1000`,
  );
}

/** Keeps what is not kept yet. */
export async function saveProblems(
  db: Queryable,
  { workspaceId, id }: TransferKey,
  problems: readonly KeptProblem[],
): Promise<void> {
  await db.query(
    `insert into transfer_problem (workspace_id, transfer_id, line, of_table, code, message, field)
     select $1, $2::uuid, p.* from unnest($3::int[], $4::text[], $5::text[], $6::text[], $7::text[]) as p
     on conflict do nothing`,
    [
      workspaceId,
      id,
      problems.map(({ line }) => line),
      problems.map(({ table }) => table),
      problems.map(({ code }) => code),
      problems.map(({ message }) => message.slice(0, 1_000)),
      problems.map(({ field }) => field),
    ],
  );
}

export async function listProblems(
  db: Queryable,
  { workspaceId, id }: TransferKey,
  afterLine: number,
  limit: number,
): Promise<KeptProblem[]> {
  return db.query(
    `select line, of_table as "table", code, message, field from transfer_problem
     where workspace_id = $1 and transfer_id = $2::uuid and line > $3::int order by line limit $4`,
    [workspaceId, id, afterLine, limit],
  );
}

export async function countProblems(db: Queryable, { workspaceId, id }: TransferKey): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    'select count(*)::float8 as count from transfer_problem where workspace_id = $1 and transfer_id = $2::uuid',
    [workspaceId, id],
  );
  return row?.count ?? 0;
}
