import type { Queryable } from '../../db/db.ts';
import type { IndexCounts, SearchIndex, TokenizerIdentity } from './search-index.types.ts';

const columns = `tokenizer_id as id, tokenizer_name as name, attention, status, skips_failed as "skipsFailed",
  created_at as "createdAt", switched_at as "switchedAt"`;

export async function listIndexes(db: Queryable, workspaceId: string): Promise<SearchIndex[]> {
  return db.query(`select ${columns} from search_index where workspace_id = $1`, [workspaceId]);
}

/** The tokenizers of all indexes within reach. */
export async function listTokenizers(db: Queryable): Promise<TokenizerIdentity[]> {
  return db.query('select distinct tokenizer_id as id, tokenizer_name as name, attention from search_index');
}

/**
 * The same, held until the end of the transaction: with `share` nobody switches meanwhile, with `update` nobody
 * completes a recording either.
 */
export async function lockIndexes(
  tx: Queryable,
  workspaceId: string,
  strength: 'share' | 'update',
): Promise<SearchIndex[]> {
  return tx.query(
    `select ${columns} from search_index where workspace_id = $1 order by tokenizer_id for ${strength}`,
    [workspaceId],
  );
}

/** Does nothing when the workspace has an index of that status or that tokenizer. */
export async function insertIndex(
  db: Queryable,
  workspaceId: string,
  tokenizer: TokenizerIdentity,
  status: SearchIndex['status'],
): Promise<void> {
  await db.query(
    `insert into search_index (workspace_id, tokenizer_id, tokenizer_name, attention, status)
     values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [workspaceId, tokenizer.id, tokenizer.name, tokenizer.attention, status],
  );
}

export async function deleteIndex(tx: Queryable, workspaceId: string, tokenizerId: string): Promise<void> {
  await tx.query('delete from search_index where workspace_id = $1 and tokenizer_id = $2', [
    workspaceId,
    tokenizerId,
  ]);
}

export async function setSkipsFailed(
  tx: Queryable,
  workspaceId: string,
  tokenizerId: string,
  skipsFailed: boolean,
): Promise<void> {
  await tx.query('update search_index set skips_failed = $3 where workspace_id = $1 and tokenizer_id = $2', [
    workspaceId,
    tokenizerId,
    skipsFailed,
  ]);
}

/** Makes an index the one that answers, in place of the one that did. */
export async function activateIndex(tx: Queryable, workspaceId: string, tokenizerId: string): Promise<void> {
  await tx.query(`delete from search_index where workspace_id = $1 and status = 'ACTIVE'`, [workspaceId]);
  await tx.query(
    `update search_index set status = 'ACTIVE', skips_failed = false, switched_at = now()
     where workspace_id = $1 and tokenizer_id = $2`,
    [workspaceId, tokenizerId],
  );
}

export async function hasReadyRecordings(db: Queryable, workspaceId: string): Promise<boolean> {
  const rows = await db.query(`select from recording where workspace_id = $1 and status = 'READY' limit 1`, [
    workspaceId,
  ]);
  return rows.length > 0;
}

/** The histogram is written last: a recording that has it has everything. */
const lacksCodes = `r.workspace_id = $1 and r.status = 'READY' and not exists (
  select from recording_histogram h
  where h.workspace_id = r.workspace_id and h.recording_id = r.id and h.tokenizer_id = $2)`;
const hasNotFailed = `not exists (
  select from reindex_failure f
  where f.workspace_id = r.workspace_id and f.recording_id = r.id and f.tokenizer_id = $2)`;

/** READY recordings without this tokenizer's codes, in order of their ids. */
export async function listLacking(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  afterId: string,
  limit: number,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select r.id from recording r where ${lacksCodes} and r.id > $3::uuid order by r.id limit $4`,
    [workspaceId, tokenizerId, afterId, limit],
  );
  return rows.map(({ id }) => id);
}

/** Looked for from the end, because they are made from the beginning: one row read tells as long as work remains. */
export async function isComplete(
  db: Queryable,
  workspaceId: string,
  { id, skipsFailed }: Pick<SearchIndex, 'id' | 'skipsFailed'>,
): Promise<boolean> {
  const rows = await db.query(
    `select r.id from recording r where ${lacksCodes} ${skipsFailed ? `and ${hasNotFailed}` : ''}
     order by r.id desc limit 1`,
    [workspaceId, id],
  );
  return rows.length === 0;
}

/** Recordings, one or all, take a tokenizer's codes for their own, with the lengths that belong to them. */
export async function adoptCodes(
  tx: Queryable,
  workspaceId: string,
  tokenizerId: string,
  recordingId: string | null,
): Promise<void> {
  await tx.query(
    `update recording r set tokenizer_id = h.tokenizer_id, frame_count = coalesce(h.frame_count, r.frame_count),
       sample_count = coalesce(h.sample_count, r.sample_count),
       duration_s = coalesce(h.sample_count / 24000.0, r.duration_s)
     from recording_histogram h
     where r.workspace_id = $1 and r.status = 'READY' and ($3::uuid is null or r.id = $3::uuid)
       and h.workspace_id = r.workspace_id and h.recording_id = r.id and h.tokenizer_id = $2`,
    [workspaceId, tokenizerId, recordingId],
  );
}

export async function countCodes(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
): Promise<IndexCounts> {
  const [row] = await db.query<IndexCounts>(
    `select count(*)::float8 as total, count(h.recording_id)::float8 as done,
       (count(f.recording_id) filter (where h.recording_id is null))::float8 as failed
     from recording r
     left join recording_histogram h on h.workspace_id = $1 and h.recording_id = r.id and h.tokenizer_id = $2
     left join reindex_failure f on f.workspace_id = $1 and f.recording_id = r.id and f.tokenizer_id = $2
     where r.workspace_id = $1 and r.status = 'READY'`,
    [workspaceId, tokenizerId],
  );
  return row ?? { total: 0, done: 0, failed: 0 };
}
