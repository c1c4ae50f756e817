import type { Queryable } from '../../db/db.ts';
import { newId } from '../../lib/uuid.ts';
import { SqlParams } from '../recordings/index.ts';
import type { ArticleLink, LinkConditions, LinkedRange, LinkPath, LinkStatus } from './linking.types.ts';

const columns = `l.workspace_id as "workspaceId", l.id, l.recording_id as "recordingId", l.start_s as "startS",
  l.end_s as "endS", l.article_id as "articleId", l.status, l.probability::float8 as probability,
  l.answered_by as "answeredBy", l.alignment_version as "alignmentVersion", l.decided_by as "decidedBy",
  l.decided_at as "decidedAt", l.created_at as "createdAt"`;

/** Confirmed, then suggested, the most probable first, then rejected. */
const standing = `(case l.status when 'CONFIRMED' then 2
  when 'SUGGESTED' then least(coalesce(l.probability, 0), 0.999)::float8 else -1 end)::float8`;

export interface LinkPosition {
  readonly sortValue: number | string;
  readonly id: string;
}

/** The last decided or suggested first. */
const lastTold = `extract(epoch from coalesce(l.decided_at, l.created_at))::float8`;

export interface SortedLink {
  readonly link: ArticleLink;
  /** What it is sorted by, before its id. */
  readonly sortValue: number;
}

/** Links after a position, the last decided or suggested first. */
export async function listLinks(
  db: Queryable,
  workspaceId: string,
  conditions: LinkConditions,
  after: LinkPosition | null,
  limit: number,
): Promise<SortedLink[]> {
  const params = new SqlParams();
  const where = conditionsOf(workspaceId, conditions, params);
  if (after) {
    where.push(
      `(${lastTold}, l.id) < (${params.bind(after.sortValue)}::float8, ${params.bind(after.id)}::uuid)`,
    );
  }
  const rows = await db.query<ArticleLink & { sortValue: number }>(
    `select ${columns}, ${lastTold} as "sortValue" from article_link l where ${where.join(' and ')}
     order by ${lastTold} desc, l.id desc limit ${params.bind(limit)}`,
    params.values,
  );
  return rows.map(toSorted);
}

const toSorted = ({ sortValue, ...link }: ArticleLink & { sortValue: number }): SortedLink => ({
  link,
  sortValue,
});

/** Whose links: of recordings or of articles. */
export type LinkSide = 'recording' | 'article';

const ownerColumns: Record<LinkSide, string> = { recording: 'l.recording_id', article: 'l.article_id' };

/** At most `limit` links of each owner as they stand, best first; of all owners in one statement. */
export async function listLinksOfMany(
  db: Queryable,
  workspaceId: string,
  side: LinkSide,
  ownerIds: readonly string[],
  { statuses, after, limit }: { statuses: readonly LinkStatus[]; after: LinkPosition | null; limit: number },
): Promise<SortedLink[]> {
  const rows = await db.query<ArticleLink & { sortValue: number }>(
    `select found.* from unnest($2::uuid[]) as owner(id)
     cross join lateral (
       select ${columns}, ${standing} as "sortValue" from article_link l
       where l.workspace_id = $1 and ${ownerColumns[side]} = owner.id and l.status = any($3::text[])
         and ($4::float8 is null or (${standing}, l.id) < ($4::float8, $5::uuid))
       order by ${standing} desc, l.id desc limit $6) found
     order by found."sortValue" desc, found.id desc`,
    [workspaceId, ownerIds, statuses, after?.sortValue ?? null, after?.id ?? null, limit],
  );
  return rows.map(toSorted);
}

