import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Db } from '../../src/db/db.ts';
import { askEverything } from '../support/ask-everything.ts';
import { fillLibrary } from '../support/fill-library.ts';
import { findPostgresPrograms } from '../support/postgres-programs.ts';
import { startServer } from '../support/run-command.ts';
import { createServiceHome } from '../support/service-home.ts';
import { createEmptyTestDatabase } from '../support/test-database.ts';

const preparation = fileURLToPath(new URL('../../deploy/before-restore.sql', import.meta.url));

// The commands of docs/backup.md.
test('PostgreSQL and its files, dumped and restored elsewhere, answer as before', async (context) => {
  if (!process.env.TEST_DATABASE_URL) return context.skip('TEST_DATABASE_URL is not set');
  const major = await serverMajor();
  const programs = await findPostgresPrograms(major);
  if (!programs) return context.skip(`no pg_dump of version ${major} or later is here`);

  const home = await createServiceHome();
  const copy = await mkdtemp(join(tmpdir(), 'phonograph-restored-'));
  const source = await startServer(home.environment);
  context.after(() => source.command.process.kill('SIGKILL'));
  const { key, signedPath } = await fillLibrary(source.url);
  const before = await askEverything(source.url, key);
  // Reads everything, changes nothing, and is no superuser.
  const reader = `phonograph_reader_${process.pid}`;
  const admin = await home.openDatabase();
  await admin.exec(
    `create role ${reader} login bypassrls password 'reads'; grant pg_read_all_data to ${reader}`,
  );
  const superuserUrl = new URL(home.environment['DATABASE_URL']!);
  const readerUrl = new URL(superuserUrl);
  readerUrl.username = reader;
  readerUrl.password = 'reads';
  const dumpTo = async (name: string, databaseUrl: URL) => {
    const file = join(home.files, name);
    await programs.dump(databaseUrl.href, file);
    return file;
  };
  // With the server at work: the files first, then the rows, then the files again.
  const files = join(home.files, 'files');
  const copyFiles = () =>
    cp(join(home.dataFolder, 'originals'), join(files, 'originals'), { recursive: true });
  await copyFiles();
  const dumps = {
    superuser: await dumpTo('superuser.dump', superuserUrl),
    reader: await dumpTo('reader.dump', readerUrl),
  };
  await admin.exec(`revoke pg_read_all_data from ${reader}; drop role ${reader}`);
  await admin.close();
  await copyFiles();
  await cp(join(home.dataFolder, 'url-key'), join(files, 'url-key'));
  source.command.process.kill('SIGTERM');
  await source.command.ended;

  // Both dumps have the same rows, so one of them is asked everything.
  let counted: Readonly<Record<string, number>> | null = null;
  for (const [who, dump] of Object.entries(dumps)) {
    const { db, url } = await createEmptyTestDatabase();
    // Twice: what is there already does no harm.
    for (let round = 0; round < 2; round++) await db.exec(await readFile(preparation, 'utf8'));
    await programs.restore(url!, dump);
    const rows = await countRows(db);
    counted ??= rows;
    assert.deepEqual(rows, counted, who);
    if (who === 'superuser') {
      assert.equal(rows['recording'], 3);
      await db.close();
      continue;
    }
    const dataFolder = join(copy, who);
    await mkdir(dataFolder);
    await cp(files, dataFolder, { recursive: true });
    const restored = await startServer({ PHONOGRAPH_DATA: dataFolder, DATABASE_URL: url! });
    context.after(() => restored.command.process.kill('SIGKILL'));
    assert.deepEqual(await askEverything(restored.url, key), before, who);
    assert.equal((await fetch(new URL(signedPath, restored.url))).status, 200);
    const ready = await fetch(new URL('readyz', restored.url));
    assert.equal(ready.status, 200);
    assert.deepEqual(((await ready.json()) as { warnings?: object }).warnings, undefined);
    restored.command.process.kill('SIGTERM');
    assert.equal((await restored.command.ended).exitCode, 0);
    await db.close();
  }
  await home.remove();
  await rm(copy, { recursive: true, force: true });
});

async function countRows(db: Db): Promise<Record<string, number>> {
  const tables = await db.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by name`,
  );
  const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as count from "${name}"`);
  const rows = await db.query<{ name: string; count: number }>(counts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

async function serverMajor(): Promise<number> {
  const { db } = await createEmptyTestDatabase();
  const [row] = await db.query<{ major: number }>(
    `select current_setting('server_version_num')::int / 10000 as major`,
  );
  await db.close();
  return row!.major;
}
