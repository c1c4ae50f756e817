import type { Queryable } from '../../db/db.ts';
import { recordingConditions, SqlParams } from './recording-conditions.ts';
import { type RecordingRow, recordingColumns, toRecording } from './recording-row.ts';
import type {
  Recording,
  RecordingChanges,
  RecordingFilter,
  RecordingOrder,
  RecordingOrderField,
} from './recordings.types.ts';

/** What a list is ordered by, and the type in which a cursor's value is compared. Missing values count as last. */
const sortKeys: Record<RecordingOrderField, { expression: string; type: string }> = {
  CREATED_AT: { expression: 'r.created_at', type: 'timestamptz' },
  RECORDED_AT: { expression: `coalesce(r.recorded_at, 'infinity'::timestamptz)`, type: 'timestamptz' },
  DURATION: { expression: `coalesce(r.duration_s, 'Infinity'::float8)`, type: 'float8' },
  FILE_NAME: { expression: 'r.file_name', type: 'text' },
};

/** A place in an ordered list: the sort value as text and the id that breaks ties. */
export interface ListPosition {
  readonly sortValue: string;
  readonly id: string;
}

export interface ListRequest {
  readonly filter: RecordingFilter;
  readonly order: RecordingOrder;
  readonly limit: number;
  readonly after: ListPosition | null;
  readonly before: ListPosition | null;
  /** Take the page from the end of the list. */
  readonly fromEnd: boolean;
}

export interface RecordingAtPosition {
  readonly recording: Recording;
  readonly position: ListPosition;
}

export async function findRecordings(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<Recording[]> {
  const rows = await db.query<RecordingRow>(
    `select ${recordingColumns} from recording r where r.workspace_id = $1 and r.id = any($2::uuid[])`,
    [workspaceId, ids],
  );
  return rows.map(toRecording);
}

/**
 * One page by keyset, not offset: the cost is that of the page, and rows that come or go elsewhere shift nothing.
 * Gives the rows in list order, also when the page is taken from the end.
 */
export async function listRecordings(
  db: Queryable,
  workspaceId: string,
  request: ListRequest,
): Promise<RecordingAtPosition[]> {
  const params = new SqlParams();
  const conditions = [`r.workspace_id = ${params.bind(workspaceId)}`];
  conditions.push(...recordingConditions(request.filter, params));
  const { expression, type } = sortKeys[request.order.field];
  const ascending = request.order.direction === 'ASC';
  const beyond = (position: ListPosition, operator: '<' | '>') =>
    conditions.push(
      `(${expression}, r.id) ${operator} (${params.bind(position.sortValue)}::${type}, ${params.bind(position.id)}::uuid)`,
    );
  if (request.after) beyond(request.after, ascending ? '>' : '<');
  if (request.before) beyond(request.before, ascending ? '<' : '>');
  const direction = ascending === request.fromEnd ? 'desc' : 'asc';
  const rows = await db.query<RecordingRow & { sort_value: string }>(
    `select ${recordingColumns}, (${expression})::text as sort_value
     from recording r where ${conditions.join(' and ')}
     order by ${expression} ${direction}, r.id ${direction}
     limit ${params.bind(request.limit)}`,
    params.values,
  );
  const found = rows.map((row) => ({
    recording: toRecording(row),
    position: { sortValue: row.sort_value, id: row.id },
  }));
  return request.fromEnd ? found.reverse() : found;
}

export async function countRecordings(
  db: Queryable,
  workspaceId: string,
  filter: RecordingFilter,
): Promise<number> {
  const params = new SqlParams();
  const conditions = [`r.workspace_id = ${params.bind(workspaceId)}`, ...recordingConditions(filter, params)];
  const [row] = await db.query<{ count: number }>(
    `select count(*)::float8 as count from recording r where ${conditions.join(' and ')}`,
    params.values,
  );
  return row?.count ?? 0;
}

export async function countByStatus(db: Queryable, workspaceId: string): Promise<Record<string, number>> {
  const rows = await db.query<{ status: string; count: number }>(
    'select status, count(*)::float8 as count from recording where workspace_id = $1 group by status',
    [workspaceId],
  );
  return Object.fromEntries(rows.map((row) => [row.status, row.count]));
}

export async function updateRecording(
  db: Queryable,
  workspaceId: string,
  id: string,
  changes: RecordingChanges,
): Promise<Recording | null> {
  const params = new SqlParams();
  const key = `workspace_id = ${params.bind(workspaceId)} and id = ${params.bind(id)}::uuid`;
  const assignments = ['updated_at = now()'];
  if (changes.title !== undefined) assignments.push(`title = ${params.bind(changes.title)}`);
  if (changes.language !== undefined) assignments.push(`language = ${params.bind(changes.language)}`);
  if (changes.recordedAt !== undefined) {
    assignments.push(`recorded_at = ${params.bind(changes.recordedAt)}::timestamptz`);
  }
  if (changes.metadata !== undefined) {
    assignments.push(`metadata = ${params.bind(JSON.stringify(changes.metadata ?? {}))}::jsonb`);
  }
  const rows = await db.query<RecordingRow>(
    `with r as (update recording set ${assignments.join(', ')} where ${key} returning *)
     select ${recordingColumns} from r`,
    params.values,
  );
  return rows[0] ? toRecording(rows[0]) : null;
}

/** Deletes the row and, by cascade, its codes, levels, histograms, anchors and postings. */
export async function deleteRecording(
  db: Queryable,
  workspaceId: string,
  id: string,
): Promise<Recording | null> {
  const rows = await db.query<RecordingRow>(
    `with r as (delete from recording where workspace_id = $1 and id = $2::uuid returning *)
     select ${recordingColumns} from r`,
    [workspaceId, id],
  );
  return rows[0] ? toRecording(rows[0]) : null;
}
