import type { Db } from '../../db/db.ts';
import { encodeSparseVector, encodeVector } from '../../db/vectors.ts';
import { type HistogramBin, toDense } from '../../tokens/index.ts';
import { type RecordingFilter, recordingConditions, SqlParams } from '../recordings/index.ts';
import { readComparedAnchors } from '../search/index.ts';
import { acousticParts, likeness, PIECE_S } from './acoustic-sql.ts';
import { candidatesSql, readCandidates, type TextSearch } from './candidates-sql.ts';
import { type FoundCandidates, noCandidates } from './found-candidates.ts';
import { keywordParts } from './keyword-sql.ts';
import { scopeParts } from './scope-sql.ts';
import { sentenceParts } from './sentence-sql.ts';

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

export interface SegmentSearch extends TextSearch {
  readonly filter: RecordingFilter;
  /** Articles one of which must be linked, confirmed; null: any or none. */
  readonly linkedTo: readonly string[] | null;
  readonly segmentFilter: SegmentFilter | null;
  readonly leftOut: LeftOut | null;
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
 * What each leg finds to its depth, with the score of every leg for all of it. Sounds belong to the segment in which the
 * middle of their anchor lies.
 */
export async function findSegmentCandidates(db: Db, search: SegmentSearch): Promise<FoundCandidates> {
  const { keyword, sentence, acoustic, copies } = search;
  return keyword || sentence || acoustic || copies.length > 0
    ? readCandidates(
        db,
        search,
        segmentCandidatesSql(search, acoustic ? await readComparedAnchors(db) : 0),
        acoustic !== null,
      )
    : noCandidates;
}

/** The statement, for the bench and EXPLAIN as well as for the store. */
export function segmentCandidatesSql(
  search: SegmentSearch,
  comparedAnchors: number,
): SqlParams & { readonly sql: string } {
  const params = new SqlParams();
  const workspace = params.bind(search.workspaceId);
  const { keyword, sentence, acoustic, copies } = search;
  const ofRecording = recordingScope(search, params);
  const excluded = search.excluded === null ? null : params.bind(search.excluded);
  const ofSegment = segmentScope(search.segmentFilter, excluded, params);
  const joinRecording = (id: string) => `join recording r on r.workspace_id = ${workspace} and r.id = ${id}`;
  const joinSegment = (alias: string) =>
    ofSegment.length === 0
      ? ''
      : `join transcript_segment t on t.workspace_id = ${workspace} and t.recording_id = ${alias}.recording_id
           and t.segment_index = ${alias}.segment_index`;
  const narrowed = isNarrowed(search);
  // Bound only where the statement asks for it: a parameter that nothing uses has no type.
  const compared = acoustic ? params.bind(comparedAnchors) : '0';
  const scope = narrowed || acoustic ? scopeParts(workspace, ofRecording, compared) : null;
  const parts: string[] = [...(scope?.parts ?? [])];
  const found: string[] = [];

  const words =
    keyword &&
    keywordParts(keyword, segments, workspace, params, {
      join: joinRecording('t.recording_id'),
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
    const join = `${joinRecording('e.recording_id')} ${joinSegment('e')}`;
    const how = { meaning: meaning!, depth, scope: narrowed ? scope : null };
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
        scope: scope!,
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

  const only = leftOutCondition(search.leftOut, params);
  const onlySegments = search.segmentFilter ? 'and t.recording_id is not null' : '';
  const each = `select c.owner_id, c.place, c.legs,
      case when c.place >= 0 then t.start_s else (-1 - c.place) * ${PIECE_S}::float8 end as start_s,
      case when c.place >= 0 then t.end_s else least(r.duration_s, (-c.place) * ${PIECE_S}) end as end_s,
      ${words ? `case when t.recording_id is not null then ${words.scoreOf('t')} end` : 'null'}::float8 as keyword,
      ${sentence ? `-(e.vector <#> ${meaning})` : 'null'}::float8 as sentence,
      ${acoustic ? 'l.similarities' : 'null::float8[]'} as similarities,
      ${acoustic ? 'l.anchors' : 'null::int[]'} as anchors
    from candidate c
    ${joinRecording('c.owner_id')}
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
      ${onlySegments}`;
  return Object.assign(params, { sql: candidatesSql(search, { workspace, parts, found, only, each }) });
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
  return `not (owner_id = ${params.bind(leftOut.recordingId)}::uuid and place = ${params.bind(leftOut.segmentIndex)}::int)`;
}
