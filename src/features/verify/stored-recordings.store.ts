import type { Queryable } from '../../db/db.ts';
import type { RecordingKey } from './verify.types.ts';

/** A recording with what is stored of it in one row each. */
export interface StoredRecording {
  readonly id: string;
  readonly status: 'QUEUED' | 'PROCESSING' | 'READY' | 'FAILED';
  readonly stage: string;
  readonly sha256: string;
  readonly byteCount: number;
  readonly tokenizerId: string | null;
  readonly durationS: number | null;
  readonly sampleCount: number | null;
  readonly frameCount: number | null;
  readonly levels: Uint8Array | null;
  readonly speech: Uint8Array | null;
  readonly speechFrames: number | null;
  readonly pauseFrames: number | null;
  readonly syllables: number | null;
  readonly totalFrames: number | null;
  readonly pictureWaveform: number | null;
  readonly pictureSpectrogram: number | null;
  /** Whether anything was made of the sound here: then its original was here too. */
  readonly wasHeardHere: boolean;
}

/** Recordings behind one of them, in order of their ids. */
export async function listRecordingIds(
  db: Queryable,
  workspaceId: string,
  afterId: string,
  limit: number,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    'select id from recording where workspace_id = $1 and id > $2::uuid order by id limit $3',
    [workspaceId, afterId, limit],
  );
  return rows.map(({ id }) => id);
}

/** Null when it is gone. */
export async function loadRecording(
  db: Queryable,
  { workspaceId, recordingId }: RecordingKey,
): Promise<StoredRecording | null> {
  const [row] = await db.query<StoredRecording>(
    `select r.id, r.status, r.stage, encode(r.sha256, 'hex') as sha256, r.byte_count::float8 as "byteCount",
       r.tokenizer_id as "tokenizerId", r.duration_s as "durationS", r.sample_count::float8 as "sampleCount",
       r.frame_count as "frameCount", l.levels, s.frames as speech, t.speech_frames as "speechFrames",
       t.pause_frames as "pauseFrames", t.syllables, t.frame_count as "totalFrames",
       p.waveform_columns as "pictureWaveform", p.spectrogram_columns as "pictureSpectrogram",
       p.recording_id is not null
         or exists (select from recording_content c where c.workspace_id = r.workspace_id and c.recording_id = r.id)
         or exists (select from recording_stage g where g.workspace_id = r.workspace_id and g.recording_id = r.id
                    and g.stage = 'TOKENIZE') as "wasHeardHere"
     from recording r
     left join frame_level l on l.workspace_id = r.workspace_id and l.recording_id = r.id
     left join speech_activity s on s.workspace_id = r.workspace_id and s.recording_id = r.id
     left join speech_total t on t.workspace_id = r.workspace_id and t.recording_id = r.id
     left join recording_picture p on p.workspace_id = r.workspace_id and p.recording_id = r.id
     where r.workspace_id = $1 and r.id = $2::uuid`,
    [workspaceId, recordingId],
  );
  return row ?? null;
}

/** Tables with rows of a recording that only one that is READY, or in work, may have. */
export async function listLeftovers(
  db: Queryable,
  { workspaceId, recordingId }: RecordingKey,
): Promise<string[]> {
  const tables = ['codes_chunk', 'anchor', 'posting_block', 'recording_histogram', 'frame_level'];
  const rows = await db.query<{ name: string }>(
    tables
      .map(
        (table) =>
          `select '${table}' as name where exists (
             select from ${table} where workspace_id = $1 and recording_id = $2::uuid)`,
      )
      .join(' union all '),
    [workspaceId, recordingId],
  );
  return rows.map(({ name }) => name);
}

/** Tokenizers that an index of the workspace names. */
export async function listIndexedTokenizers(db: Queryable, workspaceId: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    'select tokenizer_id as id from search_index where workspace_id = $1',
    [workspaceId],
  );
  return rows.map(({ id }) => id);
}
