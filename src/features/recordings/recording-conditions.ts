import type { SqlParam } from '../../db/db.ts';
import type { RecordingFact, RecordingFilter, SoundCondition } from './recordings.types.ts';

/** Collects bound parameters; `bind` gives the placeholder of a value. */
export class SqlParams {
  readonly values: SqlParam[] = [];

  bind(value: SqlParam): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** A filter as SQL conditions on the table `recording` under the given alias. Empty filter: no conditions. */
export function recordingConditions(filter: RecordingFilter, params: SqlParams, alias = 'r'): string[] {
  const conditions: string[] = [];
  const add = (condition: string) => conditions.push(condition);
  if (filter.ids) add(`${alias}.id = any(${params.bind(filter.ids)}::uuid[])`);
  if (filter.statuses) add(`${alias}.status = any(${params.bind(filter.statuses)}::text[])`);
  if (filter.nameContains !== undefined) {
    const pattern = params.bind(`%${filter.nameContains.replace(/[\\%_]/g, '\\$&')}%`);
    add(`(${alias}.file_name ilike ${pattern} or ${alias}.title ilike ${pattern})`);
  }
  if (filter.languages) add(`${alias}.language = any(${params.bind(filter.languages)}::text[])`);
  if (filter.durationS?.min !== undefined) add(`${alias}.duration_s >= ${params.bind(filter.durationS.min)}`);
  if (filter.durationS?.max !== undefined) add(`${alias}.duration_s <= ${params.bind(filter.durationS.max)}`);
  if (filter.durationS?.below !== undefined)
    add(`${alias}.duration_s < ${params.bind(filter.durationS.below)}`);
  for (const [column, range] of [
    ['created_at', filter.createdAt],
    ['recorded_at', filter.recordedAt],
  ] as const) {
    if (range?.from) add(`${alias}.${column} >= ${params.bind(range.from)}::timestamptz`);
    if (range?.to) add(`${alias}.${column} < ${params.bind(range.to)}::timestamptz`);
  }
  if (filter.metadata) add(`${alias}.metadata @> ${params.bind(JSON.stringify(filter.metadata))}::jsonb`);
  if (filter.sha256 !== undefined) add(`${alias}.sha256 = decode(${params.bind(filter.sha256)}, 'hex')`);
  if (filter.hasSound) add(hasSound(filter.hasSound, params, alias));
  if (filter.speechShare) add(hasSpeechShare(filter.speechShare, params, alias));
  if (filter.hasTranscript !== undefined) {
    add(`${filter.hasTranscript ? '' : 'not '}exists (select from transcript tr
      where tr.workspace_id = ${alias}.workspace_id and tr.recording_id = ${alias}.id)`);
  }
  for (const { blockQuery, phraseKey, tokenCount, isExcluded } of filter.transcriptContains ?? []) {
    add(`${isExcluded ? 'not ' : ''}exists (select from transcript_block tb
      where tb.workspace_id = ${alias}.workspace_id and tb.recording_id = ${alias}.id
        and tb.terms @@ ${params.bind(blockQuery)}::text::tsquery
        and strpos(tb.keys || array_to_string(tb.next_keys[1:${tokenCount - 1}], ''), ${params.bind(phraseKey)}) > 0)`);
  }
  if (filter.formats) add(`${alias}.container = any(${params.bind(filter.formats)}::text[])`);
  if (filter.speakers) {
    add(`exists (select from transcript_segment ts where ts.workspace_id = ${alias}.workspace_id
      and ts.recording_id = ${alias}.id and ts.speaker = any(${params.bind(filter.speakers)}::text[]))`);
  }
  if (filter.linkStatuses) {
    add(`${linkStatusOf(alias)} = any(${params.bind(filter.linkStatuses)}::text[])`);
  }
  for (const fact of filter.lacks ?? []) add(lacking[fact](alias));
  if (filter.lacksMetadata) {
    const found = metadataScalars(`${alias}.metadata`, params.bind(filter.lacksMetadata));
    add(`not exists (select from ${found} as found)`);
  }
  addParts(filter, params, alias, add);
  return conditions;
}

/** What is unknown makes a condition null, and the opposite of it must hold then. */
function addParts(
  { all = [], any, not = [] }: RecordingFilter,
  params: SqlParams,
  alias: string,
  add: (condition: string) => void,
): void {
  const holds = (part: RecordingFilter) =>
    `(${['true', ...recordingConditions(part, params, alias)].join(' and ')})`;
  for (const part of all) add(holds(part));
  if (any) add(`(${['false', ...any.map(holds)].join(' or ')})`);
  for (const part of not) add(`${holds(part)} is not true`);
}

/** The status of a recording's links that counts most; null without links. */
export const linkStatusOf = (alias: string, workspace = `${alias}.workspace_id`): string => `(select case max(
      case k.status when 'CONFIRMED' then 3 when 'SUGGESTED' then 2 else 1 end)
    when 3 then 'CONFIRMED' when 2 then 'SUGGESTED' when 1 then 'REJECTED' end
  from article_link k where k.workspace_id = ${workspace} and k.recording_id = ${alias}.id)`;

/** Scores of label hits from here on count as found. */
const MIN_FOUND_SCORE = 0.5;

const lacking: Record<RecordingFact, (alias: string) => string> = {
  LANGUAGE: (alias) => `${alias}.language is null`,
  RECORDED_AT: (alias) => `${alias}.recorded_at is null`,
  DURATION: (alias) => `${alias}.duration_s is null`,
  FORMAT: (alias) => `${alias}.container is null`,
  SPEAKER: (alias) => `not exists (select from transcript_segment ts
    where ts.workspace_id = ${alias}.workspace_id and ts.recording_id = ${alias}.id and ts.speaker is not null)`,
  SOUND: (alias) => `not exists (select from sound_hit h join sound_label l
      on l.workspace_id = h.workspace_id and l.id = h.label_id and l.active_version = h.version
    where h.workspace_id = ${alias}.workspace_id and h.recording_id = ${alias}.id
      and h.score >= ${MIN_FOUND_SCORE}::float4)`,
  LINK: (alias) => `not exists (select from article_link k
    where k.workspace_id = ${alias}.workspace_id and k.recording_id = ${alias}.id)`,
};

/**
 * A table expression of the texts, numbers and truth values under a path of a metadata column: the value itself or, of
 * a list, its entries. Columns: `value` as jsonb. Anything else there is nothing to group or count by.
 */
export const metadataScalars = (column: string, path: string): string =>
  `(select entry.value from jsonb_array_elements(case jsonb_typeof(${column} #> ${path}::text[])
      when 'array' then ${column} #> ${path}::text[] else jsonb_build_array(${column} #> ${path}::text[]) end) as entry(value)
    where jsonb_typeof(entry.value) in ('string', 'number', 'boolean'))`;

function hasSpeechShare(
  { min = 0, max = 1, below }: NonNullable<RecordingFilter['speechShare']>,
  params: SqlParams,
  alias: string,
): string {
  return `exists (select from speech_activity s
    where s.workspace_id = ${alias}.workspace_id and s.recording_id = ${alias}.id
      and s.speech_share >= ${params.bind(min)}::float8 and s.speech_share <= ${params.bind(max)}::float8
      ${below === undefined ? '' : `and s.speech_share < ${params.bind(below)}::float8`})`;
}

/** Only the hits of the model that answers count. */
function hasSound(condition: SoundCondition, params: SqlParams, alias: string): string {
  const { labelId, labelName, minScore, minS } = condition;
  const label =
    labelId === null
      ? `lower(l.name) = lower(${params.bind(labelName)})`
      : `l.id = ${params.bind(labelId)}::uuid`;
  const hits = `from sound_label l join sound_hit h
      on h.workspace_id = l.workspace_id and h.label_id = l.id and h.version = l.active_version
    where l.workspace_id = ${alias}.workspace_id and ${label}
      and h.recording_id = ${alias}.id and h.score >= ${params.bind(minScore)}::float4`;
  // Half a millisecond of grace: lengths are sums of multiples of 0.8 s.
  return minS === null
    ? `exists (select ${hits})`
    : `(select sum(h.end_s - h.start_s) ${hits}) >= ${params.bind(minS)}::float8 - 0.0005`;
}
