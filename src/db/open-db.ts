import { join } from 'node:path';
import { lockDataFolder } from './data-folder-lock.ts';
import type { Db } from './db.ts';
import { createDatabase } from './pglite/create-database.ts';
import { PgliteDb } from './pglite/pglite-db.ts';
import { PostgresDb } from './postgres/postgres-db.ts';
import { type StatementWatch, unwatched } from './statement-watch.ts';

/** The server ends a longer statement. */
export const STATEMENT_TIMEOUT_MS = 60_000;

export interface OpenDbOptions {
  /** A `postgres://` address; null opens the embedded database. */
  readonly databaseUrl: string | null;
  /** Home of the embedded database (in `pg/`); null keeps it in memory. */
  readonly dataFolder: string | null;
  /** Connections to the server, default 10. The embedded database has one. */
  readonly poolSize?: number;
  /** The server ends a longer statement; default 60 s, 0 means no limit. Not enforced by the embedded database. */
  readonly statementTimeoutMs?: number;
  readonly watch?: StatementWatch;
}

/**
 * Opens the database, without migrating it.
 * Throws DATA_FOLDER_LOCKED when another process has the folder, UNAVAILABLE when the server
 * cannot be reached or lacks what we need.
 */
export async function openDb(options: OpenDbOptions): Promise<Db> {
  const {
    databaseUrl,
    dataFolder,
    poolSize = 10,
    statementTimeoutMs = STATEMENT_TIMEOUT_MS,
    watch = unwatched,
  } = options;
  if (databaseUrl !== null)
    return await PostgresDb.open({ databaseUrl, poolSize, statementTimeoutMs, watch });
  if (dataFolder === null) return await PgliteDb.open({ folder: null, templateDump: null }, watch);
  const lock = await lockDataFolder(dataFolder);
  try {
    const folder = join(dataFolder, 'pg');
    await createDatabase(folder);
    const db = await PgliteDb.open({ folder, templateDump: null }, watch);
    db.onClosed = () => lock.release();
    return db;
  } catch (error) {
    await lock.release();
    throw error;
  }
}
