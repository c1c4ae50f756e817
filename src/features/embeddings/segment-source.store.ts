import type { Queryable } from '../../db/db.ts';
import { encodeVector } from '../../db/vectors.ts';
import type { OwnedText, TextCounts } from './embeddings.types.ts';
import type { TextSource } from './text-source.ts';

/** A segment with words and without a vector of the embedder in $2. */
const lacking = `s.workspace_id = $1 and s.token_count > 0 and not exists (
  select from segment_embedding e
  where e.workspace_id = s.workspace_id and e.recording_id = s.recording_id
    and e.segment_index = s.segment_index and e.embedder_id = $2)`;

/** The segments of transcripts; their owner is the recording. */
export const segmentSource: TextSource = {
  name: 'segments',

  async listLacking(db, workspaceId, embedderId, afterId, limit) {
    const rows = await db.query<{ id: string }>(
      `select t.recording_id as id from transcript t
       where t.workspace_id = $1 and t.recording_id > $3::uuid
         and exists (select from transcript_segment s where ${lacking} and s.recording_id = t.recording_id)
       order by t.recording_id limit $4`,
      [workspaceId, embedderId, afterId, limit],
    );
    return rows.map(({ id }) => id);
  },

  async isLacking(db, workspaceId, embedderId) {
    const rows = await db.query(
      `select from transcript_segment s where ${lacking} order by s.recording_id desc limit 1`,
      [workspaceId, embedderId],
    );
    return rows.length > 0;
  },

  async count(db: Queryable, workspaceId: string, embedderId: string): Promise<TextCounts> {
    const [row] = await db.query<TextCounts>(
      `select count(*)::float8 as total, (count(*) filter (where not exists (
         select from transcript_segment s where ${lacking} and s.recording_id = t.recording_id)))::float8 as done
       from transcript t where t.workspace_id = $1`,
      [workspaceId, embedderId],
    );
    return row!;
  },

  async loadLacking(db, { workspaceId, ownerIds, embedderId }, limit): Promise<OwnedText[]> {
    return db.query(
      `select s.recording_id as "ownerId", s.segment_index as index, s.text from transcript_segment s
       where ${lacking} and s.recording_id = any($3::uuid[]) order by s.recording_id, s.segment_index limit $4`,
      [workspaceId, embedderId, ownerIds, limit],
    );
  },

  async save(tx, { workspaceId, embedderId }, vectors) {
    // The lock waits for a correction under way and then compares with its text.
    await tx.query(
      `with same as (
         select s.recording_id, s.segment_index, g.vector
         from transcript_segment s
         join unnest($3::uuid[], $4::int[], $5::text[], $6::text[]) as g(recording_id, segment_index, text, vector)
           on g.recording_id = s.recording_id and g.segment_index = s.segment_index
         where s.workspace_id = $1 and s.text = g.text
         for share of s)
       insert into segment_embedding (workspace_id, recording_id, segment_index, embedder_id, vector)
       select $1, recording_id, segment_index, $2, vector::vector(384) from same
       on conflict (workspace_id, recording_id, segment_index, embedder_id)
       do update set vector = excluded.vector`,
      [
        workspaceId,
        embedderId,
        vectors.map(({ ownerId }) => ownerId),
        vectors.map(({ index }) => index),
        vectors.map(({ text }) => text),
        vectors.map(({ vector }) => encodeVector(vector)),
      ],
    );
  },

  async deleteUnused(db, workspaceId, limit) {
    const [row] = await db.query<{ count: number }>(
      `with gone as (
         delete from segment_embedding e using (
           select u.recording_id, u.segment_index, u.embedder_id from segment_embedding u
           where u.workspace_id = $1 and not exists (
             select from text_index i where i.workspace_id = $1 and i.embedder_id = u.embedder_id)
           limit $2) u
         where e.workspace_id = $1 and e.recording_id = u.recording_id and e.segment_index = u.segment_index
           and e.embedder_id = u.embedder_id
         returning 1)
       select count(*)::int as count from gone`,
      [workspaceId, limit],
    );
    return row!.count;
  },
};

/** A segment's text is another one now: its vectors are forgotten until they are made anew. */
export async function forgetSegment(
  tx: Queryable,
  workspaceId: string,
  recordingId: string,
  segmentIndex: number,
): Promise<void> {
  await tx.query(
    `delete from segment_embedding
     where workspace_id = $1 and recording_id = $2::uuid and segment_index = $3`,
    [workspaceId, recordingId, segmentIndex],
  );
}
