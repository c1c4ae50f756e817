import type { Queryable } from '../../db/db.ts';
import { newId } from '../../lib/uuid.ts';
import type { TransferredAlignment, TransferredContent, TransferredQuestion } from './transferred-learned.ts';

/** False when it is known what is said in the recording. */
export async function insertContent(
  tx: Queryable,
  workspaceId: string,
  recordingId: string,
  { contentId, frames }: TransferredContent,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into recording_content (workspace_id, recording_id, content_id, frames)
     select workspace_id, id, $3, $4::bytea from recording
     where workspace_id = $1 and id = $2::uuid and status = 'READY' for key share
     on conflict do nothing returning recording_id`,
    [workspaceId, recordingId, contentId, frames],
  );
  return rows.length > 0;
}

export async function findArticleId(db: Queryable, workspaceId: string, key: string): Promise<string | null> {
  const [row] = await db.query<{ id: string }>(
    'select id from article where workspace_id = $1 and key = $2 collate "C"',
    [workspaceId, key],
  );
  return row?.id ?? null;
}

/** False when the article has the question, spoken or not. */
export async function insertQuestion(
  db: Queryable,
  workspaceId: string,
  articleId: string,
  { text, contentId, frames, voice }: TransferredQuestion,
): Promise<boolean> {
  const rows = await db.query(
    `insert into typed_question (workspace_id, id, article_id, text, content_id, frames, voice)
     values ($1, $2::uuid, $3::uuid, $4, $5, $6::bytea, $7) on conflict do nothing returning id`,
    [workspaceId, newId(), articleId, text, contentId, frames, voice],
  );
  return rows.length > 0;
}

/** Stands in a version while rows of it are missing: nobody can let it answer. */
const INCOMPLETE = 'Its import is not complete.';

/**
 * The version that a row belongs to, by the instants at which it was made; begun where there is none, under its own
 * number if that is free. One at a time in a workspace.
 */
export async function openAlignment(
  tx: Queryable,
  workspaceId: string,
  { version, contentId, facts, rarity, createdAt, trainedAt }: TransferredAlignment,
): Promise<number> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('phonograph alignment'), hashtext($1))`, [
    workspaceId,
  ]);
  const [known] = await tx.query<{ version: number }>(
    `update alignment_version set transcript_rarity = coalesce(transcript_rarity, $5::bytea)
     where workspace_id = $1 and content_id = $2 and date_trunc('milliseconds', created_at) = $3::timestamptz
       and date_trunc('milliseconds', trained_at) = $4::timestamptz returning version`,
    [workspaceId, contentId, createdAt, trainedAt, rarity],
  );
  if (known) return known.version;
  const [made] = await tx.query<{ version: number }>(
    `insert into alignment_version (workspace_id, version, status, problem, content_id, facts, transcript_rarity,
       created_at, trained_at)
     select $1, case when bool_or(version = $2::int) then max(version) + 1 else $2::int end, 'FAILED', $3, $4, $5::jsonb,
       $6::bytea, $7::timestamptz, $8::timestamptz
     from alignment_version where workspace_id = $1 returning version`,
    [workspaceId, version, INCOMPLETE, contentId, JSON.stringify(facts), rarity, createdAt, trainedAt],
  );
  return made!.version;
}

/** Null when its weights are not as long as those of the version's other articles; false when it is here. */
export async function insertAlignmentArticle(
  tx: Queryable,
  workspaceId: string,
  version: number,
  articleId: string,
  { soundPrior, soundWeights, transcriptPrior, transcriptWeights }: TransferredAlignment,
): Promise<boolean | null> {
  const [row] = await tx.query<{ differs: boolean; changed: boolean }>(
    `with others as (
       select coalesce(bool_or(length(sound_weights) <> length($5::bytea)), false)
         or coalesce(bool_or(length(transcript_weights) <> length($7::bytea)), false) as differ
       from alignment_article where workspace_id = $1 and version = $2::int),
     stored as (
       insert into alignment_article
         (workspace_id, version, article_id, sound_prior, sound_weights, transcript_prior, transcript_weights)
       select $1, $2::int, $3::uuid, $4::real, $5::bytea, $6::real, $7::bytea from others where not differ
       on conflict do nothing returning article_id)
     select differ as differs, exists (select from stored) as changed from others`,
    [workspaceId, version, articleId, soundPrior, soundWeights, transcriptPrior, transcriptWeights],
  );
  return row?.differs ? null : (row?.changed ?? false);
}

/** Makes a version READY that has all its articles; true when it became so and no other answers. */
export async function closeAlignment(
  tx: Queryable,
  workspaceId: string,
  version: number,
  articleCount: number,
): Promise<boolean> {
  const [row] = await tx.query<{ alone: boolean }>(
    `update alignment_version v set status = 'READY', progress = 1, problem = null
     where workspace_id = $1 and version = $2::int and status = 'FAILED' and problem = $4 and $3::int = (
       select count(*) from alignment_article a where a.workspace_id = $1 and a.version = $2::int)
     returning not exists (
       select from alignment_version o where o.workspace_id = $1 and o.is_active) as alone`,
    [workspaceId, version, articleCount, INCOMPLETE],
  );
  return row?.alone ?? false;
}
