import type { Db } from '../../db/db.ts';
import { encodeSparseVector, encodeVector } from '../../db/vectors.ts';
import { type HistogramBin, toDense } from '../../tokens/index.ts';
import { type RecordingFilter, recordingConditions, SqlParams } from '../recordings/index.ts';
import { acousticParts, likeness, PIECE_S } from './acoustic-sql.ts';
import { activeEmbedder, type CandidateRow, toFoundCandidates } from './candidate-row.ts';
import { type FoundCandidates, noCandidates } from './found-candidates.ts';
import { isCapped, type KeywordLeg, keywordParts } from './keyword-sql.ts';
import { scopeParts } from './scope-sql.ts';
import { type SentenceLeg, sentenceParts } from './sentence-sql.ts';
import { settingsFor } from './vector-settings.ts';

/** Conditions on segments. */
export interface SegmentFilter {
  readonly languages?: readonly string[];
  readonly speakers?: readonly string[];
  readonly startS?: number;
  readonly endS?: number;
}

/** A segment that is left out, because it is what is searched with, or a whole recording. */
export interface LeftOut {
  readonly recordingId: string;
  readonly segmentIndex: number | null;
}

export interface SegmentSearch {
  readonly workspaceId: string;
  readonly filter: RecordingFilter;
  /** Articles one of which must be linked, confirmed; null: any or none. */
  readonly linkedTo: readonly string[] | null;
  readonly segmentFilter: SegmentFilter | null;
  /** Only recordings that were READY then; null: all. */
  readonly asOf: Date | null;
  readonly leftOut: LeftOut | null;
  /** What no segment may have, a `tsquery`; null: none. */
  readonly excluded: string | null;
  readonly keyword: KeywordLeg | null;
  readonly sentence: SentenceLeg | null;
  readonly acoustic: {
    readonly tokenizerId: string;
    readonly anchors: readonly (readonly HistogramBin[])[];
    readonly depth: number;
  } | null;
  /** Where the query's own sound is; what lies there becomes candidates. */
  readonly copies: readonly {
    readonly recordingId: string;
    readonly startS: number;
    readonly endS: number;
  }[];
}

const segments = { table: 'transcript_segment', owner: 'recording_id', place: 'segment_index' } as const;
const vectors = { ...segments, table: 'segment_embedding' } as const;

/**
 * What each leg finds to its depth, and then the score of every leg for all of it, in one statement. Sounds belong to
 * the segment in which the middle of their anchor lies.
 */
export async function findSegmentCandidates(db: Db, search: SegmentSearch): Promise<FoundCandidates> {
  const { keyword, sentence, acoustic, copies } = search;
  if (!(keyword || sentence || acoustic || copies.length > 0)) return noCandidates;
  const { sql, values } = segmentCandidatesSql(search);
  const rows = await db.transaction((tx) => tx.query<CandidateRow>(sql, values), {
    readOnly: true,
    settings: settingsFor(search.sentence?.depth ?? 0),
  });
  return toFoundCandidates(rows, (search.acoustic?.anchors.length ?? 0) > 0);
}

