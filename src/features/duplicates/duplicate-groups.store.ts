import type { Queryable } from '../../db/db.ts';
import { type RecordingFilter, recordingConditions, SqlParams } from '../recordings/index.ts';
import { connectGroups } from './connect-groups.ts';
import type { DuplicateGroup } from './duplicates.types.ts';

/** Kinds of pairs that make two recordings one and the same; parts and jingles chain nothing. */
const same = `kind in ('IDENTICAL_CODES', 'SAME_RECORDING')`;

/** Held to the end of the transaction: groups of a workspace are changed by one at a time. */
export async function lockGroups(tx: Queryable, workspaceId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('phonograph duplicates'), hashtext($1))`, [
    workspaceId,
  ]);
}

/** Brings the groups around some recordings in line with the pairs. After `lockGroups`, in its transaction. */
export async function regroup(tx: Queryable, workspaceId: string, around: readonly string[]): Promise<void> {
  const near = await tx.query<{ id: string }>(
    `select distinct n.id from copy_pair p cross join lateral (values (p.recording_id), (p.other_id)) as n(id)
     where p.workspace_id = $1 and (p.recording_id = any($2::uuid[]) or p.other_id = any($2::uuid[]))`,
    [workspaceId, around],
  );
  const touched = [...new Set([...around, ...near.map(({ id }) => id)])];
  const members = await tx.query<{ id: string; group_id: string }>(
    `select recording_id as id, group_id from duplicate_member
     where workspace_id = $1 and group_id in (
       select group_id from duplicate_member where workspace_id = $1 and recording_id = any($2::uuid[]))`,
    [workspaceId, touched],
  );
  const ids = [...new Set([...touched, ...members.map(({ id }) => id)])].toSorted();
  const pairs = await tx.query<{ a: string; b: string }>(
    `select recording_id as a, other_id as b from copy_pair
     where workspace_id = $1 and ${same} and recording_id = any($2::uuid[]) and other_id = any($2::uuid[])`,
    [workspaceId, ids],
  );
  const groups = connectGroups(
    ids,
    pairs.map(({ a, b }) => [a, b] as const),
  );
  const old = [...new Set(members.map((member) => member.group_id))];
  await tx.query('delete from duplicate_member where workspace_id = $1 and recording_id = any($2::uuid[])', [
    workspaceId,
    ids,
  ]);
  // Only those that have a pair at all.
  await tx.query(
    `insert into duplicate_member (workspace_id, recording_id, group_id)
     select $1, m.id, m.group_id from unnest($2::uuid[], $3::uuid[]) as m(id, group_id)
     where exists (select from copy_pair p where p.workspace_id = $1 and p.recording_id = m.id)
       or exists (select from copy_pair p where p.workspace_id = $1 and p.other_id = m.id)`,
    [workspaceId, [...groups.keys()], [...groups.values()]],
  );
  await recount(tx, workspaceId, [...new Set([...old, ...groups.values()])]);
}

async function recount(tx: Queryable, workspaceId: string, groupIds: readonly string[]): Promise<void> {
  await tx.query('delete from duplicate_group where workspace_id = $1 and id = any($2::uuid[])', [
    workspaceId,
    groupIds,
  ]);
  await tx.query(
    `insert into duplicate_group (workspace_id, id, member_count, part_count)
     select $1, counted.group_id, counted.members, counted.parts from (
       select m.group_id, count(*)::int as members,
         (select count(distinct p.part_id)::int from duplicate_member w
          join copy_pair p on p.workspace_id = w.workspace_id and p.kind = 'PART_OF' and p.part_id <> w.recording_id
            and w.recording_id in (p.recording_id, p.other_id)
          where w.workspace_id = $1 and w.group_id = m.group_id and not exists (
            select from duplicate_member s
            where s.workspace_id = $1 and s.recording_id = p.part_id and s.group_id = m.group_id)) as parts
       from duplicate_member m where m.workspace_id = $1 and m.group_id = any($2::uuid[]) group by m.group_id
     ) counted where counted.members > 1 or counted.parts > 0`,
    [workspaceId, groupIds],
  );
}

/** Before a recording is deleted: forgets its pairs, and brings its group in line. */
export async function forgetRecording(
  tx: Queryable,
  workspaceId: string,
  recordingId: string,
): Promise<void> {
  const partners = await tx.query<{ id: string }>(
    `delete from copy_pair p where p.workspace_id = $1 and (p.recording_id = $2::uuid or p.other_id = $2::uuid)
     returning case when p.recording_id = $2::uuid then p.other_id else p.recording_id end as id`,
    [workspaceId, recordingId],
  );
  if (partners.length > 0) await regroup(tx, workspaceId, [recordingId, ...partners.map(({ id }) => id)]);
}

/** Who is best kept: the longest, then the finer original, then the oldest. Durations to half a second. */
const keepOrder = `round((r.duration_s * 2)::numeric) desc, coalesce(r.source_sample_rate_hz, 0) desc,
  r.byte_count / greatest(r.duration_s, 0.1) desc, r.id`;

export interface GroupConditions {
  /** One member must fulfil it. */
  readonly filter: RecordingFilter;
  /** Share of the longer one that two members must share, 0..1. */
  readonly minOverlap: number;
}

/** Groups in order of their ids. */
export async function listGroups(
  db: Queryable,
  workspaceId: string,
  conditions: GroupConditions,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<DuplicateGroup[]> {
  const params = new SqlParams();
  const where = groupConditions(workspaceId, conditions, params);
  if (after !== null) where.push(`g.id > ${params.bind(after)}::uuid`);
  return db.query(
    `select g.workspace_id as "workspaceId", g.id, g.member_count as "memberCount", g.part_count as "partCount",
       (select r.id from duplicate_member m
        join recording r on r.workspace_id = m.workspace_id and r.id = m.recording_id
        where m.workspace_id = g.workspace_id and m.group_id = g.id order by ${keepOrder} limit 1) as "keepId"
     from duplicate_group g where ${where.join(' and ')} order by g.id limit ${params.bind(limit)}`,
    params.values,
  );
}

export async function countGroups(
  db: Queryable,
  workspaceId: string,
  conditions: GroupConditions,
): Promise<number> {
  const params = new SqlParams();
  const where = groupConditions(workspaceId, conditions, params);
  const [row] = await db.query<{ count: number }>(
    `select count(*)::float8 as count from duplicate_group g where ${where.join(' and ')}`,
    params.values,
  );
  return row?.count ?? 0;
}

function groupConditions(
  workspaceId: string,
  { filter, minOverlap }: GroupConditions,
  params: SqlParams,
): string[] {
  const where = [`g.workspace_id = ${params.bind(workspaceId)}`];
  const member = `select from duplicate_member m
    join recording r on r.workspace_id = m.workspace_id and r.id = m.recording_id
    where m.workspace_id = g.workspace_id and m.group_id = g.id`;
  const ofMember = recordingConditions(filter, params);
  if (ofMember.length > 0) where.push(`exists (${member} and ${ofMember.join(' and ')})`);
  if (minOverlap > 0) {
    where.push(`exists (${member} and exists (
      select from copy_pair p where p.workspace_id = r.workspace_id and p.recording_id = r.id and p.${same}
        and least(p.coverage, p.other_coverage) >= ${params.bind(minOverlap)}))`);
  }
  return where;
}

/** The members, or the parts, of each of the groups, at most `limit`, best kept first. */
export async function listGroupRecordings(
  db: Queryable,
  workspaceId: string,
  groupIds: readonly string[],
  role: 'MEMBER' | 'PART',
  limit: number,
): Promise<{ readonly groupId: string; readonly recordingId: string }[]> {
  const ofGroup =
    role === 'MEMBER'
      ? `select r.id from duplicate_member m
         join recording r on r.workspace_id = m.workspace_id and r.id = m.recording_id
         where m.workspace_id = $1 and m.group_id = g.id order by ${keepOrder} limit $3`
      : `select distinct p.part_id as id from duplicate_member m
         join copy_pair p on p.workspace_id = m.workspace_id and p.kind = 'PART_OF' and p.part_id <> m.recording_id
           and m.recording_id in (p.recording_id, p.other_id)
         where m.workspace_id = $1 and m.group_id = g.id and not exists (
           select from duplicate_member s
           where s.workspace_id = $1 and s.recording_id = p.part_id and s.group_id = g.id)
         order by 1 limit $3`;
  return db.query(
    `select g.id as "groupId", found.id as "recordingId" from unnest($2::uuid[]) as g(id)
     cross join lateral (${ofGroup}) found`,
    [workspaceId, groupIds, limit],
  );
}

/** The group of each of the recordings that has one. */
export async function findGroupsOf(
  db: Queryable,
  workspaceId: string,
  recordingIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.query<{ id: string; group_id: string }>(
    'select recording_id as id, group_id from duplicate_member where workspace_id = $1 and recording_id = any($2::uuid[])',
    [workspaceId, recordingIds],
  );
  return new Map(rows.map(({ id, group_id }) => [id, group_id]));
}
