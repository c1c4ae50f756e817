import type { Queryable } from '../../db/db.ts';
import { type Codes, concatCodes, PACKED_FRAME_BYTES, unpackCodes } from '../../inference/codes.ts';

export interface CodesKey {
  readonly workspaceId: string;
  readonly recordingId: string;
  readonly tokenizerId: string;
}

/**
 * The frames [startFrame, endFrame) of a recording's codes, clipped at its end.
 * Packed frames are 22 bytes in columns stored without compression, so `substring` reads only the bytes wanted.
 */
export async function loadCodes(
  db: Queryable,
  key: CodesKey,
  startFrame: number,
  endFrame: number,
): Promise<Codes> {
  const rows = await db.query<{ packed: Uint8Array }>(
    `select substring(packed
        from greatest($4::int - start_frame, 0) * ${PACKED_FRAME_BYTES} + 1
        for (least($5::int, start_frame + frame_count) - greatest($4::int, start_frame)) * ${PACKED_FRAME_BYTES}
      ) as packed
     from codes_chunk
     where workspace_id = $1 and recording_id = $2::uuid and tokenizer_id = $3
       and start_frame < $5::int and start_frame + frame_count > $4::int
     order by chunk_index`,
    [key.workspaceId, key.recordingId, key.tokenizerId, startFrame, endFrame],
  );
  return concatCodes(rows.map((row) => unpackCodes(row.packed)));
}

/** Levels of a recording, one byte a frame in half decibels below full scale. */
export async function loadLevels(
  db: Queryable,
  workspaceId: string,
  recordingId: string,
): Promise<Uint8Array | null> {
  const [row] = await db.query<{ levels: Uint8Array }>(
    'select levels from frame_level where workspace_id = $1 and recording_id = $2::uuid',
    [workspaceId, recordingId],
  );
  return row?.levels ?? null;
}
