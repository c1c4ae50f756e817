import type { Db } from '../../db/db.ts';
import { SMALL_WORKSPACES } from './fill-anchors.ts';
import { buildIndex, bytesOf } from './growth-database.ts';
import { exactly, type Measuring, searchesFor } from './measuring.ts';
import { reportTimes } from './times.ts';

/** Whether the largest of the small workspaces gains by an index of its own. */
export async function measureOwnIndex(db: Db, measuring: Measuring): Promise<void> {
  const { report, searcher, sounds, quick, details, size } = measuring;
  const { id, perThousand } = SMALL_WORKSPACES.at(-1)!;
  const searches = searchesFor(sounds, 'heardAgain', id, quick ? 8 : 25);
  const { truths } = await exactly(searcher, searches);
  const name = `${size} workspace of ${perThousand / 10} % with a partial index`;
  const buildS = await buildIndex(
    db,
    `create index own_histogram on anchor using hnsw (histogram sparsevec_ip_ops)
     with (m = 16, ef_construction = 64) where workspace_id = '${id}'`,
  );
  try {
    report(`${name}, build`, buildS, 's', details);
    report(`${name}, size`, (await bytesOf(db, 'own_histogram')) / 1_000_000, 'MB', details);
    const found = await searcher.run(searches, { truths, compared: -1 });
    report(`${name}, recall@10`, found.recall, '', details);
    reportTimes(report, name, found.times, details);
  } finally {
    await db.exec('drop index own_histogram');
  }
}
