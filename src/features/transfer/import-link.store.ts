import type { Queryable } from '../../db/db.ts';
import { newId } from '../../lib/uuid.ts';
import type { TransferredLink } from './transferred-link.ts';

/**
 * Stores a decision where there is none: a suggestion gives way to it, another decision stays. Null when there is no
 * article of that key, else whether something changed.
 */
export async function insertLink(
  db: Queryable,
  workspaceId: string,
  recordingId: string,
  link: TransferredLink,
): Promise<boolean | null> {
  const [row] = await db.query<{ known: boolean; changed: boolean }>(
    `with named as (select id from article where workspace_id = $1 and key = $2 collate "C"),
     stored as (
       insert into article_link as l
         (workspace_id, id, recording_id, start_s, end_s, article_id, status, decided_by, decided_at)
       select $1, $3::uuid, $4::uuid, $5::float8, $6::float8, named.id, $7, $8, $9::timestamptz from named
       on conflict (workspace_id, recording_id, start_s, end_s, article_id) do update
         set status = excluded.status, decided_by = excluded.decided_by, decided_at = excluded.decided_at
         where l.status = 'SUGGESTED'
       returning l.id)
     select exists (select from named) as known, exists (select from stored) as changed`,
    [
      workspaceId,
      link.articleKey,
      newId(),
      recordingId,
      link.startS,
      link.endS,
      link.status,
      link.decidedBy,
      link.decidedAt,
    ],
  );
  return row?.known ? row.changed : null;
}
