import type { Queryable } from '../../db/db.ts';
import { SqlParams } from '../recordings/index.ts';
import type { LabelRef, SoundLabel } from './labels.types.ts';

interface LabelRow extends Omit<SoundLabel, 'model' | 'upToDate' | 'progress'> {
  readonly activeTokenizerId: string | null;
  readonly model: (Omit<NonNullable<SoundLabel['model']>, 'learnedAt'> & { learnedAt: string }) | null;
  readonly building: SoundLabel['progress'];
  readonly indexTokenizerId: string | null;
}

const modelFields = (alias: string) => `json_build_object('version', ${alias}.version,
  'learnedAt', ${alias}.learned_at, 'tokenizerId', ${alias}.tokenizer_id,
  'positiveExamples', ${alias}.positive_examples, 'negativeExamples', ${alias}.negative_examples,
  'heldOutAuc', ${alias}.held_out_auc)`;

/** Everything that is told of a label, the model that answers and the one that is being made, in one statement. */
const select = `select l.id, l.workspace_id as "workspaceId", l.name, lower(l.name) as "sortName", l.description, l.revision,
    l.active_version as "activeVersion", l.problem, l.created_at as "createdAt", l.updated_at as "updatedAt",
    case when a.version is not null then ${modelFields('a')} end as model,
    case when b.version is not null then json_build_object('version', b.version,
      'recordingsDone', b.recordings_done, 'recordingsTotal', b.recordings_total) end as building,
    i.tokenizer_id as "indexTokenizerId"
  from sound_label l
  left join sound_model a
    on a.workspace_id = l.workspace_id and a.label_id = l.id and a.version = l.active_version
  left join sound_model b
    on b.workspace_id = l.workspace_id and b.label_id = l.id and b.version = l.revision
      and b.version is distinct from l.active_version
  left join search_index i on i.workspace_id = l.workspace_id and i.status = 'ACTIVE'`;

function toLabel({ model, building, indexTokenizerId, ...label }: LabelRow): SoundLabel {
  const isActive = model !== null && label.activeVersion === label.revision;
  const isLearning = label.problem === null && label.revision > 0 && !isActive;
  return {
    ...label,
    model: model && { ...model, learnedAt: new Date(model.learnedAt) },
    upToDate: isActive && model.tokenizerId === indexTokenizerId,
    progress: isLearning
      ? (building ?? { version: label.revision, recordingsDone: 0, recordingsTotal: 0 })
      : null,
  };
}

/** Labels by name; `after` is the lower-case name that the page continues after. */
export async function listLabels(
  db: Queryable,
  workspaceId: string,
  wanted: {
    readonly nameContains: string | null;
    readonly after: string | null;
    readonly limit: number;
  },
): Promise<SoundLabel[]> {
  const params = new SqlParams();
  const conditions = labelConditions(params, workspaceId, wanted.nameContains);
  if (wanted.after !== null) conditions.push(`lower(l.name) > ${params.bind(wanted.after)}`);
  const rows = await db.query<LabelRow>(
    `${select} where ${conditions.join(' and ')} order by lower(l.name) limit ${params.bind(wanted.limit)}`,
    params.values,
  );
  return rows.map(toLabel);
}

function labelConditions(params: SqlParams, workspaceId: string, nameContains: string | null): string[] {
  const conditions = [`l.workspace_id = ${params.bind(workspaceId)}`];
  if (nameContains !== null) {
    conditions.push(`l.name ilike ${params.bind(`%${nameContains.replace(/[\\%_]/g, '\\$&')}%`)}`);
  }
  return conditions;
}

export async function countLabels(
  db: Queryable,
  workspaceId: string,
  nameContains: string | null,
): Promise<number> {
  const params = new SqlParams();
  const conditions = labelConditions(params, workspaceId, nameContains);
  const [row] = await db.query<{ count: number }>(
    `select count(*)::float8 as count from sound_label l where ${conditions.join(' and ')}`,
    params.values,
  );
  return row?.count ?? 0;
}

