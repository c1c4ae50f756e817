import { readFile } from 'node:fs/promises';
import type { Db, Queryable, SqlParam } from '../../db/db.ts';
import { openDb } from '../../db/open-db.ts';
import { encodeSparseVector } from '../../db/vectors.ts';
import { withinWorkspace } from '../../db/workspace-reach.ts';
import { type AnchorSearch, readComparedAnchors } from '../../features/search/index.ts';
import { ANCHOR_SETTINGS } from '../../features/search/nearest-anchors-sql.ts';
import { oneAnchorSql, RECALL_DEPTH } from '../../features/search/recall/recall.store.ts';
import { recallOf } from '../../features/search/recall/recall-of.ts';
import { findSimilarRecordings } from '../../features/search/similar-audio.store.ts';
import { toDense } from '../../tokens/index.ts';
import { runsHere } from '../backend-cpu.ts';
import { type Times, timesOf } from './times.ts';

/** What some searches found and took. */
export interface Searched {
  /** Recall@10, 0..1, mean; NaN where nobody said what is truly nearest. */
  readonly recall: number;
  /** Fewest anchors that a search gave, as a share of 50 or of all that there are. */
  readonly leastFull: number;
  readonly times: Times;
}

export interface SearchOptions {
  /** What `exact` gave for each. */
  readonly truths?: readonly (readonly number[])[];
  readonly settings?: Readonly<Record<string, string>>;
  /** Up to how many anchors are compared one by one, instead of the product's own choice. */
  readonly compared?: number;
  /** Instead of the product's statement; $1 is the histogram, $2 the workspace. */
  readonly statement?: string;
}

/** A session that searches as requests do, held to its workspace by the database. */
export interface AnchorSearcher {
  /** Similarities of the nearest, at most 50, the nearest first; all anchors compared one by one. */
  exact(search: AnchorSearch): Promise<{ similarities: number[]; ms: number; cpuMs: number | null }>;
  /** Searches of one anchor each. */
  run(searches: readonly AnchorSearch[], how?: SearchOptions): Promise<Searched>;
  /** The same search for recordings again and again. */
  similarRecordings(search: AnchorSearch, repeats: number): Promise<Times>;
  close(): Promise<void>;
}

const WARM_UP = 5;
const DEPTH = 50;

export async function openAnchorSearcher(shared: Db, databaseUrl: string | null): Promise<AnchorSearcher> {
  const db =
    databaseUrl === null
      ? shared
      : await openDb({ databaseUrl, dataFolder: null, poolSize: 1, statementTimeoutMs: 0 });
  const readCpuMs = async (): Promise<number | null> => {
    if (!runsHere(databaseUrl)) return null;
    // Asked for each time: the pool closes a session that rests for long.
    const [backend] = await db.query<{ pid: number }>('select pg_backend_pid() as pid');
    const text = await readFile(`/proc/${backend!.pid}/schedstat`, 'utf8').catch(() => '');
    // Its first number: nanoseconds on a processor; 0 where nobody counts them.
    return Number.parseInt(text, 10) / 1e6 || null;
  };
  const timed = async <Result>(run: () => Promise<Result>) => {
    const cpuBefore = await readCpuMs();
    const startedAt = performance.now();
    const result = await run();
    const ms = performance.now() - startedAt;
    const cpuAfter = await readCpuMs();
    return { result, ms, cpuMs: cpuBefore === null || cpuAfter === null ? null : cpuAfter - cpuBefore };
  };
  const within = <Result>(
    search: AnchorSearch,
    settings: Readonly<Record<string, string>>,
    run: (tx: Queryable) => Promise<Result>,
  ) => withinWorkspace(search.workspaceId, () => db.transaction(run, { readOnly: true, settings }));
  const similarities = async (tx: Queryable, sql: string, values: readonly SqlParam[]) =>
    (await tx.query<{ similarity: number }>(sql, values)).map(({ similarity }) => similarity);

  return {
    async exact(search) {
      const { result, ms, cpuMs } = await timed(() =>
        within(search, { max_parallel_workers_per_gather: '0' }, async (tx) => {
          const { parts, values } = oneAnchorSql(search, 0);
          return await similarities(tx, `with ${parts.nearest} ${parts.exact(DEPTH, [])}`, values);
        }),
      );
      return { similarities: result, ms, cpuMs };
    },

    async run(searches, { truths, settings = ANCHOR_SETTINGS, compared, statement } = {}) {
      const walls: number[] = [];
      const cpus: number[] = [];
      const recalls: number[] = [];
      let leastFull = 1;
      for (let at = -Math.min(WARM_UP, searches.length); at < searches.length; at++) {
        const search = searches[Math.abs(at) % searches.length]!;
        const { result, ms, cpuMs } = await timed(() =>
          within(search, settings, async (tx) => {
            if (statement !== undefined) {
              const histogram = encodeSparseVector(toDense(search.anchors[0]!));
              return await similarities(tx, statement, [histogram, search.workspaceId]);
            }
            const { parts, values } = oneAnchorSql(search, compared ?? (await readComparedAnchors(tx)));
            return await similarities(tx, `with ${parts.nearest} select similarity from found`, values);
          }),
        );
        if (at < 0) continue;
        walls.push(ms);
        if (cpuMs !== null) cpus.push(cpuMs);
        const truth = truths?.[at] ?? [];
        if (truth.length === 0) continue;
        recalls.push(recallOf(result, truth.slice(0, RECALL_DEPTH)));
        leastFull = Math.min(leastFull, result.length / truth.length);
      }
      const recall = recalls.reduce((sum, each) => sum + each, 0) / recalls.length;
      return { recall, leastFull, times: timesOf(walls, cpus) };
    },

    async similarRecordings(search, repeats) {
      const walls: number[] = [];
      const cpus: number[] = [];
      for (let at = -WARM_UP; at < repeats; at++) {
        const { ms, cpuMs } = await timed(() =>
          withinWorkspace(search.workspaceId, () => findSimilarRecordings(db, search)),
        );
        if (at < 0) continue;
        walls.push(ms);
        if (cpuMs !== null) cpus.push(cpuMs);
      }
      return timesOf(walls, cpus);
    },

    close: async () => {
      if (db !== shared) await db.close();
    },
  };
}
