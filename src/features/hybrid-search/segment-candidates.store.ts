import type { Db } from '../../db/db.ts';
import { encodeSparseVector, encodeVector } from '../../db/vectors.ts';
import { FRAMES_PER_SECOND } from '../../inference/tokenizer.ts';
import { ANCHOR_FRAMES, type HistogramBin, toDense } from '../../tokens/index.ts';
import { type RecordingFilter, recordingConditions, SqlParams } from '../recordings/index.ts';
import { activeEmbedder, type CandidateRow, toFoundCandidates } from './candidate-row.ts';
import { type FoundCandidates, noCandidates } from './found-candidates.ts';
import { isCapped, type KeywordLeg, keywordParts } from './keyword-sql.ts';
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
  readonly segmentFilter: SegmentFilter | null;
  /** Only recordings that were READY then; null: all. */
  readonly asOf: Date | null;
  readonly leftOut: LeftOut | null;
  /** What no segment may have, a `tsquery`; null: none. */
  readonly excluded: string | null;
  readonly keyword: KeywordLeg | null;
  readonly sentence: {
    readonly embedderId: string;
    readonly vector: Float32Array;
    readonly depth: number;
  } | null;
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

/** Sounds outside of all segments are gathered by pieces of so many seconds. */
export const PIECE_S = 30;
const PIECE_FRAMES = PIECE_S * FRAMES_PER_SECOND;
const ANCHOR_S = ANCHOR_FRAMES / FRAMES_PER_SECOND;
/** Nearest anchors read for each anchor of the query. */
const NEIGHBOURS = 50;
/** Of a long segment so many anchors are compared, evenly spread. */
const COMPARED_ANCHORS = 40;

const segments = { table: 'transcript_segment', owner: 'recording_id', place: 'segment_index' } as const;

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
  const parts: string[] = [];
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
    const conditions = [
      `e.workspace_id = ${workspace}`,
      `e.embedder_id = ${embedder}`,
      ...ofRecording,
      ...ofSegment,
    ];
    parts.push(`sentence as materialized (
      select e.recording_id as owner_id, e.segment_index as place
      from segment_embedding e ${joinRecording('e')} ${joinSegment('e')}
      where ${conditions.join(' and ')}
      order by e.vector <#> ${meaning} limit ${params.bind(sentence.depth)}
    )`);
    found.push(`select owner_id, place, 2 as leg from sentence`);
  }
  const tokenizer = acoustic && params.bind(acoustic.tokenizerId);
  if (acoustic) {
    const vectors = params.bind(acoustic.anchors.map((bins) => encodeSparseVector(toDense(bins))));
    const conditions = [`a.workspace_id = ${workspace}`, `a.tokenizer_id = ${tokenizer}`, ...ofRecording];
    parts.push(
      `sound as materialized (
      select number::int, vector::sparsevec(2048) as vector
      from unnest(${vectors}::text[]) with ordinality as q(vector, number)
    )`,
      `neighbour as materialized (
      select q.number, n.* from sound q cross join lateral (
        select a.recording_id, a.start_frame, a.frame_count, -(a.histogram <#> q.vector) as similarity
        from anchor a ${joinRecording('a')}
        where ${conditions.join(' and ')}
        order by a.histogram <#> q.vector limit ${NEIGHBOURS}
      ) n
    )`,
      `placed as (
      select n.number, n.recording_id, n.similarity,
        coalesce(t.segment_index, -1 - (n.start_frame / ${PIECE_FRAMES})) as place
      from neighbour n left join lateral (
        select s.segment_index, s.end_s from transcript_segment s
        where s.workspace_id = ${workspace} and s.recording_id = n.recording_id
          and s.start_s <= (n.start_frame + n.frame_count / 2.0) / ${FRAMES_PER_SECOND}
        order by s.start_s desc, s.segment_index desc limit 1
      ) t on t.end_s > (n.start_frame + n.frame_count / 2.0) / ${FRAMES_PER_SECOND}
    )`,
      `acoustic as materialized (
      select b.recording_id as owner_id, b.place
      from (select recording_id, place, number, max(similarity) as similarity from placed group by 1, 2, 3) b
      group by 1, 2 order by sum(b.similarity) desc, 1, 2 limit ${params.bind(acoustic.depth)}
    )`,
    );
    found.push(`select owner_id, place, 4 as leg from acoustic`);
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
    select o.*, w.capped, w.embedder_id from (
      select ${words ? isCapped : 'false'} as capped, ${sentence ? activeEmbedder(workspace) : 'null as embedder_id'}
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

/** Conditions on `recording r`. */
function recordingScope({ filter, asOf, leftOut }: SegmentSearch, params: SqlParams): string[] {
  const conditions = [`r.status = 'READY'`, ...recordingConditions(filter, params)];
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

/**
 * For each anchor of the query the best anchor of the candidate. Aggregated and not sorted: an index scan for the
 * nearest would look through all recordings.
 */
const likeness = (workspace: string, tokenizer: string): string => `left join lateral (
      select array_agg(b.similarity order by b.number) as similarities,
        array_agg(b.anchor_index order by b.number) as anchors
      from (
        select q.number, max(-(a.histogram <#> q.vector)) as similarity,
          (array_agg(a.anchor_index order by a.histogram <#> q.vector, a.anchor_index))[1] as anchor_index
        from (
          select coalesce(t.start_s, (-1 - c.place) * ${PIECE_S}::float8) as start_s,
            coalesce(t.end_s, (-c.place) * ${PIECE_S}::float8) as end_s
        ) range
        cross join lateral (
          select greatest(0, least(ceil((range.start_s - ${ANCHOR_S / 2}) / ${ANCHOR_S})::int,
              floor((range.start_s + range.end_s) / 2 / ${ANCHOR_S})::int)) as first,
            greatest(ceil((range.end_s - ${ANCHOR_S / 2}) / ${ANCHOR_S})::int - 1,
              floor((range.start_s + range.end_s) / 2 / ${ANCHOR_S})::int) as last
        ) part
        join anchor a on a.workspace_id = ${workspace} and a.recording_id = c.owner_id and a.tokenizer_id = ${tokenizer}
          and a.anchor_index between part.first and part.last
          and (a.anchor_index - part.first) % (1 + (part.last - part.first) / ${COMPARED_ANCHORS}) = 0
        cross join sound q
        where c.place < 0 or t.start_s is not null
        group by q.number
      ) b
    ) l on true`;
