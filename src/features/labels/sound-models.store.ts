import type { Queryable } from '../../db/db.ts';
import { newId } from '../../lib/uuid.ts';

/** A learned label as it is applied. */
export interface StoredSoundModel {
  readonly labelId: string;
  readonly version: number;
  readonly tokenizerId: string;
  readonly weights: Uint8Array;
}

/** A run of anchors with their scores. */
export interface ScoredRun {
  readonly firstAnchor: number;
  /** One byte an anchor, 0..255 for 0..1. */
  readonly anchorScores: Uint8Array;
  readonly startS: number;
  readonly endS: number;
  readonly score: number;
}

export interface RecordingToScore {
  readonly id: string;
  readonly frameCount: number;
  readonly durationS: number;
}

/** What a label's learning starts from; null when the label is gone. */
export async function findRevision(
  db: Queryable,
  workspaceId: string,
  labelId: string,
): Promise<{ readonly revision: number; readonly activeVersion: number | null } | null> {
  const rows = await db.query<{ revision: number; activeVersion: number | null }>(
    `select revision, active_version as "activeVersion" from sound_label where workspace_id = $1 and id = $2::uuid`,
    [workspaceId, labelId],
  );
  return rows[0] ?? null;
}

/** Stores what was learned, in place of what an interrupted run left; false when the label has moved on. */
export async function insertModel(
  tx: Queryable,
  workspaceId: string,
  model: StoredSoundModel & {
    readonly positiveExamples: number;
    readonly negativeExamples: number;
    readonly heldOutAuc: number | null;
  },
): Promise<boolean> {
  const [label] = await tx.query<{ activeVersion: number | null }>(
    `select active_version as "activeVersion" from sound_label
     where workspace_id = $1 and id = $2::uuid and revision = $3 for update`,
    [workspaceId, model.labelId, model.version],
  );
  if (!label) return false;
  await tx.query(
    'delete from sound_model where workspace_id = $1 and label_id = $2::uuid and version is distinct from $3',
    [workspaceId, model.labelId, label.activeVersion],
  );
  await tx.query(
    `insert into sound_model (workspace_id, label_id, version, tokenizer_id, weights, positive_examples,
       negative_examples, held_out_auc, recordings_total)
     values ($1, $2, $3, $4, $5, $6, $7, $8,
       (select count(*) from recording where workspace_id = $1 and status = 'READY' and tokenizer_id = $4))`,
    [
      workspaceId,
      model.labelId,
      model.version,
      model.tokenizerId,
      model.weights,
      model.positiveExamples,
      model.negativeExamples,
      model.heldOutAuc,
    ],
  );
  return true;
}

export async function hasModels(db: Queryable, workspaceId: string): Promise<boolean> {
  const rows = await db.query('select from sound_model where workspace_id = $1 limit 1', [workspaceId]);
  return rows.length > 0;
}

/** Models whose hits answer or are being made, of one tokenizer. */
export async function listModels(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
): Promise<StoredSoundModel[]> {
  return db.query(
    `select label_id as "labelId", version, tokenizer_id as "tokenizerId", weights from sound_model
     where workspace_id = $1 and tokenizer_id = $2`,
    [workspaceId, tokenizerId],
  );
}

/** The next READY recordings with codes of that tokenizer, in order of their ids. */
export async function listToScore(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  afterId: string,
  limit: number,
): Promise<RecordingToScore[]> {
  return db.query(
    `select id, frame_count as "frameCount", duration_s as "durationS" from recording
     where workspace_id = $1 and status = 'READY' and tokenizer_id = $2 and id > $3::uuid
       and frame_count > 0
     order by id limit $4`,
    [workspaceId, tokenizerId, afterId, limit],
  );
}

/** Those of the recordings that are READY with codes of that tokenizer. */
export async function findToScore(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  ids: readonly string[],
): Promise<RecordingToScore[]> {
  return db.query(
    `select id, frame_count as "frameCount", duration_s as "durationS" from recording
     where workspace_id = $1 and id = any($3::uuid[]) and status = 'READY' and tokenizer_id = $2
       and frame_count > 0`,
    [workspaceId, tokenizerId, ids],
  );
}

/** Recordings drawn as if by chance, and always the same ones: the order is that of a hash of their ids. */
export async function sampleToScore(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  limit: number,
): Promise<RecordingToScore[]> {
  return db.query(
    `select id, frame_count as "frameCount", duration_s as "durationS" from recording
     where workspace_id = $1 and status = 'READY' and tokenizer_id = $2 and frame_count > 0
     order by md5(id::text), id limit $3`,
    [workspaceId, tokenizerId, limit],
  );
}

