import type { Queryable } from '../../db/db.ts';
import { type Codes, PACKED_FRAME_BYTES, unpackCodes } from '../../inference/codes.ts';

export interface CodeColumnsKey {
  readonly workspaceId: string;
  readonly recordingId: string;
  readonly tokenizerId: string;
}

/** Which frames: the first one, how many, and how far apart. */
export interface CodeColumns {
  readonly startFrame: number;
  readonly count: number;
  readonly step: number;
}

/** Frames in a chunk of codes, as ingest stores them. */
const CHUNK_FRAMES = 640;

/**
 * Every `step`-th frame of a recording's codes. Each is cut out of its chunk by the database, whose column is stored
 * without compression: what lies between is not read, so a tile costs about the same at every level.
 */
export async function loadCodeColumns(
  db: Queryable,
  { workspaceId, recordingId, tokenizerId }: CodeColumnsKey,
  { startFrame, count, step }: CodeColumns,
): Promise<Codes> {
  const [row] = await db.query<{ packed: Uint8Array | null }>(
    `select string_agg(
       substring(c.packed from (f.frame - c.start_frame) * ${PACKED_FRAME_BYTES} + 1 for ${PACKED_FRAME_BYTES}),
       ''::bytea order by f.frame) as packed
     from generate_series($4::int, $5::int, $6::int) as f(frame)
     join codes_chunk c on c.workspace_id = $1 and c.recording_id = $2::uuid and c.tokenizer_id = $3
       and c.chunk_index = f.frame / ${CHUNK_FRAMES}`,
    [workspaceId, recordingId, tokenizerId, startFrame, startFrame + (count - 1) * step, step],
  );
  return unpackCodes(row?.packed ?? new Uint8Array(0));
}
