import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db } from '../../src/db/db.ts';
import { openDb } from '../../src/db/open-db.ts';
import { freshDataFolder } from './fresh-data-folder.ts';
import { createTestDatabase, urlOf } from './test-database.ts';

/** Where the commands of one test live: a data folder, a database, and a folder for files. */
export interface ServiceHome {
  readonly dataFolder: string;
  /** Of files that the test makes. */
  readonly files: string;
  /** What the commands must find in their environment. */
  readonly environment: NodeJS.ProcessEnv;
  /** Opens its database; the embedded one only while no command has it. */
  openDatabase(): Promise<Db>;
  remove(): Promise<void>;
}

export async function createServiceHome(): Promise<ServiceHome> {
  const dataFolder = await freshDataFolder();
  const files = await mkdtemp(join(tmpdir(), 'phonograph-files-'));
  const serverDb = process.env.TEST_DATABASE_URL ? await createTestDatabase() : null;
  const databaseUrl = serverDb && (await urlOf(serverDb));
  return {
    dataFolder,
    files,
    environment: { PHONOGRAPH_DATA: dataFolder, ...(databaseUrl && { DATABASE_URL: databaseUrl }) },
    openDatabase: () => openDb({ databaseUrl, dataFolder, poolSize: 2 }),
    async remove() {
      await serverDb?.close();
      for (const folder of [dataFolder, files]) await rm(folder, { recursive: true, force: true });
    },
  };
}
