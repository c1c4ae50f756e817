import type { Queryable } from '../../db/db.ts';
import { postingSlot } from '../../tokens/index.ts';
import { type RecordingFilter, recordingConditions, SqlParams } from '../recordings/index.ts';

export interface PostingsRequest {
  readonly workspaceId: string;
  readonly tokenizerId: string;
  /** Distinct pair hashes of layer-0 tokens, 22 bits each. */
  readonly hashes: Int32Array;
  readonly filter: RecordingFilter;
  /** A recording that is left out, or null. */
  readonly exceptRecordingId: string | null;
  /** Postings read at most, by the counts of the index. Default 10,000, and 12 a hash if that is more. */
  readonly maxPostings?: number;
  /** An index of more frames than this is looked up hash by hash. Default 30,000 (40 min), and 25 a hash if that is more. */
  readonly maxScannedFrames?: number;
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

/**
 * 3.5 microseconds of the server's processor each (PostgreSQL 17, 100 h): 1.5 to read the row, 1.4 to find the place in its
 * array, 0.6 to pack it. 5 s of speech at four phases have
 * about 210 pairs; in 100 h of speech the rarest three quarters of them occur 10,000 times.
 */
const DEFAULT_MAX_POSTINGS = 10_000;
const DEFAULT_MAX_POSTINGS_PER_HASH = 12;

/**
 * An index of up to so many frames is read whole, whatever the number of hashes: up to there the planner reads the table
 * once a hash. 15,000 frames, 600 hashes: 20 ms instead of 370 ms (PGlite); 7,500 frames: 3 ms instead of 91 ms
 * (PostgreSQL 17).
 */
const SCANNED_FRAMES = 30_000;
/** Reading a frame takes 0.5 microseconds, a lookup in the GIN index 15 (PostgreSQL 17, 1 h). */
const SCANNED_FRAMES_PER_HASH = 25;

/** Bytes of one posting on the way from the database: index of the hash, frame. */
const POSTING_BYTES = 8;

/**
 * The places of READY recordings where the hashes occur. The rarest hashes are looked up first, the rarest of all always;
 * those with which `maxPostings` would be passed are left out as stop-hashes. So the cost has an end whatever the size of the
 * index: one GIN lookup a hash and one array a posting. A small index is read whole instead, once for all hashes.
 */
export async function findPostings(db: Queryable, request: PostingsRequest): Promise<FoundPostings> {
  if (request.hashes.length === 0) return decodePostings([]);
  const { sql, values } = postingsSql(request);
  return decodePostings(await db.query<PostingsRow>(sql, values));
}

/** The statement, for the bench and EXPLAIN as well as for the store. */
export function postingsSql(request: PostingsRequest): SqlParams & { readonly sql: string } {
  const { workspaceId, tokenizerId, filter, exceptRecordingId } = request;
  const params = new SqlParams();
  const slot = params.bind(postingSlot(workspaceId, tokenizerId));
  const hashes = params.bind(Array.from(request.hashes));
  const workspace = params.bind(workspaceId);
  const tokenizer = params.bind(tokenizerId);
  const defaultMax = Math.max(DEFAULT_MAX_POSTINGS, DEFAULT_MAX_POSTINGS_PER_HASH * request.hashes.length);
  const maxPostings = params.bind(request.maxPostings ?? defaultMax);
  const blockConditions = [`b.workspace_id = ${workspace}`, `b.tokenizer_id = ${tokenizer}`];
  if (exceptRecordingId) blockConditions.push(`b.recording_id <> ${params.bind(exceptRecordingId)}::uuid`);
  // Said here too, so that other recordings are left out before their arrays are searched.
  if (filter.ids) blockConditions.push(`b.recording_id = any(${params.bind(filter.ids)}::uuid[])`);
  const conditions = [`r.status = 'READY'`, ...recordingConditions(filter, params)];
  const packed = (position: string) => `int8send((number - 1) << 32 | (start_frame + ${position} - 1))`;
  const defaultScanned = Math.max(SCANNED_FRAMES, SCANNED_FRAMES_PER_HASH * request.hashes.length);
  const isSmall = `(select frames <= ${params.bind(request.maxScannedFrames ?? defaultScanned)}::float8 from size)`;
  const sql = `
    with size as materialized (
      select coalesce(
        (select c.frames from posting_census c where c.workspace_id = ${workspace} and c.tokenizer_id = ${tokenizer}),
        (select sum(h.frame_count) from recording_histogram h
          where h.workspace_id = ${workspace} and h.tokenizer_id = ${tokenizer}), 0)::float8 as frames
    ), asked as (
      select q.hash, q.number, coalesce(f.postings, 1) as postings
      from unnest(${hashes}::int[]) with ordinality as q(hash, number)
      left join posting_frequency f on f.workspace_id = ${workspace} and f.tokenizer_id = ${tokenizer} and f.hash = q.hash
    ), counted as (
      select *, sum(postings) over (order by postings, number) as total from asked
    ), chosen as materialized (
      select ${slot}::int + hash as key, number from counted where total <= ${maxPostings}::int or total = postings
    ), matched as (
      select b.recording_id, b.start_frame, b.hashes, q.key, q.number, array_position(b.hashes, q.key) as first
      from chosen q join posting_block b on b.hashes @> array[q.key] and ${blockConditions.join(' and ')}
      where not ${isSmall}
      offset 0
    ), looked_up as (
      select recording_id, case when array_position(hashes, key, first + 1) is null then ${packed('first')}
          else (select string_agg(${packed('p.position')}, '') from unnest(array_positions(hashes, key)) as p(position))
        end as packed
      from matched
    ), scanned as (
      select p.recording_id, ${packed('position')} as packed
      from (
        select b.recording_id, b.start_frame, p.key, p.position
        from posting_block b cross join lateral unnest(b.hashes) with ordinality as p(key, position)
        where ${blockConditions.join(' and ')} and ${isSmall}
        offset 0
      ) p join chosen q on q.key = p.key
    ), found as (
      select recording_id, string_agg(packed, '') as packed
      from (select * from looked_up union all select * from scanned) as either
      group by recording_id
    )
    select r.id, r.duration_s, f.packed
    from found f join recording r on r.workspace_id = ${workspace} and r.id = f.recording_id
    where ${conditions.join(' and ')}`;
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
