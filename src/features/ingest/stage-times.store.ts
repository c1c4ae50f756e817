import type { Queryable } from '../../db/db.ts';
import type { StageSeconds, StageSummary, StageTime } from './stage-times.types.ts';

/** Stores times in place of those of the same stages; nothing when the recording is gone. */
export async function saveStages(
  db: Queryable,
  { workspaceId, recordingId }: { readonly workspaceId: string; readonly recordingId: string },
  seconds: StageSeconds,
): Promise<void> {
  const stages = Object.entries(seconds);
  await db.query(
    `insert into recording_stage (workspace_id, recording_id, stage, seconds)
     select r.workspace_id, r.id, s.stage, s.seconds
     from (select workspace_id, id from recording where workspace_id = $1 and id = $2::uuid for key share) r,
       unnest($3::text[], $4::float8[]) as s(stage, seconds)
     on conflict (workspace_id, recording_id, stage) do update
       set seconds = excluded.seconds, ended_at = excluded.ended_at`,
    [workspaceId, recordingId, stages.map(([stage]) => stage), stages.map(([, value]) => value)],
  );
}

/** Of many recordings in one statement, in their order. */
export async function loadStages(
  db: Queryable,
  workspaceId: string,
  recordingIds: readonly string[],
): Promise<StageTime[][]> {
  const rows = await db.query<StageTime & { recordingId: string }>(
    `select recording_id as "recordingId", stage, seconds, ended_at as "endedAt" from recording_stage
     where workspace_id = $1 and recording_id = any($2::uuid[]) order by ended_at, stage`,
    [workspaceId, recordingIds],
  );
  const byRecording = Map.groupBy(rows, ({ recordingId }) => recordingId);
  return recordingIds.map((id) =>
    (byRecording.get(id) ?? []).map(({ stage, seconds, endedAt }) => ({ stage, seconds, endedAt })),
  );
}

/** Of the stages that ended within so many hours. */
export async function sumStages(db: Queryable, workspaceId: string, hours: number): Promise<StageSummary[]> {
  return db.query(
    `select s.stage, count(*)::float8 as recordings, sum(s.seconds)::float8 as seconds,
       coalesce(sum(r.duration_s), 0)::float8 as "audioS"
     from recording_stage s join recording r on r.workspace_id = s.workspace_id and r.id = s.recording_id
     where s.workspace_id = $1 and s.ended_at > now() - make_interval(hours => $2::int)
     group by 1 order by 1`,
    [workspaceId, hours],
  );
}
