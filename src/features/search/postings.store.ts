import type { Queryable } from '../../db/db.ts';
import { type RecordingFilter, recordingConditions, SqlParams } from '../recordings/index.ts';

export interface PostingsRequest {
  readonly workspaceId: string;
  readonly tokenizerId: string;
  /** Distinct pair hashes of layer-0 tokens, 22 bits each. */
  readonly hashes: Int32Array;
  readonly filter: RecordingFilter;
  /** A recording that is left out, or null. */
  readonly exceptRecordingId: string | null;
}

/**
 * Where the hashes of a query occur, in parallel arrays: `hashes[hashIndex[i]]` occurs at frame `frame[i]` of
 * `recordings[recordingIndex[i]]`. Grouped by recording, in no order within one.
 */
export interface FoundPostings {
  readonly recordings: readonly { readonly id: string; readonly durationS: number }[];
  readonly hashIndex: Int32Array;
  readonly recordingIndex: Int32Array;
  readonly frame: Int32Array;
}

/** Bytes of one posting on the way from the database: index of the hash, frame. */
const POSTING_BYTES = 8;

/** Every place of READY recordings where one of the hashes occurs. */
export async function findPostings(db: Queryable, request: PostingsRequest): Promise<FoundPostings> {
  if (request.hashes.length === 0) return decodePostings([]);
  const { sql, values } = postingsSql(request);
  return decodePostings(await db.query<PostingsRow>(sql, values));
}

/** The statement, for the bench and EXPLAIN as well as for the store. */
export function postingsSql(request: PostingsRequest): SqlParams & { readonly sql: string } {
  const params = new SqlParams();
  const hashes = params.bind(Array.from(request.hashes));
  const blockConditions = [
    `b.workspace_id = ${params.bind(request.workspaceId)}`,
    `b.tokenizer_id = ${params.bind(request.tokenizerId)}`,
  ];
  if (request.exceptRecordingId) {
    blockConditions.push(`b.recording_id <> ${params.bind(request.exceptRecordingId)}::uuid`);
  }
  const conditions = [`r.status = 'READY'`, ...recordingConditions(request.filter, params)];
  const sql = `
    select r.id, r.duration_s,
      string_agg(int8send(((q.number - 1) << 32) | (b.start_frame + p.position - 1)), '') as packed
    from unnest(${hashes}::int[]) with ordinality as q(hash, number)
    join posting_block b on b.hashes @> array[q.hash] and ${blockConditions.join(' and ')}
    join recording r on r.workspace_id = b.workspace_id and r.id = b.recording_id and ${conditions.join(' and ')}
    cross join lateral unnest(array_positions(b.hashes, q.hash)) as p(position)
    group by r.workspace_id, r.id`;
  return Object.assign(params, { sql });
}

interface PostingsRow {
  readonly id: string;
  readonly duration_s: number;
  readonly packed: Uint8Array;
}

function decodePostings(rows: readonly PostingsRow[]): FoundPostings {
  const count = rows.reduce((sum, { packed }) => sum + packed.length / POSTING_BYTES, 0);
  const hashIndex = new Int32Array(count);
  const recordingIndex = new Int32Array(count);
  const frame = new Int32Array(count);
  let at = 0;
  rows.forEach(({ packed }, index) => {
    const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
    for (let byte = 0; byte < packed.length; byte += POSTING_BYTES) {
      hashIndex[at] = view.getInt32(byte);
      frame[at] = view.getInt32(byte + 4);
      recordingIndex[at++] = index;
    }
  });
  const recordings = rows.map(({ id, duration_s }) => ({ id, durationS: duration_s }));
  return { recordings, hashIndex, recordingIndex, frame };
}
