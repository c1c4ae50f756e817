import type { Queryable } from '../../db/db.ts';
import { type RecordingFilter, recordingConditions, SqlParams } from '../recordings/index.ts';

/** Votes of one recording for one time offset. */
export interface OffsetVotes {
  readonly recordingId: string;
  /** Start of the query in the recording, in ticks of 20 ms; may be negative. */
  readonly offsetTicks: number;
  readonly votes: number;
  /** Length of the recording, in seconds. */
  readonly durationS: number;
}

/** Token pairs of a query: hash and the tick (20 ms) of the query at which the pair starts. */
export interface QueryPairs {
  readonly hashes: readonly number[];
  readonly ticks: readonly number[];
}

/** Cells read; a true match fills the first few, and noise is flat. */
const MAX_CELLS = 400;

/**
 * Looks every pair up and votes on (recording, time offset), most votes first.
 * One GIN lookup a distinct pair; the cost grows with how often the query's pairs occur, not with the index.
 */
export async function voteOnOffsets(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  pairs: QueryPairs,
  filter: RecordingFilter,
  exceptRecordingId: string | null,
): Promise<OffsetVotes[]> {
  const params = new SqlParams();
  const hashes = params.bind(pairs.hashes);
  const ticks = params.bind(pairs.ticks);
  const conditions = [
    `b.workspace_id = ${params.bind(workspaceId)}`,
    `b.tokenizer_id = ${params.bind(tokenizerId)}`,
    `r.status = 'READY'`,
    ...recordingConditions(filter, params),
  ];
  if (exceptRecordingId) conditions.push(`b.recording_id <> ${params.bind(exceptRecordingId)}::uuid`);
  const rows = await db.query<{
    recording_id: string;
    offset_ticks: number;
    votes: number;
    duration_s: number;
  }>(
    `select b.recording_id, (b.start_frame + p.position - 1) * 4 - q.tick as offset_ticks, count(*)::int as votes,
       max(r.duration_s) as duration_s
     from unnest(${hashes}::int[], ${ticks}::int[]) as q(hash, tick)
     join posting_block b on b.hashes @> array[q.hash]
     join recording r on r.workspace_id = b.workspace_id and r.id = b.recording_id
     cross join lateral unnest(array_positions(b.hashes, q.hash)) as p(position)
     where ${conditions.join(' and ')}
     group by 1, 2 order by votes desc, 1, 2 limit ${MAX_CELLS}`,
    params.values,
  );
  return rows.map((row) => ({
    recordingId: row.recording_id,
    offsetTicks: row.offset_ticks,
    votes: row.votes,
    durationS: row.duration_s,
  }));
}

/** The READY recordings with exactly these codes: the same sound in other bytes, e.g. another lossless container. */
export async function findIdenticalCodes(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  codesSha256: Uint8Array,
  filter: RecordingFilter,
): Promise<{ readonly recordingId: string; readonly durationS: number }[]> {
  const params = new SqlParams();
  const conditions = [
    `h.workspace_id = ${params.bind(workspaceId)}`,
    `h.tokenizer_id = ${params.bind(tokenizerId)}`,
    `h.codes_sha256 = ${params.bind(codesSha256)}`,
    `r.status = 'READY'`,
    ...recordingConditions(filter, params),
  ];
  const rows = await db.query<{ id: string; duration_s: number }>(
    `select r.id, r.duration_s from recording_histogram h
     join recording r on r.workspace_id = h.workspace_id and r.id = h.recording_id
     where ${conditions.join(' and ')} order by r.created_at, r.id`,
    params.values,
  );
  return rows.map((row) => ({ recordingId: row.id, durationS: row.duration_s }));
}

/** The recording with exactly these bytes, if it is READY and passes the filter. */
export async function findIdentical(
  db: Queryable,
  workspaceId: string,
  sha256: string,
  filter: RecordingFilter,
): Promise<{ readonly recordingId: string; readonly durationS: number } | null> {
  const params = new SqlParams();
  const conditions = [
    `r.workspace_id = ${params.bind(workspaceId)}`,
    `r.sha256 = decode(${params.bind(sha256)}, 'hex')`,
    `r.status = 'READY'`,
    ...recordingConditions(filter, params),
  ];
  const [row] = await db.query<{ id: string; duration_s: number }>(
    `select r.id, r.duration_s from recording r where ${conditions.join(' and ')}`,
    params.values,
  );
  return row ? { recordingId: row.id, durationS: row.duration_s } : null;
}
