import { createHash, randomBytes } from 'node:crypto';
import { cpSync } from 'node:fs';
import { mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadMigrations } from '../../src/db/load-migrations.ts';
import { prepareDatabase } from '../../src/jobs/prepare-database.ts';

/**
 * A data folder with a migrated embedded database and nothing in it. A copy of a template that the first caller
 * makes: 0.1 s instead of 5 s (and five times as quick as without Sync). Remove it when done.
 */
export async function freshDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'phonograph-data-'));
  if (!process.env.TEST_DATABASE_URL) cpSync(await template(), folder, { recursive: true });
  return folder;
}

/** Changes with the migrations; other versions of the code use other templates. */
async function template(): Promise<string> {
  const hash = createHash('sha256');
  for (const { sha256 } of await loadMigrations()) hash.update(sha256);
  const folder = join(tmpdir(), `phonograph-data-template-${hash.digest('hex').slice(0, 16)}`);
  if (await stat(folder).catch(() => null)) return folder;
  const draft = `${folder}-${process.pid}-${randomBytes(4).toString('hex')}`;
  await prepareDatabase({ databaseUrl: null, dataFolder: draft });
  // When another process was quicker, its template stays.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
  return folder;
}
