import type { Queryable } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { type Codes, concatCodes, PACKED_FRAME_BYTES, unpackCodes } from '../../inference/codes.ts';

export interface CodesKey {
  readonly workspaceId: string;
  readonly recordingId: string;
  readonly tokenizerId: string;
}

/** Frames [startFrame, endFrame) of one recording. */
export interface CodesStretch {
  readonly recordingId: string;
  readonly startFrame: number;
  readonly endFrame: number;
}

/** The codes of many stretches in one statement, in their order, each clipped at its recording's end. */
export async function loadStretches(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  stretches: readonly CodesStretch[],
): Promise<Codes[]> {
  const packed = await loadPackedStretches(db, workspaceId, tokenizerId, stretches);
  return packed.map((parts) => concatCodes(parts.map(unpackCodes)));
}

/**
 * The same still packed, for a worker thread to unpack: the parts of each stretch in order.
 * Packed frames are 22 bytes in columns stored without compression, so `substring` reads only the bytes wanted.
 */
export async function loadPackedStretches(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  stretches: readonly CodesStretch[],
): Promise<Uint8Array[][]> {
  const rows = await db.query<{ number: number; packed: Uint8Array }>(
    `select s.number::int as number, substring(c.packed
        from greatest(s.start_frame - c.start_frame, 0) * ${PACKED_FRAME_BYTES} + 1
        for (least(s.end_frame, c.start_frame + c.frame_count) - greatest(s.start_frame, c.start_frame))
          * ${PACKED_FRAME_BYTES}
      ) as packed
     from unnest($3::uuid[], $4::int[], $5::int[])
       with ordinality as s(recording_id, start_frame, end_frame, number)
     join codes_chunk c on c.workspace_id = $1 and c.recording_id = s.recording_id and c.tokenizer_id = $2
       and c.start_frame < s.end_frame and c.start_frame + c.frame_count > s.start_frame
     order by s.number, c.chunk_index`,
    [
      workspaceId,
      tokenizerId,
      stretches.map((stretch) => stretch.recordingId),
      stretches.map((stretch) => stretch.startFrame),
      stretches.map((stretch) => stretch.endFrame),
    ],
  );
  const byNumber = Map.groupBy(rows, (row) => row.number);
  return stretches.map((_, index) => (byNumber.get(index + 1) ?? []).map((row) => row.packed));
}

/** The frames [startFrame, endFrame) of a recording's codes, clipped at its end. */
export async function loadCodes(
  db: Queryable,
  { workspaceId, recordingId, tokenizerId }: CodesKey,
  startFrame: number,
  endFrame: number,
): Promise<Codes> {
  const [codes] = await loadStretches(db, workspaceId, tokenizerId, [{ recordingId, startFrame, endFrame }]);
  return codes!;
}

/**
 * The same, of a recording that was found to have all of them. Throws NOT_FOUND where they went meanwhile: with the
 * recording, or for those of another tokenizer.
 */
export async function getCodes(
  db: Queryable,
  key: CodesKey,
  startFrame: number,
  endFrame: number,
): Promise<Codes> {
  const codes = await loadCodes(db, key, startFrame, endFrame);
  if (codes.frameCount === Math.max(0, endFrame - startFrame)) return codes;
  throw new AppError('NOT_FOUND', 'The recording was deleted, or read by another tokenizer, meanwhile.', {
    field: 'id',
  });
}

/** All codes of a recording as they are stored, 22 bytes a frame: for a thread that unpacks them. */
export async function loadPackedCodes(db: Queryable, key: CodesKey): Promise<Uint8Array> {
  const rows = await db.query<{ packed: Uint8Array }>(
    `select packed from codes_chunk
     where workspace_id = $1 and recording_id = $2::uuid and tokenizer_id = $3 order by chunk_index`,
    [key.workspaceId, key.recordingId, key.tokenizerId],
  );
  return Buffer.concat(rows.map(({ packed }) => packed));
}

/** Levels of many stretches in one statement, in their order, one byte a frame in half decibels below full scale. */
export async function loadLevelStretches(
  db: Queryable,
  workspaceId: string,
  stretches: readonly CodesStretch[],
): Promise<Uint8Array[]> {
  const rows = await db.query<{ number: number; levels: Uint8Array }>(
    `select s.number::int as number, substring(f.levels from s.start_frame + 1 for s.end_frame - s.start_frame) as levels
     from unnest($2::uuid[], $3::int[], $4::int[])
       with ordinality as s(recording_id, start_frame, end_frame, number)
     join frame_level f on f.workspace_id = $1 and f.recording_id = s.recording_id`,
    [
      workspaceId,
      stretches.map((stretch) => stretch.recordingId),
      stretches.map((stretch) => stretch.startFrame),
      stretches.map((stretch) => stretch.endFrame),
    ],
  );
  const byNumber = new Map(rows.map((row) => [row.number, row.levels]));
  return stretches.map((_, index) => byNumber.get(index + 1) ?? new Uint8Array(0));
}

/** All levels of many recordings in one statement, in their order; null where a recording has none. */
export async function loadManyLevels(
  db: Queryable,
  workspaceId: string,
  recordingIds: readonly string[],
): Promise<(Uint8Array | null)[]> {
  const rows = await db.query<{ recording_id: string; levels: Uint8Array }>(
    'select recording_id, levels from frame_level where workspace_id = $1 and recording_id = any($2::uuid[])',
    [workspaceId, recordingIds],
  );
  const byId = new Map(rows.map((row) => [row.recording_id, row.levels]));
  return recordingIds.map((id) => byId.get(id) ?? null);
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