/**
 * Puts the runs of one model in some recordings in the place of those that were there. What was deleted meanwhile, model
 * or recording, is left out: the locks keep it from going before the transaction ends.
 */
export async function replaceHits(
  tx: Queryable,
  workspaceId: string,
  { labelId, version }: Pick<StoredSoundModel, 'labelId' | 'version'>,
  scored: readonly { readonly recordingId: string; readonly runs: readonly ScoredRun[] }[],
): Promise<void> {
  const ids = scored.map(({ recordingId }) => recordingId);
  const [model] = await tx.query(
    `select version from sound_model
     where workspace_id = $1 and label_id = $2::uuid and version = $3 for key share`,
    [workspaceId, labelId, version],
  );
  if (!model) return;
  await tx.query(
    `delete from sound_hit
     where workspace_id = $1 and label_id = $2::uuid and version = $3 and recording_id = any($4::uuid[])`,
    [workspaceId, labelId, version, ids],
  );
  const hits = scored.flatMap(({ recordingId, runs }) => runs.map((run) => ({ recordingId, ...run })));
  if (hits.length === 0) return;
  await tx.query(
    `with present as (
       select id from recording where workspace_id = $1 and id = any($4::uuid[]) order by id for key share)
     insert into sound_hit (workspace_id, id, label_id, version, recording_id, first_anchor, anchor_scores,
       start_s, end_s, score)
     select $1, h.id, $2::uuid, $3, h.recording_id, h.first_anchor, h.anchor_scores, h.start_s, h.end_s, h.score
     from unnest($5::uuid[], $6::uuid[], $7::int[], $8::bytea[], $9::float8[], $10::float8[], $11::float4[])
       as h(id, recording_id, first_anchor, anchor_scores, start_s, end_s, score)
     join present p on p.id = h.recording_id`,
    [
      workspaceId,
      labelId,
      version,
      ids,
      hits.map(() => newId()),
      hits.map((hit) => hit.recordingId),
      hits.map((hit) => hit.firstAnchor),
      hits.map((hit) => hit.anchorScores),
      hits.map((hit) => hit.startS),
      hits.map((hit) => hit.endS),
      hits.map((hit) => hit.score),
    ],
  );
}

export async function addProgress(
  tx: Queryable,
  workspaceId: string,
  { labelId, version }: Pick<StoredSoundModel, 'labelId' | 'version'>,
  recordingsDone: number,
): Promise<void> {
  await tx.query(
    `update sound_model set recordings_done = least(recordings_total, $4)
     where workspace_id = $1 and label_id = $2::uuid and version = $3`,
    [workspaceId, labelId, version, recordingsDone],
  );
}

/** From here on the hits of this version are shown; those before it are deleted. Nothing when the label moved on. */
export async function activateModel(
  tx: Queryable,
  workspaceId: string,
  { labelId, version }: Pick<StoredSoundModel, 'labelId' | 'version'>,
): Promise<boolean> {
  const rows = await tx.query(
    `update sound_label set active_version = $3, problem = null
     where workspace_id = $1 and id = $2::uuid and revision = $3
       and exists (select from sound_model m where m.workspace_id = $1 and m.label_id = $2::uuid and m.version = $3)
     returning id`,
    [workspaceId, labelId, version],
  );
  if (rows.length === 0) return false;
  await tx.query(
    'delete from sound_model where workspace_id = $1 and label_id = $2::uuid and version <> $3',
    [workspaceId, labelId, version],
  );
  return true;
}

/** Nothing can be learned: says why, and takes away what was found before. */
export async function markUnlearnable(
  tx: Queryable,
  workspaceId: string,
  labelId: string,
  version: number,
  problem: string,
  keepsHits: boolean,
): Promise<void> {
  const rows = await tx.query(
    `update sound_label set problem = $4, active_version = case when $5 then active_version end
     where workspace_id = $1 and id = $2::uuid and revision = $3 returning id`,
    [workspaceId, labelId, version, problem, keepsHits],
  );
  if (rows.length === 0 || keepsHits) return;
  await tx.query('delete from sound_model where workspace_id = $1 and label_id = $2::uuid', [
    workspaceId,
    labelId,
  ]);
}
