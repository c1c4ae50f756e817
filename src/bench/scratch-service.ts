import { randomBytes } from 'node:crypto';
import { listen } from '../cli/listen.ts';
import { PhonographClient } from '../client/phonograph-client.ts';
import { type App, compose } from '../compose.ts';
import { type Config, readConfig } from '../config.ts';
import type { Db } from '../db/db.ts';
import { openDb } from '../db/open-db.ts';
import { createLogger } from '../lib/logger.ts';
import { shippedModelsFolder } from '../shipped-models.ts';
import type { BenchOptions } from './bench-options.ts';

/** The whole service inside this process, on a database and a folder that go away with it. */
export interface ScratchService {
  readonly app: App;
  readonly config: Config;
  readonly client: PhonographClient;
  close(): Promise<void>;
}

export async function openScratchService(
  { folder, databaseUrl, environment }: Pick<BenchOptions, 'folder' | 'databaseUrl' | 'environment'>,
  settings: NodeJS.ProcessEnv = {},
): Promise<ScratchService> {
  const scratch = databaseUrl === null ? null : await createScratchDatabase(databaseUrl);
  const config = readConfig(
    {
      PATH: environment['PATH'],
      PHONOGRAPH_DATA: folder,
      PHONOGRAPH_FFMPEG: 'off',
      ...(scratch && { DATABASE_URL: scratch.url }),
      ...settings,
    },
    shippedModelsFolder,
  );
  const app = await compose(config, createLogger('error'), { serve: true, work: true });
  const url = await listen(app.httpServer!, '127.0.0.1', 0);
  return {
    app,
    config,
    client: new PhonographClient(url),
    async close() {
      await app.close();
      await scratch?.drop();
    },
  };
}

/** A database of its own on a server: the bench never writes where somebody keeps recordings. */
export async function createScratchDatabase(
  serverUrl: string,
): Promise<{ url: string; drop(): Promise<void> }> {
  const admin: Db = await openDb({ databaseUrl: serverUrl, dataFolder: null, poolSize: 1 });
  const name = `phonograph_bench_${process.pid}_${randomBytes(4).toString('hex')}`;
  await admin.exec(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async drop() {
      await admin.exec(`drop database if exists ${name} with (force)`);
      await admin.close();
    },
  };
}
