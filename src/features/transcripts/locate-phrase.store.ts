import type { Queryable } from '../../db/db.ts';
import { type RecordingFilter, recordingConditions, SqlParams } from '../recordings/index.ts';
import { type SegmentRow, segmentColumns, toSegment } from './transcript-row.ts';
import type { TranscriptSegment } from './transcripts.types.ts';

/** A phrase in the forms in which the blocks hold it. */
export interface PhraseSearch {
  readonly column: 'keys' | 'stems';
  /** A `tsquery` literal that finds the blocks which may hold any of the phrase keys. */
  readonly blockQuery: string;
  /** The phrase; more than one where languages stem it differently. All of `tokenCount` tokens. */
  readonly phraseKeys: readonly string[];
  readonly tokenCount: number;
}

export interface PhraseScope {
  readonly workspaceId: string;
  readonly filter: RecordingFilter;
  /** Only these; null means all. */
  readonly recordingIds: readonly string[] | null;
}

export interface PhraseBlock {
  readonly recordingId: string;
  readonly blockIndex: number;
  /** Tokens of the block, and of those that follow as many as a phrase that begins in it may reach. */
  readonly keys: string;
}

/**
 * Materialised: with `order by … limit` the planner would rather walk the primary key than use the index of terms.
 * The text search makes sure of what the terms only make likely.
 */
function candidates(scope: PhraseScope, search: PhraseSearch, params: SqlParams): string {
  const text = `b.${search.column} || array_to_string(b.next_${search.column}[1:${search.tokenCount - 1}], '')`;
  const conditions = [
    `b.workspace_id = ${params.bind(scope.workspaceId)}`,
    `b.terms @@ ${params.bind(search.blockQuery)}::text::tsquery`,
    `r.status = 'READY'`,
    ...recordingConditions(scope.filter, params),
  ];
  if (scope.recordingIds) conditions.push(`b.recording_id = any(${params.bind(scope.recordingIds)}::uuid[])`);
  const holds = search.phraseKeys.map((key) => `strpos(c.tokens, ${params.bind(key)}) > 0`);
  return `with c as materialized (
      select b.recording_id, b.block_index, ${text} as tokens
      from transcript_block b join recording r on r.workspace_id = b.workspace_id and r.id = b.recording_id
      where ${conditions.join(' and ')}
    ), found as (select * from c where ${holds.join(' or ')})`;
}

/** Blocks that hold the phrase, in the order of recording and time. */
export async function findPhraseBlocks(
  db: Queryable,
  scope: PhraseScope,
  search: PhraseSearch,
  from: { readonly recordingId: string; readonly blockIndex: number },
  limit: number,
): Promise<PhraseBlock[]> {
  const params = new SqlParams();
  const rows = await db.query<{ recording_id: string; block_index: number; tokens: string }>(
    `${candidates(scope, search, params)}
     select recording_id, block_index, tokens from found
     where (recording_id, block_index) >= (${params.bind(from.recordingId)}::uuid, ${params.bind(from.blockIndex)}::int)
     order by recording_id, block_index limit ${params.bind(limit)}`,
    params.values,
  );
  return rows.map((row) => ({
    recordingId: row.recording_id,
    blockIndex: row.block_index,
    keys: row.tokens,
  }));
}

/** Exact where the phrase cannot overlap itself and has one form: `replace` takes every occurrence out once. */
export async function countPhrase(
  db: Queryable,
  scope: PhraseScope,
  search: PhraseSearch,
  beforeRecording: string | null = null,
): Promise<number> {
  const params = new SqlParams();
  const key = search.phraseKeys[0]!;
  const found = candidates(scope, search, params);
  const phrase = `${params.bind(key)}::text`;
  const before = params.bind(beforeRecording);
  const [row] = await db.query<{ count: number }>(
    `${found} select coalesce(sum((length(tokens) - length(replace(tokens, ${phrase}, ''))) / length(${phrase})), 0)::float8
     as count from found where ${before}::uuid is null or recording_id < ${before}::uuid`,
    params.values,
  );
  return row?.count ?? 0;
}

export interface TokenRange {
  readonly recordingId: string;
  readonly first: number;
  readonly last: number;
}

export interface LocatedSegment {
  readonly segment: TranscriptSegment;
  readonly firstToken: number;
}

/** The segments that each range of tokens lies in, in order. */
export async function findSegmentsOfTokens(
  db: Queryable,
  workspaceId: string,
  ranges: readonly TokenRange[],
): Promise<LocatedSegment[][]> {
  const rows = await db.query<SegmentRow & { number: number; first_token: number }>(
    `select h.number::int as number, s.first_token, ${segmentColumns}
     from unnest($2::uuid[], $3::int[], $4::int[]) with ordinality as h(recording_id, first, last, number)
     join transcript_segment s on s.workspace_id = $1 and s.recording_id = h.recording_id
       and s.first_token <= h.last and s.token_count > 0 and s.first_token >= (
         select max(p.first_token) from transcript_segment p
         where p.workspace_id = $1 and p.recording_id = h.recording_id and p.first_token <= h.first
           and p.token_count > 0
       )
     order by h.number, s.segment_index`,
    [
      workspaceId,
      ranges.map(({ recordingId }) => recordingId),
      ranges.map(({ first }) => first),
      ranges.map(({ last }) => last),
    ],
  );
  const byNumber = Map.groupBy(rows, (row) => row.number);
  return ranges.map((_, index) =>
    (byNumber.get(index + 1) ?? []).map((row) => ({ segment: toSegment(row), firstToken: row.first_token })),
  );
}

/** The token at which a segment begins; null when it is gone. */
export async function firstTokenOf(
  db: Queryable,
  workspaceId: string,
  recordingId: string,
  segmentIndex: number,
): Promise<number | null> {
  const [row] = await db.query<{ first_token: number }>(
    `select first_token from transcript_segment
     where workspace_id = $1 and recording_id = $2::uuid and segment_index = $3`,
    [workspaceId, recordingId, segmentIndex],
  );
  return row?.first_token ?? null;
}
