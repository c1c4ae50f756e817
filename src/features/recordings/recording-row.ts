import type { IngestStatus, Recording } from './recordings.types.ts';

/** Columns of a recording in the order and form that RecordingRow names. */
export const recordingColumns = `r.id, r.workspace_id, r.file_name, r.title, r.metadata, r.language, r.recorded_at,
  r.created_at, r.ready_at, r.status, r.stage, r.progress, r.attempt, r.failure_code, r.failure_message, r.warnings,
  encode(r.sha256, 'hex') as sha256, r.byte_count::float8 as byte_count, r.container, r.codec,
  r.source_sample_rate_hz, r.channel_count, r.duration_s, r.sample_count::float8 as sample_count, r.frame_count,
  r.peak_dbfs, r.tokenizer_id`;

export interface RecordingRow {
  id: string;
  workspace_id: string;
  file_name: string;
  title: string | null;
  metadata: Record<string, unknown>;
  language: string | null;
  recorded_at: Date | null;
  created_at: Date;
  ready_at: Date | null;
  status: IngestStatus;
  stage: string;
  progress: number | null;
  attempt: number;
  failure_code: string | null;
  failure_message: string | null;
  warnings: string[];
  sha256: string;
  byte_count: number;
  container: string | null;
  codec: string | null;
  source_sample_rate_hz: number | null;
  channel_count: number | null;
  duration_s: number | null;
  sample_count: number | null;
  frame_count: number | null;
  peak_dbfs: number | null;
  tokenizer_id: string | null;
}

export function toRecording(row: RecordingRow): Recording {
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    fileName: row.file_name,
    title: row.title,
    metadata: row.metadata,
    language: row.language,
    recordedAt: row.recorded_at,
    createdAt: row.created_at,
    readyAt: row.ready_at,
    status: row.status,
    stage: row.stage,
    progress: row.progress,
    attempt: row.attempt,
    failureCode: row.failure_code,
    failureMessage: row.failure_message,
    warnings: row.warnings,
    sha256: row.sha256,
    byteCount: row.byte_count,
    container: row.container,
    codec: row.codec,
    sourceSampleRateHz: row.source_sample_rate_hz,
    channelCount: row.channel_count,
    durationS: row.duration_s,
    sampleCount: row.sample_count,
    frameCount: row.frame_count,
    peakDbfs: row.peak_dbfs,
    tokenizerId: row.tokenizer_id,
  };
}
