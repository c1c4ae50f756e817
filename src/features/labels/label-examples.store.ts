import type { Queryable } from '../../db/db.ts';
import type { ExampleKind, LabelExample } from './labels.types.ts';

const columns = `e.id, e.label_id as "labelId", e.recording_id as "recordingId", e.start_s as "startS",
  e.end_s as "endS", e.kind, e.source, e.created_at as "createdAt"`;

/** Examples of each label, oldest first, after the id given; of all labels in one statement. */
export async function listExamples(
  db: Queryable,
  workspaceId: string,
  labelIds: readonly string[],
  wanted: { readonly kind: ExampleKind | null; readonly afterId: string | null; readonly limit: number },
): Promise<LabelExample[]> {
  return db.query(
    `select w.* from unnest($2::uuid[]) as label(id)
     cross join lateral (
       select ${columns} from sound_label_example e
       where e.workspace_id = $1 and e.label_id = label.id and ($3::text is null or e.kind = $3)
         and ($4::uuid is null or e.id > $4::uuid)
       order by e.id limit $5) w
     order by w.id`,
    [workspaceId, labelIds, wanted.kind, wanted.afterId, wanted.limit],
  );
}

/** How many each label has; a label without any is absent. */
export async function countExamples(
  db: Queryable,
  workspaceId: string,
  labelIds: readonly string[],
  kind: ExampleKind | null,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query<{ id: string; count: number }>(
    `select label_id as id, count(*)::float8 as count from sound_label_example
     where workspace_id = $1 and label_id = any($2::uuid[]) and ($3::text is null or kind = $3)
     group by label_id`,
    [workspaceId, labelIds, kind],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** How many were stored: not those whose range is an example of the same kind already. */
export async function insertExamples(
  tx: Queryable,
  workspaceId: string,
  examples: readonly Omit<LabelExample, 'createdAt'>[],
): Promise<number> {
  const rows = await tx.query(
    `insert into sound_label_example (workspace_id, id, label_id, recording_id, start_s, end_s, kind, source)
     select $1::uuid, e.* from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::float8[], $6::float8[], $7::text[],
       $8::text[]) as e
     on conflict do nothing returning id`,
    [
      workspaceId,
      examples.map(({ id }) => id),
      examples.map(({ labelId }) => labelId),
      examples.map(({ recordingId }) => recordingId),
      examples.map(({ startS }) => startS),
      examples.map(({ endS }) => endS),
      examples.map(({ kind }) => kind),
      examples.map(({ source }) => source),
    ],
  );
  return rows.length;
}

/** Those of the ids that examples have already, of any label. */
export async function findTakenIds(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await db.query<{ id: string }>(
    'select id from sound_label_example where workspace_id = $1 and id = any($2::uuid[])',
    [workspaceId, ids],
  );
  return new Set(rows.map(({ id }) => id));
}

export async function findExample(
  db: Queryable,
  workspaceId: string,
  id: string,
): Promise<LabelExample | null> {
  const rows = await db.query<LabelExample>(
    `select ${columns} from sound_label_example e where e.workspace_id = $1 and e.id = $2::uuid`,
    [workspaceId, id],
  );
  return rows[0] ?? null;
}

/** The label that it was an example of; null when there is none. */
export async function deleteExample(tx: Queryable, workspaceId: string, id: string): Promise<string | null> {
  const rows = await tx.query<{ labelId: string }>(
    `delete from sound_label_example where workspace_id = $1 and id = $2::uuid returning label_id as "labelId"`,
    [workspaceId, id],
  );
  return rows[0]?.labelId ?? null;
}

/** Deletes the examples that lie in a recording, before it is deleted itself; gives the labels that lost some. */
export async function deleteExamplesOf(
  tx: Queryable,
  workspaceId: string,
  recordingId: string,
): Promise<string[]> {
  const rows = await tx.query<{ labelId: string }>(
    `with gone as (delete from sound_label_example where workspace_id = $1 and recording_id = $2::uuid
       returning label_id)
     select distinct label_id as "labelId" from gone`,
    [workspaceId, recordingId],
  );
  return rows.map(({ labelId }) => labelId);
}

/** Examples of any of the labels in any of the recordings. */
export async function listExamplesIn(
  db: Queryable,
  workspaceId: string,
  labelIds: readonly string[],
  recordingIds: readonly string[],
): Promise<LabelExample[]> {
  return db.query(
    `select ${columns} from sound_label_example e
     where e.workspace_id = $1 and e.label_id = any($2::uuid[]) and e.recording_id = any($3::uuid[])`,
    [workspaceId, labelIds, recordingIds],
  );
}
