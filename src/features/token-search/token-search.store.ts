import type { Queryable } from '../../db/db.ts';
import { postingSlot, SILENT_PAIR } from '../../tokens/index.ts';
import { type RecordingFilter, recordingConditions, SqlParams } from '../recordings/index.ts';

/** Frames of a row of postings. */
export const BLOCK_FRAMES = 64;

/** A recording that may hold matches, in the order of the list: by time of creation, then id. */
export interface CandidateRecording {
  readonly id: string;
  /** Digits of the microseconds since 1970. */
  readonly createdAtMicros: string;
  readonly durationS: number;
  readonly frameCount: number;
  /** Rows of postings that hold one of the hashes; null: any may. */
  readonly blocks: readonly number[] | null;
}

export interface CandidateRequest {
  readonly workspaceId: string;
  readonly tokenizerId: string;
  readonly filter: RecordingFilter;
  /** Pair hashes of which every match holds one; null: all recordings are candidates. */
  readonly hashes: readonly number[] | null;
}

/** One lookup of all hashes, silent pairs included. */
export async function listCandidates(
  db: Queryable,
  { workspaceId, tokenizerId, filter, hashes }: CandidateRequest,
): Promise<CandidateRecording[]> {
  const params = new SqlParams();
  const workspace = params.bind(workspaceId);
  const tokenizer = params.bind(tokenizerId);
  const conditions = [
    `r.workspace_id = ${workspace}`,
    `r.status = 'READY'`,
    ...recordingConditions(filter, params),
  ];
  let found = `(select null::int[] as blocks)`;
  if (hashes) {
    const slot = postingSlot(workspaceId, tokenizerId);
    const keys = params.bind(hashes.flatMap((hash) => [slot + hash, slot + SILENT_PAIR + hash]));
    // Each key by itself: for an overlap with many keys the planner expects half the table and reads all of it.
    found = `(
      select b.recording_id, array_agg(distinct b.block_index order by b.block_index) as blocks
      from unnest(${keys}::int[]) as q(key) join posting_block b on b.hashes @> array[q.key]
        and b.workspace_id = ${workspace} and b.tokenizer_id = ${tokenizer}
      group by b.recording_id)`;
  }
  const rows = await db.query<{
    id: string;
    created_at_micros: string;
    duration_s: number;
    frame_count: number;
    blocks: number[] | null;
  }>(
    `select r.id, (extract(epoch from r.created_at) * 1000000)::bigint::text as created_at_micros, r.duration_s, coalesce(h.frame_count, r.frame_count) as frame_count, f.blocks
     from recording r
     join recording_histogram h on h.workspace_id = r.workspace_id and h.recording_id = r.id
       and h.tokenizer_id = ${tokenizer}
     join ${found} f on ${hashes ? 'f.recording_id = r.id' : 'true'}
     where ${conditions.join(' and ')} order by r.created_at, r.id`,
    params.values,
  );
  return rows.map((row) => ({
    id: row.id,
    createdAtMicros: row.created_at_micros,
    durationS: row.duration_s,
    frameCount: row.frame_count,
    blocks: row.blocks,
  }));
}

/** Rows of postings [startBlock, endBlock) of one recording. */
export interface BlockRange {
  readonly recordingId: string;
  readonly startBlock: number;
  readonly endBlock: number;
}

/**
 * Layer-0 tokens of ranges of rows, in their order, clipped at the recording's end: 11 bits of each pair are its frame's
 * token. 4 bytes a frame are read where the packed codes have 22. A range of a recording deleted meanwhile is empty.
 */
export async function loadTokens(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  ranges: readonly BlockRange[],
): Promise<Uint16Array[]> {
  const rows = await db.query<{ number: number; hashes: Uint8Array }>(
    `select s.number::int as number, string_agg(array_send(b.hashes), ''::bytea order by b.block_index) as hashes
     from unnest($3::uuid[], $4::int[], $5::int[]) with ordinality as s(recording_id, start_block, end_block, number)
     join posting_block b on b.workspace_id = $1 and b.recording_id = s.recording_id and b.tokenizer_id = $2
       and b.block_index >= s.start_block and b.block_index < s.end_block
     group by s.number`,
    [
      workspaceId,
      tokenizerId,
      ranges.map((range) => range.recordingId),
      ranges.map((range) => range.startBlock),
      ranges.map((range) => range.endBlock),
    ],
  );
  const tokens = ranges.map(() => new Uint16Array(0));
  for (const { number, hashes } of rows) tokens[number - 1] = readTokens(hashes);
  return tokens;
}

/** Bytes of `array_send` before the elements: dimensions, flags, element type, length, first index. */
const HEADER_BYTES = 20;

function readTokens(sent: Uint8Array): Uint16Array<ArrayBuffer> {
  const view = new DataView(sent.buffer, sent.byteOffset, sent.byteLength);
  const tokens = new Uint16Array(sent.byteLength / 4);
  let count = 0;
  for (let byte = 0; byte < sent.byteLength; ) {
    const length = view.getInt32(byte + 12);
    byte += HEADER_BYTES;
    for (let index = 0; index < length; index++) {
      const byteCount = view.getInt32(byte);
      byte += 4;
      if (byteCount === 4) {
        const hash = view.getInt32(byte) & (SILENT_PAIR - 1);
        tokens[count] = hash >> 11;
        // The last frame has no pair of its own.
        tokens[count + 1] = hash & 2_047;
        byte += 4;
      }
      count++;
    }
  }
  return tokens.slice(0, count);
}
