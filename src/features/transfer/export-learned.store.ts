import type { Queryable } from '../../db/db.ts';
import type { RecordingFilter } from '../recordings/index.ts';
import { everything, exported } from './export.store.ts';

type LearnedRow = { readonly id: string } & Readonly<Record<string, unknown>>;

/** What is said in the next recordings, told by their sound, in order of the recordings' ids. */
export async function listExportedContents(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  filter: RecordingFilter,
  afterId: string,
  limit: number,
): Promise<LearnedRow[]> {
  const { params, where } = exported(workspaceId, tokenizerId, filter, everything);
  return db.query(
    `select r.id, encode(r.sha256, 'hex') as "recordingSha256", c.content_id as "contentId", c.frames
     from recording_content c join recording r on r.workspace_id = c.workspace_id and r.id = c.recording_id
     where ${where} and r.id > ${params.bind(afterId)}::uuid order by r.id limit ${params.bind(limit)}`,
    params.values,
  );
}

/** The next questions that were typed for articles, spoken or not, in order of their ids. */
export async function listExportedQuestions(
  db: Queryable,
  workspaceId: string,
  afterId: string,
  limit: number,
): Promise<LearnedRow[]> {
  return db.query(
    `select q.id, a.key as "articleKey", q.text, q.content_id as "contentId", q.frames, q.voice
     from typed_question q join article a on a.workspace_id = q.workspace_id and a.id = q.article_id
     where q.workspace_id = $1 and q.id > $2::uuid order by q.id limit $3`,
    [workspaceId, afterId, limit],
  );
}

/** The alignment that answers, an article a row, in order of the articles' ids; what concerns all is in the first one. */
export async function listExportedAlignment(
  db: Queryable,
  workspaceId: string,
  afterId: string,
  limit: number,
): Promise<LearnedRow[]> {
  return db.query(
    `with columns as (
       select v.version, v.content_id, v.facts, v.transcript_rarity, v.created_at, v.trained_at, a.id, a.key,
         m.sound_prior, m.sound_weights, m.transcript_prior, m.transcript_weights,
         count(*) over ()::float8 as article_count, row_number() over (order by a.id) = 1 as is_first
       from alignment_version v
       join alignment_article m on m.workspace_id = v.workspace_id and m.version = v.version
       join article a on a.workspace_id = m.workspace_id and a.id = m.article_id
       where v.workspace_id = $1 and v.is_active)
     select id, version, content_id as "contentId", facts, case when is_first then transcript_rarity end as rarity,
       created_at as "createdAt", trained_at as "trainedAt", article_count as "articleCount", key as "articleKey",
       sound_prior::float8 as "soundPrior", sound_weights as "soundWeights",
       transcript_prior::float8 as "transcriptPrior", transcript_weights as "transcriptWeights"
     from columns where id > $2::uuid order by id limit $3`,
    [workspaceId, afterId, limit],
  );
}