/** How many links each owner has; an owner without any is absent. */
export async function countLinksOfMany(
  db: Queryable,
  workspaceId: string,
  side: LinkSide,
  ownerIds: readonly string[],
  statuses: readonly LinkStatus[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query<{ id: string; count: number }>(
    `select ${ownerColumns[side]} as id, count(*)::int as count from article_link l
     where l.workspace_id = $1 and ${ownerColumns[side]} = any($2::uuid[]) and l.status = any($3::text[])
     group by 1`,
    [workspaceId, ownerIds, statuses],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}

export async function countLinks(
  db: Queryable,
  workspaceId: string,
  conditions: LinkConditions,
): Promise<number> {
  const params = new SqlParams();
  const where = conditionsOf(workspaceId, conditions, params);
  const [row] = await db.query<{ count: number }>(
    `select count(*)::int as count from article_link l where ${where.join(' and ')}`,
    params.values,
  );
  return row?.count ?? 0;
}

function conditionsOf(workspaceId: string, conditions: LinkConditions, params: SqlParams): string[] {
  const { status, recordingId, articleId } = conditions;
  const where = [`l.workspace_id = ${params.bind(workspaceId)}`];
  if (status) where.push(`l.status = ${params.bind(status)}`);
  if (recordingId) where.push(`l.recording_id = ${params.bind(recordingId)}::uuid`);
  if (articleId) where.push(`l.article_id = ${params.bind(articleId)}::uuid`);
  return where;
}

export interface Decision extends LinkedRange {
  readonly articleId: string;
  readonly status: 'CONFIRMED' | 'REJECTED';
  readonly decidedBy: string;
}

/** Writes a decision; `changed` is false where it was the same before. */
export async function decideLink(
  tx: Queryable,
  workspaceId: string,
  { recordingId, startS, endS, articleId, status, decidedBy }: Decision,
): Promise<{ link: ArticleLink; changed: boolean }> {
  const changed = await tx.query(
    `insert into article_link as l (workspace_id, id, recording_id, start_s, end_s, article_id, status, decided_by, decided_at)
     values ($1, $2::uuid, $3::uuid, $4::float8, $5::float8, $6::uuid, $7, $8, now())
     on conflict (workspace_id, recording_id, start_s, end_s, article_id) do update
       set status = excluded.status, decided_by = excluded.decided_by, decided_at = excluded.decided_at
       where l.status <> excluded.status
     returning l.id`,
    [workspaceId, newId(), recordingId, startS, endS, articleId, status, decidedBy],
  );
  const [link] = await tx.query<ArticleLink>(
    `select ${columns} from article_link l where l.workspace_id = $1 and l.recording_id = $2::uuid
       and l.start_s is not distinct from $3::float8 and l.end_s is not distinct from $4::float8
       and l.article_id = $5::uuid`,
    [workspaceId, recordingId, startS, endS, articleId],
  );
  return { link: link!, changed: changed.length > 0 };
}

export async function deleteLink(tx: Queryable, workspaceId: string, id: string): Promise<boolean> {
  const rows = await tx.query(
    'delete from article_link where workspace_id = $1 and id = $2::uuid returning id',
    [workspaceId, id],
  );
  return rows.length > 0;
}

export interface StoredSuggestion {
  readonly articleId: string;
  /** Null of an article that the alignment was not learned with. */
  readonly probability: number | null;
  readonly answeredBy: LinkPath;
}

/** Puts suggestions for a whole recording in the place of earlier ones; what a person decided stays as it is. */
export async function replaceSuggestions(
  tx: Queryable,
  workspaceId: string,
  recordingId: string,
  alignmentVersion: number,
  suggestions: readonly StoredSuggestion[],
): Promise<void> {
  await tx.query(
    `delete from article_link where workspace_id = $1 and recording_id = $2::uuid and status = 'SUGGESTED'`,
    [workspaceId, recordingId],
  );
  await tx.query(
    `insert into article_link (workspace_id, id, recording_id, article_id, status, probability, answered_by, alignment_version)
     select $1, s.id, $2::uuid, a.id, 'SUGGESTED', s.probability, s.answered_by, $3::int
     from unnest($4::uuid[], $5::uuid[], $6::real[], $7::text[]) as s(id, article_id, probability, answered_by)
     join article a on a.workspace_id = $1 and a.id = s.article_id
     on conflict (workspace_id, recording_id, start_s, end_s, article_id) do nothing`,
    [
      workspaceId,
      recordingId,
      alignmentVersion,
      suggestions.map(() => newId()),
      suggestions.map(({ articleId }) => articleId),
      suggestions.map(({ probability }) => probability),
      suggestions.map(({ answeredBy }) => answeredBy),
    ],
  );
}

/** What people decided about a recording as a whole, or about exactly this part of it. */
export async function listDecisions(
  db: Queryable,
  workspaceId: string,
  { recordingId, startS, endS }: LinkedRange,
): Promise<{ articleId: string; status: 'CONFIRMED' | 'REJECTED' }[]> {
  return db.query(
    `select article_id as "articleId", status from article_link
     where workspace_id = $1 and recording_id = $2::uuid and status <> 'SUGGESTED'
       and start_s is not distinct from $3::float8 and end_s is not distinct from $4::float8`,
    [workspaceId, recordingId, startS, endS],
  );
}

export interface HeardLink {
  readonly link: ArticleLink;
  readonly frames: Uint8Array;
}

/** The last confirmed links of articles with the content of their recordings. */
export async function listHeardLinks(
  db: Queryable,
  workspaceId: string,
  articleIds: readonly string[],
  contentId: string,
  limitOfArticle: number,
): Promise<HeardLink[]> {
  const rows = await db.query<ArticleLink & { frames: Uint8Array }>(
    `select ${columns}, c.frames
     from unnest($2::uuid[]) as wanted (id)
     cross join lateral (
       select * from article_link x where x.workspace_id = $1 and x.article_id = wanted.id and x.status = 'CONFIRMED'
       order by x.decided_at desc limit $4::int) l
     join recording_content c on c.workspace_id = $1 and c.recording_id = l.recording_id and c.content_id = $3`,
    [workspaceId, articleIds, contentId, limitOfArticle],
  );
  return rows.map(({ frames, ...link }) => ({ link, frames }));
}
