import type { Queryable } from '../../db/db.ts';
import { type RecordingFilter, recordingConditions, SqlParams } from '../recordings/index.ts';
import type { SoundHit } from './labels.types.ts';

const columns = `h.id, h.label_id as "labelId", h.recording_id as "recordingId", h.start_s as "startS",
  h.end_s as "endS", h.score::float8 as score`;
/** Only the hits of the model that answers. */
const joinActive = `join sound_label l
  on l.workspace_id = h.workspace_id and l.id = h.label_id and l.active_version = h.version`;

/** Whose hits: of a label, by the model of that version. */
export interface LabelVersion {
  readonly labelId: string;
  readonly version: number;
}

export interface HitsOfLabels {
  readonly labels: readonly LabelVersion[];
  readonly minScore: number;
  readonly filter: RecordingFilter;
}

/** Where a list of hits goes on: less sure than this, or as sure and a later id. */
export interface HitPosition {
  readonly score: number;
  readonly id: string;
}

/** The labels as rows of `w`, and what a hit of one of them must be. */
function conditionsOf(params: SqlParams, workspaceId: string, wanted: HitsOfLabels) {
  const ids = params.bind(wanted.labels.map(({ labelId }) => labelId));
  const versions = params.bind(wanted.labels.map(({ version }) => version));
  const labels = `unnest(${ids}::uuid[], ${versions}::int[]) as w(label_id, version)`;
  const conditions = [
    `h.workspace_id = ${params.bind(workspaceId)}`,
    'h.label_id = w.label_id',
    'h.version = w.version',
    `h.score >= ${params.bind(wanted.minScore)}::float4`,
  ];
  const ofRecording = recordingConditions(wanted.filter, params);
  if (ofRecording.length > 0) {
    conditions.push(
      `exists (select from recording r where r.workspace_id = h.workspace_id and r.id = h.recording_id
         and ${ofRecording.join(' and ')})`,
    );
  }
  return { labels, where: conditions.join(' and ') };
}

/** At most `limit` of each label, surest first; of all labels in one statement. */
export async function listHits(
  db: Queryable,
  workspaceId: string,
  wanted: HitsOfLabels,
  after: HitPosition | null,
  limit: number,
): Promise<SoundHit[]> {
  const params = new SqlParams();
  const { labels, ...conditions } = conditionsOf(params, workspaceId, wanted);
  let { where } = conditions;
  if (after) {
    const score = `${params.bind(after.score)}::float4`;
    where += ` and (h.score < ${score} or (h.score = ${score} and h.id > ${params.bind(after.id)}::uuid))`;
  }
  return db.query(
    `select hit.* from ${labels} cross join lateral (
       select ${columns} from sound_hit h where ${where}
       order by h.score desc, h.id limit ${params.bind(limit)}) hit
     order by hit.score desc, hit.id`,
    params.values,
  );
}

/** How many each label has; a label without any is absent. */
export async function countHits(
  db: Queryable,
  workspaceId: string,
  wanted: HitsOfLabels,
): Promise<ReadonlyMap<string, number>> {
  const params = new SqlParams();
  const { labels, where } = conditionsOf(params, workspaceId, wanted);
  const rows = await db.query<{ id: string; count: number }>(
    `select h.label_id as id, count(*)::float8 as count
     from ${labels} join sound_hit h on ${where} group by h.label_id`,
    params.values,
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}

export async function findHit(db: Queryable, workspaceId: string, id: string): Promise<SoundHit | null> {
  const rows = await db.query<SoundHit>(
    `select ${columns} from sound_hit h ${joinActive} where h.workspace_id = $1 and h.id = $2::uuid`,
    [workspaceId, id],
  );
  return rows[0] ?? null;
}

export async function deleteHit(tx: Queryable, workspaceId: string, id: string): Promise<void> {
  await tx.query('delete from sound_hit where workspace_id = $1 and id = $2::uuid', [workspaceId, id]);
}

/** Which hits of a recording: of one label by id or name, or of all. */
export interface LabelChoice {
  readonly labelId: string | null;
  readonly labelName: string | null;
  readonly minScore: number;
}

const ofChoice = `h.workspace_id = $1 and h.recording_id = any($2::uuid[]) and h.score >= $3::float4
  and ($4::uuid is null or l.id = $4::uuid) and ($5::text is null or lower(l.name) = lower($5))`;

/** In time order, at most `limit` a recording. */
export async function listHitsOfRecordings(
  db: Queryable,
  workspaceId: string,
  recordingIds: readonly string[],
  { labelId, labelName, minScore }: LabelChoice,
  limit: number,
): Promise<SoundHit[]> {
  return db.query(
    `select id, "labelId", "recordingId", "startS", "endS", score from (
       select ${columns},
         row_number() over (partition by h.recording_id order by h.first_anchor, l.name) as place
       from sound_hit h ${joinActive} where ${ofChoice}) s
     where place <= $6 order by "recordingId", place`,
    [workspaceId, recordingIds, minScore, labelId, labelName, limit],
  );
}

export interface AnchorScore {
  readonly recordingId: string;
  readonly anchor: number;
  readonly labelId: string;
  readonly score: number;
}

/** One row for each anchor and label with at least that score. */
export async function listAnchorScores(
  db: Queryable,
  workspaceId: string,
  recordingIds: readonly string[],
  { labelId, labelName, minScore }: LabelChoice,
): Promise<AnchorScore[]> {
  return db.query(
    `select h.recording_id as "recordingId", (h.first_anchor + k)::int as anchor, h.label_id as "labelId",
       get_byte(h.anchor_scores, k) / 255.0::float8 as score
     from sound_hit h ${joinActive}
     cross join lateral generate_series(0, octet_length(h.anchor_scores) - 1) as k
     where ${ofChoice} and get_byte(h.anchor_scores, k) >= ceil($3::float8 * 255 - 0.001)
     order by h.recording_id, anchor, score desc`,
    [workspaceId, recordingIds, minScore, labelId, labelName],
  );
}
