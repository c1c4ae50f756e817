import { createHash, randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db } from '../../src/db/db.ts';
import { loadMigrations } from '../../src/db/load-migrations.ts';
import { migrate } from '../../src/db/migrate.ts';
import { openDb } from '../../src/db/open-db.ts';
import { PgliteDb } from '../../src/db/pglite/pglite-db.ts';

/**
 * A migrated database of its own: a clone of a template on the server of TEST_DATABASE_URL, else PGlite in memory.
 * Close it when done; the clone is dropped then.
 */
export async function createTestDatabase(): Promise<Db> {
  const serverUrl = process.env.TEST_DATABASE_URL;
  return serverUrl ? await createOnServer(serverUrl) : await createInMemory();
}

/** Changes with the migrations; other versions of the code use other templates. */
async function templateName(): Promise<string> {
  const hash = createHash('sha256');
  for (const { sha256 } of await loadMigrations()) hash.update(sha256);
  return `phonograph_template_${hash.digest('hex').slice(0, 16)}`;
}

async function createInMemory(): Promise<Db> {
  const file = join(tmpdir(), `${await templateName()}.tar`);
  const templateDump = await readFile(file).catch(() => null);
  const db = await PgliteDb.open({ folder: null, templateDump });
  if (templateDump === null) {
    await migrate(db);
    const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
    await writeFile(draft, await db.dump());
    await rename(draft, file);
  }
  return db;
}

async function createOnServer(serverUrl: string): Promise<Db> {
  const admin = await openDb({ databaseUrl: serverUrl, dataFolder: null, poolSize: 1 });
  const template = await templateName();
  await ensureTemplate(admin, serverUrl, template);
  return (await cloneOnServer(admin, serverUrl, template)).db;
}

/** A database without any migration; `url` is null when it is embedded. */
export async function createEmptyTestDatabase(): Promise<{ db: Db; url: string | null }> {
  const serverUrl = process.env.TEST_DATABASE_URL;
  if (!serverUrl) return { db: await openDb({ databaseUrl: null, dataFolder: null }), url: null };
  const admin = await openDb({ databaseUrl: serverUrl, dataFolder: null, poolSize: 1 });
  return await cloneOnServer(admin, serverUrl, 'template1');
}

async function cloneOnServer(
  admin: Db,
  serverUrl: string,
  template: string,
): Promise<{ db: Db; url: string }> {
  const name = `phonograph_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await admin.exec(`create database ${name} template ${template}`);
  const url = withDatabase(serverUrl, name);
  const db = await openDb({ databaseUrl: url, dataFolder: null });
  const close = db.close.bind(db);
  db.close = async () => {
    await close();
    await admin.exec(`drop database if exists ${name} with (force)`);
    await admin.close();
  };
  return { db, url };
}

/** The address of a database made here, for tests that open it once more; null when it is embedded. */
export async function urlOf(db: Db): Promise<string | null> {
  if (db.kind === 'pglite') return null;
  const [row] = await db.query<{ name: string }>('select current_database() as name');
  return withDatabase(process.env.TEST_DATABASE_URL!, row!.name);
}

/** The same database on the standby of TEST_REPLICA_URL, with which any test can be run on a replica; else nothing. */
export async function replicaUrlsOf(db: Db): Promise<readonly string[]> {
  const [url, replicaUrl] = [await urlOf(db), process.env.TEST_REPLICA_URL];
  return url && replicaUrl ? [withDatabase(replicaUrl, new URL(url).pathname.slice(1))] : [];
}

async function ensureTemplate(admin: Db, serverUrl: string, template: string): Promise<void> {
  const lockKey = 7_446_621_081;
  // The lock belongs to the session: the pool of one connection keeps all three statements on it.
  await admin.query(`select pg_advisory_lock(${lockKey})`);
  try {
    const found = await admin.query('select from pg_database where datname = $1', [template]);
    if (found.length > 0) return;
    const draft = `${template}_draft`;
    await admin.exec(`drop database if exists ${draft} with (force)`);
    await admin.exec(`create database ${draft}`);
    const db = await openDb({ databaseUrl: withDatabase(serverUrl, draft), dataFolder: null, poolSize: 1 });
    await migrate(db);
    await db.close();
    await admin.exec(`alter database ${draft} rename to ${template}`);
  } finally {
    await admin.query(`select pg_advisory_unlock(${lockKey})`);
  }
}

function withDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
