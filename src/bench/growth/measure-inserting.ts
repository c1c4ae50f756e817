import type { Db } from '../../db/db.ts';
import { LOCAL_WORKSPACE_ID } from '../../features/workspaces/index.ts';
import { ANCHORS_PER_RECORDING, type AnchorFilling, addRecordings } from './fill-anchors.ts';
import { type Measuring, searchesFor } from './measuring.ts';
import { reportTimes } from './times.ts';

const RECORDINGS_PER_STATEMENT = 5;
/** Past all that the filling makes. */
const FIRST_PLACE = 100_000_000;

/** How fast anchors come in while somebody searches, and what that does to searches. What came in is deleted again. */
export async function measureInserting(db: Db, measuring: Measuring): Promise<void> {
  const { report, searcher, sounds, quick, details, size } = measuring;
  const forMs = quick ? 1_500 : 30_000;
  const filling: AnchorFilling = {
    db,
    tokenizer: sounds.tokenizer,
    speech: sounds.speech('inserted'),
  };
  const searches = searchesFor(sounds, 'heardAgain', LOCAL_WORKSPACE_ID, quick ? 10 : 50);
  const alone = await searcher.run(searches);
  reportTimes(report, `${size} searches before inserts`, alone.times, details);

  const startedAt = performance.now();
  const isOver = () => performance.now() - startedAt >= forMs;
  let inserted = 0;
  const insert = async () => {
    do {
      await addRecordings(filling, FIRST_PLACE + inserted, RECORDINGS_PER_STATEMENT);
      inserted += RECORDINGS_PER_STATEMENT;
    } while (!isOver());
    return performance.now() - startedAt;
  };
  const search = async () => {
    let slowest: Awaited<ReturnType<typeof searcher.run>>;
    do slowest = await searcher.run(searches);
    while (!isOver());
    return slowest.times;
  };
  const [insertMs, times] = await Promise.all([insert(), search()]);
  const perSecond = (inserted * ANCHORS_PER_RECORDING * 1_000) / insertMs;
  report(`${size} anchors inserted while somebody searches`, perSecond, 'anchors/s', details);
  reportTimes(report, `${size} searches while anchors come in`, times, details);
  await db.query(`delete from recording where file_name >= $1 and file_name < $2`, [
    `voiced-${FIRST_PLACE}`,
    `voiced-${FIRST_PLACE + inserted}`,
  ]);
}
