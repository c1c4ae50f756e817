import type { Queryable } from '../../db/db.ts';
import type { FoundCopy, RecordingCopy } from './duplicates.types.ts';

/** Stores what was found, from the side of `recordingId`; gives the other ids of pairs that are new. */
export async function savePairs(
  tx: Queryable,
  workspaceId: string,
  recordingId: string,
  tokenizerId: string,
  copies: readonly FoundCopy[],
): Promise<Set<string>> {
  const isNew = new Set<string>();
  for (const copy of copies) {
    const { kind, confidence, coverage, otherCoverage, sharedS, otherId } = copy;
    const isLater = recordingId > otherId;
    const intervals = isLater ? copy.intervals : copy.intervals.map(turnInterval);
    const speed = isLater ? copy.speed : 1 / copy.speed;
    const pitch = isLater || copy.pitch === null ? copy.pitch : 1 / copy.pitch;
    const otherSharedS = copy.intervals.reduce((sum, each) => sum + each.otherEndS - each.otherStartS, 0);
    const partId = copy.part === null ? null : copy.part === 'SELF' ? recordingId : otherId;
    const [row] = await tx.query<{ is_new: boolean }>(
      `insert into copy_pair (workspace_id, recording_id, other_id, tokenizer_id, kind, part_id, confidence, speed,
         pitch, shared_s, coverage, other_coverage, intervals)
       select $1::uuid, $2::uuid, $3::uuid, $4::text, $5::text, $6::uuid, $7::float8, $8::float8, $9::float8, $10::float8,
         $11::float8, $12::float8, $13::jsonb
       where (select count(*) from recording where workspace_id = $1 and id in ($2::uuid, $3::uuid)) = 2
       on conflict (workspace_id, recording_id, other_id) do update set tokenizer_id = excluded.tokenizer_id,
         kind = excluded.kind, part_id = excluded.part_id, confidence = excluded.confidence, speed = excluded.speed,
         pitch = excluded.pitch, shared_s = excluded.shared_s, coverage = excluded.coverage,
         other_coverage = excluded.other_coverage, intervals = excluded.intervals
       where copy_pair.tokenizer_id <> excluded.tokenizer_id or copy_pair.confidence < excluded.confidence
       returning xmax = 0 as is_new`,
      [
        workspaceId,
        isLater ? recordingId : otherId,
        isLater ? otherId : recordingId,
        tokenizerId,
        kind,
        partId,
        confidence,
        speed,
        pitch,
        isLater ? sharedS : otherSharedS,
        isLater ? coverage : otherCoverage,
        isLater ? otherCoverage : coverage,
        JSON.stringify(intervals),
      ],
    );
    if (row?.is_new) isNew.add(otherId);
  }
  return isNew;
}

/** Forgets pairs that another tokenizer found, and that this one did not find from either side. */
export async function deleteStalePairs(
  tx: Queryable,
  workspaceId: string,
  recordingId: string,
  tokenizerId: string,
): Promise<void> {
  await tx.query(
    `delete from copy_pair p where p.workspace_id = $1 and $2::uuid in (p.recording_id, p.other_id)
       and p.tokenizer_id <> $3 and exists (
         select from copy_check c where c.workspace_id = p.workspace_id and c.tokenizer_id = $3
           and c.recording_id = case when p.recording_id = $2::uuid then p.other_id else p.recording_id end)`,
    [workspaceId, recordingId, tokenizerId],
  );
}

export async function saveCheck(
  tx: Queryable,
  workspaceId: string,
  recordingId: string,
  tokenizerId: string,
): Promise<void> {
  await tx.query(
    `insert into copy_check (workspace_id, recording_id, tokenizer_id)
     select $1::uuid, $2::uuid, $3::text where exists (select from recording where workspace_id = $1 and id = $2::uuid)
     on conflict (workspace_id, recording_id) do update set tokenizer_id = excluded.tokenizer_id, checked_at = now()`,
    [workspaceId, recordingId, tokenizerId],
  );
}

/** READY recordings that were not looked at with this tokenizer's codes, in order of their ids. */
export async function listUnchecked(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  afterId: string,
  limit: number,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select r.id from recording r where r.workspace_id = $1 and r.status = 'READY' and r.id > $3::uuid
       and not exists (select from copy_check c where c.workspace_id = r.workspace_id and c.recording_id = r.id
         and c.tokenizer_id = $2)
     order by r.id limit $4`,
    [workspaceId, tokenizerId, afterId, limit],
  );
  return rows.map(({ id }) => id);
}

interface PairRow {
  readonly recording_id: string;
  readonly other_id: string;
  readonly kind: FoundCopy['kind'];
  readonly part_id: string | null;
  readonly confidence: number;
  readonly speed: number;
  readonly pitch: number | null;
  readonly shared_s: number;
  readonly coverage: number;
  readonly other_coverage: number;
  readonly intervals: FoundCopy['intervals'];
  readonly found_at: Date;
  readonly side: string;
}

/** What each of the recordings shares with others, most of it first, at most `limit` for each. */
export async function listCopies(
  db: Queryable,
  workspaceId: string,
  recordingIds: readonly string[],
  limit: number,
): Promise<RecordingCopy[]> {
  const rows = await db.query<PairRow>(
    `select p.*, s.id as side from unnest($2::uuid[]) as s(id)
     cross join lateral (
       select * from copy_pair c
       where c.workspace_id = $1 and (c.recording_id = s.id or c.other_id = s.id)
       order by case c.kind when 'IDENTICAL_CODES' then 0 when 'SAME_RECORDING' then 1 when 'PART_OF' then 2 else 3 end,
         c.shared_s desc, c.recording_id, c.other_id limit $3) p`,
    [workspaceId, recordingIds, limit],
  );
  return rows.map((row) => toRecordingCopy(row, workspaceId));
}

function toRecordingCopy(row: PairRow, workspaceId: string): RecordingCopy {
  const isLater = row.side === row.recording_id;
  const shared = {
    workspaceId,
    recordingId: row.side,
    otherId: isLater ? row.other_id : row.recording_id,
    kind: row.kind,
    part: row.part_id === null ? null : row.part_id === row.side ? ('SELF' as const) : ('OTHER' as const),
    confidence: row.confidence,
    foundAt: row.found_at,
  };
  if (isLater) {
    const { speed, pitch, shared_s: sharedS, coverage, other_coverage: otherCoverage, intervals } = row;
    return { ...shared, speed, pitch, sharedS, coverage, otherCoverage, intervals };
  }
  const intervals = row.intervals.map(turnInterval).toSorted((a, b) => a.startS - b.startS);
  return {
    ...shared,
    speed: 1 / row.speed,
    pitch: row.pitch === null ? null : 1 / row.pitch,
    sharedS: intervals.reduce((sum, each) => sum + each.endS - each.startS, 0),
    coverage: row.other_coverage,
    otherCoverage: row.coverage,
    intervals,
  };
}

const turnInterval = (interval: FoundCopy['intervals'][number]): FoundCopy['intervals'][number] => ({
  startS: interval.otherStartS,
  endS: interval.otherEndS,
  otherStartS: interval.startS,
  otherEndS: interval.endS,
});
