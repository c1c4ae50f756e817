import type { Queryable } from '../../db/db.ts';
import type { IndexedText, TokenBlock, TranscriptSegmentText } from '../../text/index.ts';
import { spreadTimes } from './spread-times.ts';
import {
  type SegmentRow,
  segmentColumns,
  type TranscriptRow,
  toSegment,
  toTranscript,
  transcriptColumns,
} from './transcript-row.ts';
import type { Transcript, TranscriptSegment, TranscriptSource } from './transcripts.types.ts';

export interface TranscriptKey {
  readonly workspaceId: string;
  readonly recordingId: string;
}

export interface NewTranscript {
  readonly language: string | null;
  readonly source: TranscriptSource;
  readonly recogniser: string | null;
  readonly segments: readonly TranscriptSegmentText[];
  readonly index: IndexedText;
}

/** What the time of a transcript may be checked against; null when there is no such recording. */
export interface TranscribedRecording {
  readonly durationS: number | null;
  readonly language: string | null;
}

/** Rows a statement: keeps a parameter below a megabyte. */
const BATCH_ROWS = 500;

export async function findTranscripts(
  db: Queryable,
  workspaceId: string,
  recordingIds: readonly string[],
): Promise<Transcript[]> {
  const rows = await db.query<TranscriptRow>(
    `select ${transcriptColumns} from transcript t where t.workspace_id = $1 and t.recording_id = any($2::uuid[])`,
    [workspaceId, recordingIds],
  );
  return rows.map(toTranscript);
}

/** Keeps others from changing the recording's transcript until the transaction ends; null when it is gone. */
export async function lockRecording(tx: Queryable, key: TranscriptKey): Promise<TranscribedRecording | null> {
  const [row] = await tx.query<{ duration_s: number | null; language: string | null }>(
    `select duration_s, language from recording where workspace_id = $1 and id = $2::uuid for no key update`,
    [key.workspaceId, key.recordingId],
  );
  return row ? { durationS: row.duration_s, language: row.language } : null;
}

export async function deleteTranscript(tx: Queryable, key: TranscriptKey): Promise<boolean> {
  const rows = await tx.query(
    'delete from transcript where workspace_id = $1 and recording_id = $2::uuid returning recording_id',
    [key.workspaceId, key.recordingId],
  );
  return rows.length > 0;
}

/** Stores a transcript where there is none. */
export async function insertTranscript(
  tx: Queryable,
  { workspaceId, recordingId }: TranscriptKey,
  { language, source, recogniser, segments, index }: NewTranscript,
  revision: number,
): Promise<Transcript> {
  const wordCount = index.segments.reduce((sum, { tokenCount }) => sum + tokenCount, 0);
  const [row] = await tx.query<TranscriptRow>(
    `with t as (
       insert into transcript
         (workspace_id, recording_id, language, source, recogniser, segment_count, word_count, revision)
       values ($1, $2::uuid, $3, $4, $5, $6, $7, $8) returning *
     ) select ${transcriptColumns} from t`,
    [workspaceId, recordingId, language, source, recogniser, segments.length, wordCount, revision],
  );
  for (let from = 0; from < segments.length; from += BATCH_ROWS) {
    const some = segments.slice(from, from + BATCH_ROWS);
    const indexed = index.segments.slice(from, from + BATCH_ROWS);
    await tx.query(
      `insert into transcript_segment (workspace_id, recording_id, segment_index, start_s, end_s, times_estimated,
         language, speaker, text, words, first_token, token_count, vector, confidence)
       select $1, $2::uuid, $3::int + n - 1, start_s, end_s, estimated, language, speaker, text, words::jsonb,
         first_token, token_count, vector::tsvector, confidence
       from unnest($4::float8[], $5::float8[], $6::boolean[], $7::text[], $8::text[], $9::text[], $10::text[],
         $11::int[], $12::int[], $13::text[], $14::real[]) with ordinality
         as s(start_s, end_s, estimated, language, speaker, text, words, first_token, token_count, vector, confidence, n)`,
      [
        workspaceId,
        recordingId,
        from,
        some.map(({ startS }) => startS),
        some.map(({ endS }) => endS),
        some.map(({ timesEstimated }) => timesEstimated),
        some.map((segment) => segment.language),
        some.map(({ speaker }) => speaker),
        some.map(({ text }) => text),
        some.map(({ words }) => words && JSON.stringify(words)),
        indexed.map(({ firstToken }) => firstToken),
        indexed.map(({ tokenCount }) => tokenCount),
        indexed.map(({ vector }) => vector),
        some.map(({ confidence }) => confidence ?? null),
      ],
    );
  }
  await insertBlocks(tx, { workspaceId, recordingId }, index.blocks);
  return toTranscript(row!);
}

async function insertBlocks(
  tx: Queryable,
  { workspaceId, recordingId }: TranscriptKey,
  blocks: readonly TokenBlock[],
): Promise<void> {
  for (const block of blocks) {
    await tx.query(
      `insert into transcript_block
         (workspace_id, recording_id, block_index, keys, stems, next_keys, next_stems, terms)
       values ($1, $2::uuid, $3, $4, $5, $6::text[], $7::text[], $8::text::tsvector)`,
      [
        workspaceId,
        recordingId,
        block.index,
        block.keys,
        block.stems,
        block.nextKeys,
        block.nextStems,
        block.terms,
      ],
    );
  }
}

/**
 * Gives segments without times their share of the speech by their length, once the recording is READY. Whoever does it
 * twice changes nothing.
 */
