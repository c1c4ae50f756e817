import type { Queryable } from '../../db/db.ts';
import { type RecordingFilter, recordingConditions, SqlParams } from '../recordings/index.ts';

/** Recordings of an export: those with ids above `after` and up to `until`; null does not limit. */
export interface IdRange {
  readonly after: string | null;
  readonly until: string | null;
}

/** Conditions on the recordings of an export. */
export function exported(workspaceId: string, tokenizerId: string, filter: RecordingFilter, range: IdRange) {
  const params = new SqlParams();
  const conditions = [
    `r.workspace_id = ${params.bind(workspaceId)}`,
    `r.status = 'READY'`,
    `r.tokenizer_id = ${params.bind(tokenizerId)}`,
    ...recordingConditions(filter, params),
  ];
  if (range.after !== null) conditions.push(`r.id > ${params.bind(range.after)}::uuid`);
  if (range.until !== null) conditions.push(`r.id <= ${params.bind(range.until)}::uuid`);
  return { params, where: conditions.join(' and ') };
}

export const everything: IdRange = { after: null, until: null };

/** The last id of every part of so many recordings, with how many it has, and how many recordings fulfil the filter. */
export async function cutParts(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  filter: RecordingFilter,
  partSize: number,
): Promise<{
  readonly parts: { readonly until: string; readonly count: number }[];
  readonly leftOut: number;
}> {
  const { params, where } = exported(workspaceId, tokenizerId, filter, everything);
  const parts = await db.query<{ until: string; count: number }>(
    `select (array_agg(n.id order by n.id desc))[1] as until, count(*)::float8 as count
     from (select r.id, (row_number() over (order by r.id) - 1) / ${params.bind(partSize)}::int as part
           from recording r where ${where}) n
     group by n.part order by n.part`,
    params.values,
  );
  const all = new SqlParams();
  const conditions = [`r.workspace_id = ${all.bind(workspaceId)}`, ...recordingConditions(filter, all)];
  const [row] = await db.query<{ count: number }>(
    `select count(*)::float8 as count from recording r where ${conditions.join(' and ')}`,
    all.values,
  );
  const exportedCount = parts.reduce((sum, { count }) => sum + count, 0);
  return { parts, leftOut: (row?.count ?? 0) - exportedCount };
}

/** What is written of a recording beside its codes. */
export interface ExportedRecording {
  readonly id: string;
  readonly frameCount: number;
  readonly tokenizerId: string;
  readonly levels: Uint8Array;
  readonly speech: Uint8Array | null;
}

/** The next recordings in order of their ids. */
export async function listExported(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  filter: RecordingFilter,
  range: IdRange,
  limit: number,
): Promise<ExportedRecording[]> {
  const { params, where } = exported(workspaceId, tokenizerId, filter, range);
  return db.query(
    `select r.id, encode(r.sha256, 'hex') as sha256, r.byte_count::float8 as "byteCount", r.file_name as "fileName",
       r.title, r.language, r.metadata, r.recorded_at as "recordedAt", r.created_at as "createdAt", r.container,
       r.codec, r.source_sample_rate_hz as "sourceSampleRateHz", r.channel_count as "channelCount", r.warnings,
       r.duration_s as "durationS", r.sample_count::float8 as "sampleCount", r.frame_count as "frameCount",
       r.peak_dbfs::float8 as "peakDbfs", r.tokenizer_id as "tokenizerId", l.levels, s.frames as speech
     from recording r
     left join frame_level l on l.workspace_id = r.workspace_id and l.recording_id = r.id
     left join speech_activity s on s.workspace_id = r.workspace_id and s.recording_id = r.id
     where ${where} order by r.id limit ${params.bind(limit)}`,
    params.values,
  );
}

/** Transcripts of the next recordings that have one, with all their segments, in order of the recordings' ids. */
export async function listExportedTranscripts(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  filter: RecordingFilter,
  range: IdRange,
  limit: number,
): Promise<({ readonly recordingId: string } & Readonly<Record<string, unknown>>)[]> {
  const { params, where } = exported(workspaceId, tokenizerId, filter, range);
  return db.query(
    `select t.recording_id as "recordingId", encode(r.sha256, 'hex') as "recordingSha256", t.language, t.source,
       t.recogniser, (
         select json_agg(json_build_object('startS', g.start_s, 'endS', g.end_s, 'timesEstimated', g.times_estimated,
           'language', g.language, 'speaker', g.speaker, 'text', g.text, 'words', g.words) order by g.segment_index)
         from transcript_segment g where g.workspace_id = t.workspace_id and g.recording_id = t.recording_id) as segments
     from transcript t join recording r on r.workspace_id = t.workspace_id and r.id = t.recording_id
     where ${where} order by r.id limit ${params.bind(limit)}`,
    params.values,
  );
}

/** Labels by name with the examples that lie in recordings of the export. */
export async function listExportedLabels(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  filter: RecordingFilter,
): Promise<Readonly<Record<string, unknown>>[]> {
  const { params, where } = exported(workspaceId, tokenizerId, filter, everything);
  return db.query(
    `select l.name, l.description, (
       select coalesce(json_agg(json_build_object('id', e.id, 'recordingSha256', encode(r.sha256, 'hex'),
         'startS', e.start_s, 'endS', e.end_s, 'kind', e.kind, 'source', e.source) order by e.id), '[]'::json)
       from sound_label_example e join recording r on r.workspace_id = e.workspace_id and r.id = e.recording_id
       where e.workspace_id = l.workspace_id and e.label_id = l.id and ${where}) as examples
     from sound_label l where l.workspace_id = ${params.bind(workspaceId)} order by lower(l.name)`,
    params.values,
  );
}

/** What was decided of links of the next recordings, in order of the links' ids; suggestions are made anew elsewhere. */
export async function listExportedLinks(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  filter: RecordingFilter,
  afterId: string,
  limit: number,
): Promise<({ readonly id: string } & Readonly<Record<string, unknown>>)[]> {
  const { params, where } = exported(workspaceId, tokenizerId, filter, everything);
  return db.query(
    `select k.id, encode(r.sha256, 'hex') as "recordingSha256", k.start_s as "startS", k.end_s as "endS",
       a.key as "articleKey", k.status, k.decided_by as "decidedBy", k.decided_at as "decidedAt"
     from article_link k
     join recording r on r.workspace_id = k.workspace_id and r.id = k.recording_id
     join article a on a.workspace_id = k.workspace_id and a.id = k.article_id
     where ${where} and k.status <> 'SUGGESTED' and k.id > ${params.bind(afterId)}::uuid
     order by k.id limit ${params.bind(limit)}`,
    params.values,
  );
}
