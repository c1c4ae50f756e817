import type { Queryable } from '../../db/db.ts';
import type { IndexedText } from '../../text/index.ts';
import type { RecordingKey } from './verify.types.ts';

export interface StoredTranscript {
  readonly language: string | null;
  readonly segmentCount: number;
  readonly wordCount: number;
  readonly segments: readonly {
    readonly index: number;
    readonly text: string;
    readonly language: string | null;
  }[];
}

/** Null where there is none. */
export async function loadTranscript(
  db: Queryable,
  { workspaceId, recordingId }: RecordingKey,
): Promise<StoredTranscript | null> {
  const [transcript] = await db.query<Omit<StoredTranscript, 'segments'>>(
    `select language, segment_count as "segmentCount", word_count as "wordCount" from transcript
     where workspace_id = $1 and recording_id = $2::uuid`,
    [workspaceId, recordingId],
  );
  if (!transcript) return null;
  const segments = await db.query<StoredTranscript['segments'][number]>(
    `select segment_index as index, text, language from transcript_segment
     where workspace_id = $1 and recording_id = $2::uuid order by segment_index`,
    [workspaceId, recordingId],
  );
  return { ...transcript, segments };
}

/** Numbers of the segments whose index is another than this. */
export async function findOtherSegments(
  db: Queryable,
  { workspaceId, recordingId }: RecordingKey,
  { segments }: IndexedText,
): Promise<number[]> {
  const rows = await db.query<{ index: number }>(
    `select coalesce(s.segment_index, e.index) as index
     from (select * from transcript_segment where workspace_id = $1 and recording_id = $2::uuid) s
     full join (
       select (n - 1)::int as index, first_token, token_count, vector
       from unnest($3::int[], $4::int[], $5::text[]) with ordinality as e(first_token, token_count, vector, n)) e
       on e.index = s.segment_index
     where s.first_token is distinct from e.first_token or s.token_count is distinct from e.token_count
       or s.vector is distinct from e.vector::tsvector
     order by 1`,
    [
      workspaceId,
      recordingId,
      segments.map(({ firstToken }) => firstToken),
      segments.map(({ tokenCount }) => tokenCount),
      segments.map(({ vector }) => vector),
    ],
  );
  return rows.map(({ index }) => index);
}

/** Numbers of the blocks that are other than these. */
export async function findOtherBlocks(
  db: Queryable,
  { workspaceId, recordingId }: RecordingKey,
  { blocks }: IndexedText,
): Promise<number[]> {
  const rows = await db.query<{ index: number }>(
    `select coalesce(b.block_index, e.index) as index
     from (select * from transcript_block where workspace_id = $1 and recording_id = $2::uuid) b
     full join unnest($3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
       as e(index, keys, stems, next_keys, next_stems, terms) on e.index = b.block_index
     where b.keys is distinct from e.keys or b.stems is distinct from e.stems
       or array_to_string(b.next_keys, '') is distinct from e.next_keys
       or array_to_string(b.next_stems, '') is distinct from e.next_stems
       or b.terms is distinct from e.terms::tsvector
     order by 1`,
    [
      workspaceId,
      recordingId,
      blocks.map(({ index }) => index),
      blocks.map(({ keys }) => keys),
      blocks.map(({ stems }) => stems),
      blocks.map(({ nextKeys }) => nextKeys.join('')),
      blocks.map(({ nextStems }) => nextStems.join('')),
      blocks.map(({ terms }) => terms),
    ],
  );
  return rows.map(({ index }) => index);
}

/** Texts without the vector of the embedder that answers, of one recording or of all articles. */
export async function countWithoutVector(
  db: Queryable,
  workspaceId: string,
  recordingId: string | null,
): Promise<number> {
  const [texts, vectors, owner, index] =
    recordingId === null
      ? ['article_chunk', 'article_chunk_embedding', 'article_id', 'chunk_index']
      : ['transcript_segment', 'segment_embedding', 'recording_id', 'segment_index'];
  const [row] = await db.query<{ count: number }>(
    `select count(*)::int as count from ${texts} t join text_index i on i.workspace_id = $1 and i.status = 'ACTIVE'
     where t.workspace_id = $1 and t.token_count > 0 and ($2::uuid is null or t.${owner} = $2::uuid)
       and not exists (
         select from ${vectors} v where v.workspace_id = $1 and v.${owner} = t.${owner} and v.${index} = t.${index}
           and v.embedder_id = i.embedder_id)`,
    [workspaceId, recordingId],
  );
  return row!.count;
}

/** Articles whose chunks are not as many as they say. */
export async function listBrokenArticles(db: Queryable, workspaceId: string): Promise<string[]> {
  const rows = await db.query<{ key: string }>(
    `select a.key from article a where a.workspace_id = $1 and (
       select count(*) from article_chunk c where c.workspace_id = $1 and c.article_id = a.id) <> a.chunk_count
     order by a.key limit 100`,
    [workspaceId],
  );
  return rows.map(({ key }) => key);
}
