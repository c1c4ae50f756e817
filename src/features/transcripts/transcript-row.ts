import type { WordTime } from '../../text/index.ts';
import type { Transcript, TranscriptSegment, TranscriptSource } from './transcripts.types.ts';

export const transcriptColumns = `t.workspace_id, t.recording_id, t.language, t.source, t.recogniser, t.segment_count,
  t.word_count, t.revision, t.created_at, t.updated_at`;

export interface TranscriptRow {
  workspace_id: string;
  recording_id: string;
  language: string | null;
  source: TranscriptSource;
  recogniser: string | null;
  segment_count: number;
  word_count: number;
  revision: number;
  created_at: Date;
  updated_at: Date;
}

export function toTranscript(row: TranscriptRow): Transcript {
  return {
    workspaceId: row.workspace_id,
    recordingId: row.recording_id,
    language: row.language,
    source: row.source,
    recogniser: row.recogniser,
    segmentCount: row.segment_count,
    wordCount: row.word_count,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** Columns of a segment under the alias `s`. */
export const segmentColumns = `s.recording_id, s.segment_index, s.start_s, s.end_s, s.times_estimated, s.language,
  s.speaker, s.text, s.words, s.confidence`;

export interface SegmentRow {
  recording_id: string;
  segment_index: number;
  start_s: number | null;
  end_s: number | null;
  times_estimated: boolean;
  language: string | null;
  speaker: string | null;
  text: string;
  words: WordTime[] | null;
  confidence: number | null;
}

export function toSegment(row: SegmentRow): TranscriptSegment {
  return {
    recordingId: row.recording_id,
    index: row.segment_index,
    startS: row.start_s,
    endS: row.end_s,
    timesEstimated: row.times_estimated,
    language: row.language,
    speaker: row.speaker,
    text: row.text,
    words: row.words,
    confidence: row.confidence,
  };
}