export async function findLabels(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<SoundLabel[]> {
  const rows = await db.query<LabelRow>(`${select} where l.workspace_id = $1 and l.id = any($2::uuid[])`, [
    workspaceId,
    ids,
  ]);
  return rows.map(toLabel);
}

export async function findLabel(
  db: Queryable,
  workspaceId: string,
  ref: LabelRef,
): Promise<SoundLabel | null> {
  const [column, value] = 'id' in ref ? ['l.id = $2::uuid', ref.id] : ['lower(l.name) = lower($2)', ref.name];
  const rows = await db.query<LabelRow>(`${select} where l.workspace_id = $1 and ${column}`, [
    workspaceId,
    value,
  ]);
  return rows[0] ? toLabel(rows[0]) : null;
}

/** Whether a label other than that one has the name, whatever its case. */
export async function isNameTaken(
  tx: Queryable,
  workspaceId: string,
  name: string,
  exceptId: string,
): Promise<boolean> {
  const rows = await tx.query(
    'select id from sound_label where workspace_id = $1 and lower(name) = lower($2) and id <> $3::uuid',
    [workspaceId, name, exceptId],
  );
  return rows.length > 0;
}

/** The caller holds the workspace and has looked whether the name is free. */
export async function insertLabel(
  tx: Queryable,
  workspaceId: string,
  label: { readonly id: string; readonly name: string; readonly description: string | null },
): Promise<void> {
  await tx.query('insert into sound_label (workspace_id, id, name, description) values ($1, $2, $3, $4)', [
    workspaceId,
    label.id,
    label.name,
    label.description,
  ]);
}

/** Serialises what depends on all labels, their number and their names: the row of the workspace is held until the transaction ends. */
export async function lockWorkspace(tx: Queryable, workspaceId: string): Promise<void> {
  await tx.query('select from workspace where id = $1 for no key update', [workspaceId]);
}

/** Undefined leaves a field as it is. False when there is no such label; a taken name is a unique violation. */
export async function updateLabel(
  tx: Queryable,
  workspaceId: string,
  id: string,
  changes: { readonly name?: string | undefined; readonly description?: string | null | undefined },
): Promise<boolean> {
  const params = new SqlParams();
  const key = `workspace_id = ${params.bind(workspaceId)} and id = ${params.bind(id)}::uuid`;
  const assignments = ['updated_at = now()'];
  if (changes.name !== undefined) assignments.push(`name = ${params.bind(changes.name)}`);
  if (changes.description !== undefined)
    assignments.push(`description = ${params.bind(changes.description)}`);
  const rows = await tx.query(
    `update sound_label set ${assignments.join(', ')} where ${key} returning id`,
    params.values,
  );
  return rows.length > 0;
}

export async function deleteLabel(tx: Queryable, workspaceId: string, id: string): Promise<boolean> {
  const rows = await tx.query(
    'delete from sound_label where workspace_id = $1 and id = $2::uuid returning id',
    [workspaceId, id],
  );
  return rows.length > 0;
}

/** The revision after the change; null when there is no such label. Holds the label's row. */
export async function raiseRevision(
  tx: Queryable,
  workspaceId: string,
  labelId: string,
): Promise<number | null> {
  const rows = await tx.query<{ revision: number }>(
    `update sound_label set revision = revision + 1, problem = null, updated_at = now()
     where workspace_id = $1 and id = $2::uuid returning revision`,
    [workspaceId, labelId],
  );
  return rows[0]?.revision ?? null;
}

/** The same for all labels that have examples, when the search index was switched. */
export async function raiseAllRevisions(
  tx: Queryable,
  workspaceId: string,
): Promise<{ id: string; revision: number }[]> {
  return tx.query(
    `update sound_label set revision = revision + 1, problem = null
     where workspace_id = $1 and revision > 0 returning id, revision`,
    [workspaceId],
  );
}
