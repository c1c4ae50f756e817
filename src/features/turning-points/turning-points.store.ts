import type { Queryable } from '../../db/db.ts';
import type { TurningPoint } from '../../tokens/index.ts';

/** Whose codes the turning points are of. */
export interface TurningPointsKey {
  readonly workspaceId: string;
  readonly recordingId: string;
  readonly tokenizerId: string;
}

const keyOf = ({ workspaceId, recordingId, tokenizerId }: TurningPointsKey) => [
  workspaceId,
  recordingId,
  tokenizerId,
];

/** Stores them in place of those of before; nothing when the codes are gone. To be run in one transaction. */
export async function saveTurningPoints(
  tx: Queryable,
  key: TurningPointsKey,
  points: readonly TurningPoint[],
): Promise<void> {
  const codes = await tx.query(
    `update recording_histogram set turning_points_found = true
     where workspace_id = $1 and recording_id = $2::uuid and tokenizer_id = $3 returning recording_id`,
    keyOf(key),
  );
  if (codes.length === 0) return;
  await tx.query(
    'delete from turning_point where workspace_id = $1 and recording_id = $2::uuid and tokenizer_id = $3',
    keyOf(key),
  );
  await tx.query(
    `insert into turning_point (workspace_id, recording_id, tokenizer_id, frame, voice, energy, pace, background)
     select $1, $2::uuid, $3, p.* from unnest($4::int[], $5::real[], $6::real[], $7::real[], $8::real[]) as p`,
    [
      ...keyOf(key),
      points.map(({ frame }) => frame),
      ...(['VOICE', 'ENERGY', 'PACE', 'BACKGROUND'] as const).map((kind) =>
        points.map(({ strengths }) => strengths[kind] ?? null),
      ),
    ],
  );
}

interface TurningPointRow {
  number: number;
  frame: number | null;
  voice: number | null;
  energy: number | null;
  pace: number | null;
  background: number | null;
}

/** Of many codes in one statement, in their order, each in order of time; null while they were not looked for. */
export async function loadTurningPoints(
  db: Queryable,
  workspaceId: string,
  keys: readonly Omit<TurningPointsKey, 'workspaceId'>[],
): Promise<(TurningPoint[] | null)[]> {
  const rows = await db.query<TurningPointRow>(
    `select k.number::int as number, p.frame, p.voice, p.energy, p.pace, p.background
     from unnest($2::uuid[], $3::text[]) with ordinality as k(recording_id, tokenizer_id, number)
     join recording_histogram h
       on h.workspace_id = $1 and h.recording_id = k.recording_id and h.tokenizer_id = k.tokenizer_id
     left join turning_point p
       on p.workspace_id = h.workspace_id and p.recording_id = h.recording_id and p.tokenizer_id = h.tokenizer_id
     where h.turning_points_found
     order by k.number, p.frame`,
    [workspaceId, keys.map(({ recordingId }) => recordingId), keys.map(({ tokenizerId }) => tokenizerId)],
  );
  const byNumber = Map.groupBy(rows, ({ number }) => number);
  return keys.map((_, index) => byNumber.get(index + 1)?.flatMap(toTurningPoint) ?? null);
}

/** Nothing for the row that says that none were found. */
function toTurningPoint({ frame, voice, energy, pace, background }: TurningPointRow): TurningPoint[] {
  if (frame === null) return [];
  const strengths = {
    ...(voice !== null && { VOICE: voice }),
    ...(energy !== null && { ENERGY: energy }),
    ...(pace !== null && { PACE: pace }),
    ...(background !== null && { BACKGROUND: background }),
  };
  return [{ frame, strengths }];
}

/** Complete codes of READY recordings with speech bytes whose turning points were not looked for, after a place. */
export async function listWithoutTurningPoints(
  db: Queryable,
  workspaceId: string,
  after: Pick<TurningPointsKey, 'recordingId' | 'tokenizerId'>,
  limit: number,
): Promise<TurningPointsKey[]> {
  const rows = await db.query<{ recording_id: string; tokenizer_id: string }>(
    `select h.recording_id, h.tokenizer_id from recording_histogram h
     join recording r on r.workspace_id = h.workspace_id and r.id = h.recording_id and r.status = 'READY'
     where h.workspace_id = $1 and not h.turning_points_found and (h.recording_id, h.tokenizer_id) > ($2::uuid, $3)
     order by h.recording_id, h.tokenizer_id limit $4`,
    [workspaceId, after.recordingId, after.tokenizerId, limit],
  );
  return rows.map((row) => ({ workspaceId, recordingId: row.recording_id, tokenizerId: row.tokenizer_id }));
}

/** The tokenizers of a recording's complete codes whose turning points were not looked for. */
export async function listTokenizersWithout(
  db: Queryable,
  workspaceId: string,
  recordingId: string,
): Promise<string[]> {
  const rows = await db.query<{ tokenizer_id: string }>(
    `select tokenizer_id from recording_histogram
     where workspace_id = $1 and recording_id = $2::uuid and not turning_points_found`,
    [workspaceId, recordingId],
  );
  return rows.map((row) => row.tokenizer_id);
}
