import type { Db } from '../../db/db.ts';
import { migrate } from '../../db/migrate.ts';
import { openDb } from '../../db/open-db.ts';
import type { BenchOptions } from '../bench-options.ts';
import { type AnchorFilling, fillAnchors } from './fill-anchors.ts';

/** A database with so many anchors. */
export interface GrowthDatabase {
  readonly db: Db;
  /** Its address; null: embedded. */
  readonly url: string | null;
  /** How the index was built, by this run or an earlier one. */
  readonly build: IndexBuild;
  close(): Promise<void>;
}

export interface IndexBuild {
  /** Null where it was not timed alone. */
  readonly fillS: number | null;
  readonly buildS: number;
  /** Of `maintenance_work_mem`. */
  readonly memory: string;
  readonly workers: number;
  readonly load: number;
}

const openOptions = { dataFolder: null, statementTimeoutMs: 0 } as const;
/** Without room for the whole graph a build is far slower. The embedded database has neither so much nor workers. */
const roomFor = ({ kind }: Db) =>
  kind === 'pglite' ? { memory: '256MB', workers: 0 } : { memory: '2GB', workers: 2 };

/**
 * A database of its own for the size: on the server `phonograph_growth_<anchors>`, which is dropped afterwards unless it
 * is to be kept; then a later run finds it filled. Without a server it is embedded and in memory.
 */
export async function openGrowthDatabase(
  { databaseUrl, keep }: Pick<BenchOptions, 'databaseUrl' | 'keep'>,
  anchorCount: number,
  fillingOf: (db: Db) => AnchorFilling,
  readLoad: () => number,
): Promise<GrowthDatabase> {
  const server = databaseUrl === null ? null : await createDatabase(databaseUrl, anchorCount, keep);
  const db = await openDb({ ...openOptions, databaseUrl: server?.url ?? null, poolSize: 4 });
  try {
    await migrate(db);
    const build = (await readBuild(db)) ?? (await fillAndBuild(db, fillingOf(db), anchorCount, readLoad));
    return {
      ...{ db, build, url: server?.url ?? null },
      async close() {
        await db.close();
        await server?.drop();
      },
    };
  } catch (error) {
    await db.close();
    throw error;
  }
}

async function createDatabase(serverUrl: string, anchorCount: number, keep: boolean) {
  const name = `phonograph_growth_${anchorCount}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const admin = await openDb({ ...openOptions, databaseUrl: serverUrl, poolSize: 1 });
  try {
    const [there] = await admin.query('select from pg_database where datname = $1', [name]);
    if (!there) await admin.exec(`create database ${name}`);
    else if (!keep)
      throw new TypeError(`The database ${name} is there already: drop it, or use it with --keep.`);
  } finally {
    await admin.close();
  }
  return {
    url: url.href,
    async drop() {
      if (keep) return;
      const again = await openDb({ ...openOptions, databaseUrl: serverUrl, poolSize: 1 });
      await again.exec(`drop database if exists ${name} with (force)`);
      await again.close();
    },
  };
}

/** The index at once at the end: an eighth of the time of growing it row by row. */
async function fillAndBuild(
  db: Db,
  filling: AnchorFilling,
  anchorCount: number,
  readLoad: () => number,
): Promise<IndexBuild> {
  await db.exec('drop index if exists anchor_histogram');
  const fillingAt = performance.now();
  await fillAnchors(filling, anchorCount);
  const fillS = (performance.now() - fillingAt) / 1_000;
  for (const table of ['anchor', 'recording']) await db.exec(`vacuum (analyze) ${table}`);
  const buildS = await buildIndex(
    db,
    `create index anchor_histogram on anchor using hnsw (histogram sparsevec_ip_ops) with (m = 16, ef_construction = 64)`,
  );
  const build = { fillS, buildS, ...roomFor(db), load: readLoad() };
  await db.exec(`comment on index anchor_histogram is '${JSON.stringify(build)}'`);
  return build;
}

/** Seconds of building an index. */
export async function buildIndex(db: Db, statement: string): Promise<number> {
  const startedAt = performance.now();
  const { memory, workers } = roomFor(db);
  await db.exec(`begin; set local maintenance_work_mem = '${memory}'; set local statement_timeout = 0;
    set local max_parallel_maintenance_workers = ${workers}; ${statement}; commit`);
  return (performance.now() - startedAt) / 1_000;
}

async function readBuild(db: Db): Promise<IndexBuild | null> {
  const [row] = await db.query<{ comment: string | null }>(
    `select obj_description(to_regclass('anchor_histogram'), 'pg_class') as comment`,
  );
  return row?.comment?.startsWith('{') ? (JSON.parse(row.comment) as IndexBuild) : null;
}

/** Bytes of an index, or of the table's rows where it is named. */
export async function bytesOf(db: Db, relation: string): Promise<number> {
  const [row] = await db.query<{ size: number }>(`select pg_relation_size($1::regclass)::float8 as size`, [
    relation,
  ]);
  return row!.size;
}