/** The statement, for the bench and EXPLAIN as well as for the store. */
export function segmentCandidatesSql(search: SegmentSearch): SqlParams & { readonly sql: string } {
  const params = new SqlParams();
  const workspace = params.bind(search.workspaceId);
  const { keyword, sentence, acoustic, copies } = search;
  const ofRecording = recordingScope(search, params);
  const excluded = search.excluded === null ? null : params.bind(search.excluded);
  const ofSegment = segmentScope(search.segmentFilter, excluded, params);
  const joinRecording = (alias: string) =>
    `join recording r on r.workspace_id = ${workspace} and r.id = ${alias}.recording_id`;
  const joinSegment = (alias: string) =>
    ofSegment.length === 0
      ? ''
      : `join transcript_segment t on t.workspace_id = ${workspace} and t.recording_id = ${alias}.recording_id
           and t.segment_index = ${alias}.segment_index`;
  const scope = isNarrowed(search) ? scopeParts(workspace, ofRecording) : null;
  const parts: string[] = [...(scope?.parts ?? [])];
  const found: string[] = [];

  const words =
    keyword &&
    keywordParts(keyword, segments, workspace, params, {
      join: joinRecording('t'),
      conditions: [...ofRecording, ...ofSegment],
    });
  if (words) {
    parts.push(...words.parts);
    found.push(`select owner_id, place, 1 as leg from keyword`);
  }
  const embedder = sentence && params.bind(sentence.embedderId);
  const meaning = sentence && `${params.bind(encodeVector(sentence.vector))}::vector(384)`;
  if (sentence) {
    const depth = params.bind(sentence.depth);
    const conditions = [
      `e.workspace_id = ${workspace}`,
      `e.embedder_id = ${embedder}`,
      ...ofRecording,
      ...ofSegment,
    ];
    const join = `${joinRecording('e')} ${joinSegment('e')}`;
    const how = { meaning: meaning!, depth, scope };
    parts.push(...sentenceParts(sentence, vectors, how, { join, conditions }));
    found.push('select owner_id, place, 2 as leg from sentence');
  }
  const tokenizer = acoustic && params.bind(acoustic.tokenizerId);
  if (acoustic) {
    parts.push(
      ...acousticParts({
        workspace,
        tokenizer: tokenizer!,
        vectors: params.bind(acoustic.anchors.map((bins) => encodeSparseVector(toDense(bins)))),
        depth: params.bind(acoustic.depth),
        conditions: ofRecording,
        scope,
      }),
    );
    found.push('select owner_id, place, 4 as leg from acoustic');
  }
  if (copies.length > 0) {
    const shared = [
      params.bind(copies.map(({ recordingId }) => recordingId)),
      params.bind(copies.map(({ startS }) => startS)),
      params.bind(copies.map(({ endS }) => endS)),
    ];
    parts.push(
      `shared as materialized (
      select * from unnest(${shared[0]}::uuid[], ${shared[1]}::float8[], ${shared[2]}::float8[]) as c(recording_id, start_s, end_s)
    )`,
      `shared_segment as materialized (
      select c.recording_id, c.start_s as shared_from, t.segment_index from shared c join transcript_segment t
        on t.workspace_id = ${workspace} and t.recording_id = c.recording_id and t.start_s < c.end_s and t.end_s > c.start_s
    )`,
    );
    found.push(
      `select recording_id, segment_index, 8 from shared_segment`,
      `select c.recording_id, -1 - piece, 8 from shared c
       cross join lateral generate_series(floor(c.start_s / ${PIECE_S})::int, floor((c.end_s - 0.001) / ${PIECE_S})::int) as p(piece)
       where not exists (select from shared_segment s where s.recording_id = c.recording_id and s.shared_from = c.start_s)`,
    );
  }

  const isLeftOut = leftOutCondition(search.leftOut, params);
  const onlySegments = search.segmentFilter ? 'and t.recording_id is not null' : '';
  const sql = `with ${parts.join(', ')}, candidate as materialized (
      select owner_id, place, bit_or(leg) as legs from (${found.join('\n union all ')}) f(owner_id, place, leg)
      ${isLeftOut === null ? '' : `where not ${isLeftOut}`}
      group by owner_id, place
    )
    select o.*, w.* from (
      select ${words ? isCapped : 'false'} as capped, ${sentence ? `${activeEmbedder(workspace)}, (select is_exact from sentence_exact) as is_exact` : 'null as embedder_id, true as is_exact'}
    ) w left join (
    select c.owner_id, c.place, c.legs,
      case when c.place >= 0 then t.start_s else (-1 - c.place) * ${PIECE_S}::float8 end as start_s,
      case when c.place >= 0 then t.end_s else least(r.duration_s, (-c.place) * ${PIECE_S}) end as end_s,
      ${words ? `case when t.recording_id is not null then ${words.scoreOf('t')} end` : 'null'}::float8 as keyword,
      ${sentence ? `-(e.vector <#> ${meaning})` : 'null'}::float8 as sentence,
      ${acoustic ? 'l.similarities' : 'null::float8[]'} as similarities,
      ${acoustic ? 'l.anchors' : 'null::int[]'} as anchors
    from candidate c
    ${joinRecording('c').replace('c.recording_id', 'c.owner_id')}
    left join transcript_segment t on t.workspace_id = ${workspace} and t.recording_id = c.owner_id
      and t.segment_index = c.place
    ${
      sentence
        ? `left join segment_embedding e on e.workspace_id = ${workspace} and e.recording_id = c.owner_id
      and e.segment_index = c.place and e.embedder_id = ${embedder}`
        : ''
    }
    ${acoustic ? likeness(workspace, tokenizer!) : ''}
    where ${[...ofRecording, ...ofSegment.map((condition) => `(t.recording_id is null or ${condition})`)].join(' and ')}
      ${onlySegments}
    ) o on true`;
  return Object.assign(params, { sql });
}

const isNarrowed = ({ filter, linkedTo }: SegmentSearch): boolean =>
  Object.keys(filter).length > 0 || linkedTo !== null;

/** Conditions on `recording r`. */
function recordingScope({ filter, linkedTo, asOf, leftOut }: SegmentSearch, params: SqlParams): string[] {
  const conditions = [`r.status = 'READY'`, ...recordingConditions(filter, params)];
  if (linkedTo) {
    conditions.push(`exists (select from article_link k
      where k.workspace_id = r.workspace_id and k.recording_id = r.id and k.status = 'CONFIRMED'
        and k.article_id = any(${params.bind(linkedTo)}::uuid[]))`);
  }
  if (asOf) conditions.push(`r.ready_at <= ${params.bind(asOf)}::timestamptz`);
  if (leftOut?.segmentIndex === null) conditions.push(`r.id <> ${params.bind(leftOut.recordingId)}::uuid`);
  return conditions;
}

/** Conditions on `transcript_segment t`. */
function segmentScope(filter: SegmentFilter | null, excluded: string | null, params: SqlParams): string[] {
  const conditions: string[] = [];
  if (excluded) conditions.push(`not t.vector @@ ${excluded}::text::tsquery`);
  if (filter?.languages) {
    const languages = params.bind(filter.languages);
    conditions.push(
      `exists (select from unnest(${languages}::text[]) as l(tag),
         lateral (select coalesce(t.language, (select coalesce(o.language, r.language) from transcript o
           where o.workspace_id = t.workspace_id and o.recording_id = t.recording_id)) as tag) own
       where own.tag = l.tag or own.tag like l.tag || '-%')`,
    );
  }
  if (filter?.speakers) conditions.push(`t.speaker = any(${params.bind(filter.speakers)}::text[])`);
  if (filter?.startS !== undefined) conditions.push(`t.end_s > ${params.bind(filter.startS)}::float8`);
  if (filter?.endS !== undefined) conditions.push(`t.start_s < ${params.bind(filter.endS)}::float8`);
  return conditions;
}

function leftOutCondition(leftOut: LeftOut | null, params: SqlParams): string | null {
  if (leftOut === null || leftOut.segmentIndex === null) return null;
  return `(owner_id = ${params.bind(leftOut.recordingId)}::uuid and place = ${params.bind(leftOut.segmentIndex)}::int)`;
}
