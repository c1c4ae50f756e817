import type { Db, Queryable } from '../../db/db.ts';
import { postingSlot, SILENT_PAIR } from '../../tokens/index.ts';

/** 67 minutes: in a smaller index no pair is frequent enough to be worth leaving out. */
export const MIN_COUNTED_FRAMES = 50_000;
/** Counts are taken anew when the index has grown by this factor, or shrunk to half. */
const GROWTH = 1.25;
/** Frames in the sample: 0.3 s on PostgreSQL, 0.8 s of the embedded database. */
const SAMPLE_FRAMES = 300_000;
/** A pair seen less often in the sample is not called frequent. */
const MIN_SEEN = 4;
/** Nor one that occurs less often: a lookup of a thousand of them would still be cheap. */
const MIN_FREQUENT = 32;
const MAX_FREQUENT = 50_000;

/** Which postings are counted. */
export interface PostingIndex {
  readonly workspaceId: string;
  readonly tokenizerId: string;
}

/** Counts the frequent pairs anew if the index has changed much since they were counted. True when it did. */
export async function updatePostingCensus(db: Db, index: PostingIndex): Promise<boolean> {
  const keys = [index.workspaceId, index.tokenizerId];
  const [size] = await db.query<{ frames: number; counted: number }>(
    `select coalesce(sum(h.frame_count), 0)::float8 as frames,
       coalesce((select frames from posting_census where workspace_id = $1 and tokenizer_id = $2), 0)::float8 as counted
     from recording_histogram h where h.workspace_id = $1 and h.tokenizer_id = $2`,
    keys,
  );
  const { frames, counted } = size!;
  const hasChanged = frames > counted * GROWTH || frames < counted / 2;
  if (!hasChanged || Math.max(frames, counted) < MIN_COUNTED_FRAMES) return false;
  return await db.transaction(async (tx) => {
    // Of two that come here at once the second waits and finds it done.
    const claimed = await tx.query(
      `insert into posting_census (workspace_id, tokenizer_id, frames) values ($1, $2, $3)
       on conflict (workspace_id, tokenizer_id) do update set frames = excluded.frames
         where posting_census.frames = $4 returning 1`,
      [...keys, frames, counted],
    );
    if (claimed.length > 0) await countPairs(tx, index, Math.max(1, Math.ceil(frames / SAMPLE_FRAMES)));
    return claimed.length > 0;
  });
}

/** One block in `every` is counted, spread evenly over all recordings. */
async function countPairs(
  tx: Queryable,
  { workspaceId, tokenizerId }: PostingIndex,
  every: number,
): Promise<void> {
  const keys = [workspaceId, tokenizerId];
  await tx.query('delete from posting_frequency where workspace_id = $1 and tokenizer_id = $2', keys);
  await tx.query(
    `insert into posting_frequency (workspace_id, tokenizer_id, hash, postings)
     select $1, $2, p.key - $4, count(*) * $3::int
     from posting_block b cross join lateral unnest(b.hashes) as p(key)
     where b.workspace_id = $1 and b.tokenizer_id = $2
       and (b.block_index + hashtext(b.recording_id::text)) % $3::int = 0 and p.key & ${SILENT_PAIR} = 0
     group by p.key having count(*) >= ${MIN_SEEN} and count(*) * $3::int >= ${MIN_FREQUENT}
     order by count(*) desc, p.key limit ${MAX_FREQUENT}`,
    [...keys, every, postingSlot(workspaceId, tokenizerId)],
  );
}

/** Forgets the counts of tokenizers that no index has any more. */
export async function deleteUnusedCensuses(db: Queryable, workspaceId: string): Promise<void> {
  await db.query(
    `delete from posting_census c where c.workspace_id = $1 and not exists (
       select from search_index i where i.workspace_id = $1 and i.tokenizer_id = c.tokenizer_id)`,
    [workspaceId],
  );
}
