import type { Queryable } from '../../db/db.ts';
import { type MadePictures, PICTURE_VERSION } from '../../pictures/index.ts';
import type { StoredPictures } from './pictures.types.ts';

/** Notes that a recording has pictures, in place of what is there; false when the recording is gone. */
export async function savePictures(
  db: Queryable,
  workspaceId: string,
  recordingId: string,
  { columnCounts, byteCount }: MadePictures,
): Promise<boolean> {
  const rows = await db.query(
    `insert into recording_picture
       (workspace_id, recording_id, version, waveform_columns, spectrogram_columns, byte_count)
     select workspace_id, id, $3, $4, $5, $6 from recording
     where workspace_id = $1 and id = $2::uuid for key share
     on conflict (workspace_id, recording_id) do update
       set version = excluded.version, waveform_columns = excluded.waveform_columns,
         spectrogram_columns = excluded.spectrogram_columns, byte_count = excluded.byte_count
     returning recording_id`,
    [workspaceId, recordingId, PICTURE_VERSION, columnCounts.waveform, columnCounts.spectrogram, byteCount],
  );
  return rows.length > 0;
}

/** Forgets pictures whose file is gone; false where none were known. */
export async function forgetPictures(
  db: Queryable,
  workspaceId: string,
  recordingId: string,
): Promise<boolean> {
  const rows = await db.query(
    'delete from recording_picture where workspace_id = $1 and recording_id = $2::uuid returning recording_id',
    [workspaceId, recordingId],
  );
  return rows.length > 0;
}

/** In the order of the ids; null where a recording has no pictures of this version. */
export async function loadManyPictures(
  db: Queryable,
  workspaceId: string,
  recordingIds: readonly string[],
): Promise<(StoredPictures | null)[]> {
  const rows = await db.query<StoredPictures & { id: string }>(
    `select recording_id as id, waveform_columns as waveform, spectrogram_columns as spectrogram
     from recording_picture where workspace_id = $1 and recording_id = any($2::uuid[]) and version = $3`,
    [workspaceId, recordingIds, PICTURE_VERSION],
  );
  const byId = new Map(rows.map(({ id, waveform, spectrogram }) => [id, { waveform, spectrogram }]));
  return recordingIds.map((id) => byId.get(id) ?? null);
}

/** READY recordings without pictures of this version after `afterId`, in order of their ids. */
export async function listWithoutPictures(
  db: Queryable,
  workspaceId: string,
  afterId: string,
  limit: number,
): Promise<{ readonly id: string; readonly sha256: string }[]> {
  return db.query(
    `select r.id, encode(r.sha256, 'hex') as sha256 from recording r
     where r.workspace_id = $1 and r.status = 'READY' and r.id > $2::uuid and not exists (
       select from recording_picture p
       where p.workspace_id = r.workspace_id and p.recording_id = r.id and p.version = $3)
     order by r.id limit $4`,
    [workspaceId, afterId, PICTURE_VERSION, limit],
  );
}
