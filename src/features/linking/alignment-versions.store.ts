import type { Queryable } from '../../db/db.ts';
import type { AlignmentFacts, AlignmentVersion } from './linking.types.ts';

const columns = `workspace_id as "workspaceId", version, status, is_active as "isActive", progress::float8 as progress,
  problem, content_id as "contentId", facts, created_at as "createdAt", trained_at as "trainedAt"`;

/** Starts a version; null while another one is being trained. */
export async function insertVersion(
  tx: Queryable,
  workspaceId: string,
  contentId: string,
): Promise<AlignmentVersion | null> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('phonograph alignment'), hashtext($1))`, [
    workspaceId,
  ]);
  const [row] = await tx.query<AlignmentVersion>(
    `insert into alignment_version (workspace_id, version, status, content_id)
     select $1, coalesce(max(version), 0) + 1, 'TRAINING', $2 from alignment_version where workspace_id = $1
     having not coalesce(bool_or(status = 'TRAINING'), false)
     returning ${columns}`,
    [workspaceId, contentId],
  );
  return row ?? null;
}

export async function findVersion(
  db: Queryable,
  workspaceId: string,
  version: number,
): Promise<AlignmentVersion | null> {
  const [row] = await db.query<AlignmentVersion>(
    `select ${columns} from alignment_version where workspace_id = $1 and version = $2::int`,
    [workspaceId, version],
  );
  return row ?? null;
}

export async function findActiveVersion(
  db: Queryable,
  workspaceId: string,
): Promise<AlignmentVersion | null> {
  const [row] = await db.query<AlignmentVersion>(
    `select ${columns} from alignment_version where workspace_id = $1 and is_active`,
    [workspaceId],
  );
  return row ?? null;
}

/** Newest first, older than `before`. */
export async function listVersions(
  db: Queryable,
  workspaceId: string,
  before: number | null,
  limit: number,
): Promise<AlignmentVersion[]> {
  return db.query(
    `select ${columns} from alignment_version
     where workspace_id = $1 and ($2::int is null or version < $2::int) order by version desc limit $3`,
    [workspaceId, before, limit],
  );
}

export async function countVersions(db: Queryable, workspaceId: string): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    'select count(*)::int as count from alignment_version where workspace_id = $1',
    [workspaceId],
  );
  return row?.count ?? 0;
}

export async function setProgress(
  db: Queryable,
  workspaceId: string,
  version: number,
  progress: number,
): Promise<void> {
  await db.query(
    `update alignment_version set progress = $3::real
     where workspace_id = $1 and version = $2::int and status = 'TRAINING'`,
    [workspaceId, version, progress],
  );
}

/** Has a version that was given up be learned once more; false when it was not, or another is being learned. */
export async function reopenVersion(tx: Queryable, workspaceId: string, version: number): Promise<boolean> {
  const rows = await tx.query(
    `update alignment_version set status = 'TRAINING', problem = null
     where workspace_id = $1 and version = $2::int and status = 'FAILED' and not exists (
       select from alignment_version o where o.workspace_id = $1 and o.status = 'TRAINING')
     returning version`,
    [workspaceId, version],
  );
  return rows.length > 0;
}

export async function failVersion(
  db: Queryable,
  workspaceId: string,
  version: number,
  problem: string,
): Promise<void> {
  await db.query(
    `update alignment_version set status = 'FAILED', problem = $3
     where workspace_id = $1 and version = $2::int and status = 'TRAINING'`,
    [workspaceId, version, problem],
  );
}

export interface ArticleMap {
  readonly articleId: string;
  readonly soundPrior: number;
  /** Packed: see pack-weights. */
  readonly soundWeights: Uint8Array | null;
  readonly transcriptPrior: number;
  readonly transcriptWeights: Uint8Array | null;
}

/** Stores what was learned; articles deleted meanwhile are left out. False when the version is not being trained. */
export async function completeVersion(
  tx: Queryable,
  workspaceId: string,
  version: number,
  facts: AlignmentFacts,
  learned: { readonly transcriptRarity: Uint8Array | null; readonly soundVocabulary: Uint8Array | null },
  maps: readonly ArticleMap[],
): Promise<boolean> {
  const rows = await tx.query(
    `update alignment_version set status = 'READY', progress = 1, facts = $3::jsonb, transcript_rarity = $4::bytea,
       sound_vocabulary = $5::bytea, trained_at = now()
     where workspace_id = $1 and version = $2::int and status = 'TRAINING' returning version`,
    [workspaceId, version, JSON.stringify(facts), learned.transcriptRarity, learned.soundVocabulary],
  );
  if (rows.length === 0) return false;
  for (const map of maps) {
    await tx.query(
      `insert into alignment_article (workspace_id, version, article_id, sound_prior, sound_weights, transcript_prior,
         transcript_weights)
       select a.workspace_id, $2::int, a.id, $4::real, $5::bytea, $6::real, $7::bytea
       from article a where a.workspace_id = $1 and a.id = $3::uuid for key share`,
      [
        workspaceId,
        version,
        map.articleId,
        map.soundPrior,
        map.soundWeights,
        map.transcriptPrior,
        map.transcriptWeights,
      ],
    );
  }
  return true;
}

/** Acoustic words that a version learned; null of one that counts those of the content features. */
export async function loadVocabulary(
  db: Queryable,
  workspaceId: string,
  version: number,
): Promise<Uint8Array | null> {
  const [row] = await db.query<{ vocabulary: Uint8Array | null }>(
    `select sound_vocabulary as vocabulary from alignment_version
     where workspace_id = $1 and version = $2::int`,
    [workspaceId, version],
  );
  return row?.vocabulary ?? null;
}

export async function loadMaps(
  db: Queryable,
  workspaceId: string,
  version: number,
): Promise<{ rarity: Uint8Array | null; vocabulary: Uint8Array | null; articles: ArticleMap[] }> {
  const [row] = await db.query<{ rarity: Uint8Array | null; vocabulary: Uint8Array | null }>(
    `select transcript_rarity as rarity, sound_vocabulary as vocabulary from alignment_version
     where workspace_id = $1 and version = $2::int`,
    [workspaceId, version],
  );
  const articles = await db.query<ArticleMap>(
    `select article_id as "articleId", sound_prior::float8 as "soundPrior", sound_weights as "soundWeights",
       transcript_prior::float8 as "transcriptPrior", transcript_weights as "transcriptWeights"
     from alignment_article where workspace_id = $1 and version = $2::int order by article_id`,
    [workspaceId, version],
  );
  return { rarity: row?.rarity ?? null, vocabulary: row?.vocabulary ?? null, articles };
}

/** Lets a READY version answer; false when there is no such version. */
export async function activateVersion(tx: Queryable, workspaceId: string, version: number): Promise<boolean> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('phonograph alignment'), hashtext($1))`, [
    workspaceId,
  ]);
  await tx.query('update alignment_version set is_active = false where workspace_id = $1 and is_active', [
    workspaceId,
  ]);
  const rows = await tx.query(
    `update alignment_version set is_active = true
     where workspace_id = $1 and version = $2::int and status = 'READY' returning version`,
    [workspaceId, version],
  );
  return rows.length > 0;
}