export async function giveTimes(tx: Queryable, { workspaceId, recordingId }: TranscriptKey): Promise<void> {
  const segments = await tx.query<{ index: number; units: number; isUntimed: boolean }>(
    `select s.segment_index as index, greatest(char_length(s.text), 1)::int as units,
       s.start_s is null as "isUntimed"
     from transcript_segment s
     where s.workspace_id = $1 and s.recording_id = $2::uuid order by s.segment_index`,
    [workspaceId, recordingId],
  );
  if (!segments.some(({ isUntimed }) => isUntimed)) return;
  const [recording] = await tx.query<{ durationS: number; speech: Uint8Array | null }>(
    `select r.duration_s as "durationS", a.frames as speech
     from recording r left join speech_activity a on a.workspace_id = r.workspace_id and a.recording_id = r.id
     where r.workspace_id = $1 and r.id = $2::uuid and r.status = 'READY' and r.duration_s is not null`,
    [workspaceId, recordingId],
  );
  if (!recording) return;
  const times = spreadTimes(
    segments.map(({ units }) => units),
    recording.durationS,
    recording.speech,
  );
  const untimed = segments.flatMap(({ index, isUntimed }, place) =>
    isUntimed ? [{ index, ...times[place]! }] : [],
  );
  await tx.query(
    `update transcript_segment s set start_s = t.start_s, end_s = t.end_s, times_estimated = true
     from unnest($3::int[], $4::float8[], $5::float8[]) as t(segment_index, start_s, end_s)
     where s.workspace_id = $1 and s.recording_id = $2::uuid and s.segment_index = t.segment_index`,
    [
      workspaceId,
      recordingId,
      untimed.map(({ index }) => index),
      untimed.map(({ startS }) => startS),
      untimed.map(({ endS }) => endS),
    ],
  );
}

/** All segments in order. */
export async function loadSegments(db: Queryable, key: TranscriptKey): Promise<TranscriptSegment[]> {
  return (await loadManySegments(db, key.workspaceId, [key.recordingId]))[0]!;
}

/** All segments of many recordings in one statement, in the order of the recordings. */
export async function loadManySegments(
  db: Queryable,
  workspaceId: string,
  recordingIds: readonly string[],
): Promise<TranscriptSegment[][]> {
  const rows = await db.query<SegmentRow & { ofRecording: string }>(
    `select s.recording_id as "ofRecording", ${segmentColumns} from transcript_segment s
     where s.workspace_id = $1 and s.recording_id = any($2::uuid[]) order by s.recording_id, s.segment_index`,
    [workspaceId, recordingIds],
  );
  const byRecording = Map.groupBy(rows, ({ ofRecording }) => ofRecording);
  return recordingIds.map((id) => (byRecording.get(id) ?? []).map(toSegment));
}

export async function findRecordingLanguage(db: Queryable, key: TranscriptKey): Promise<string | null> {
  const [row] = await db.query<{ language: string | null }>(
    'select language from recording where workspace_id = $1 and id = $2::uuid',
    [key.workspaceId, key.recordingId],
  );
  return row?.language ?? null;
}

/** A change of one segment and of what it does to the words after it. */
export interface SegmentChange {
  readonly segment: TranscriptSegment;
  readonly vector: string;
  readonly firstToken: number;
  readonly tokenCount: number;
  /** Blocks that hold other words than before, to the end. */
  readonly blocks: readonly TokenBlock[];
  readonly wordCount: number;
}

export async function saveSegmentChange(
  tx: Queryable,
  key: TranscriptKey,
  { segment, vector, firstToken, tokenCount, blocks, wordCount }: SegmentChange,
): Promise<Transcript> {
  const { workspaceId, recordingId } = key;
  await tx.query(
    `update transcript_segment s
     set first_token = s.first_token + $4 - o.token_count
     from transcript_segment o
     where s.workspace_id = $1 and s.recording_id = $2::uuid and s.segment_index > $3 and o.workspace_id = $1
       and o.recording_id = $2::uuid and o.segment_index = $3 and o.token_count <> $4`,
    [workspaceId, recordingId, segment.index, tokenCount],
  );
  await tx.query(
    `update transcript_segment set start_s = $4, end_s = $5, times_estimated = $6, speaker = $7, text = $8,
       words = $9::jsonb, first_token = $10, token_count = $11, vector = $12::text::tsvector, language = $13, confidence = $14
     where workspace_id = $1 and recording_id = $2::uuid and segment_index = $3`,
    [
      workspaceId,
      recordingId,
      segment.index,
      segment.startS,
      segment.endS,
      segment.timesEstimated,
      segment.speaker,
      segment.text,
      segment.words && JSON.stringify(segment.words),
      firstToken,
      tokenCount,
      vector,
      segment.language,
      segment.confidence ?? null,
    ],
  );
  const [first] = blocks;
  await tx.query(
    'delete from transcript_block where workspace_id = $1 and recording_id = $2::uuid and block_index >= $3',
    [workspaceId, recordingId, first?.index ?? 0],
  );
  await insertBlocks(tx, key, blocks);
  const [row] = await tx.query<TranscriptRow>(
    `with t as (
       update transcript set source = 'EDITED', revision = revision + 1, word_count = $3, updated_at = now()
       where workspace_id = $1 and recording_id = $2::uuid returning *
     ) select ${transcriptColumns} from t`,
    [workspaceId, recordingId, wordCount],
  );
  return toTranscript(row!);
}
