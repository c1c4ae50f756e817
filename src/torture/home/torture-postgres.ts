import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Db } from '../../db/db.ts';
import { openDb } from '../../db/open-db.ts';
import { prepareDatabase } from '../../jobs/prepare-database.ts';
import { findPostgres } from './find-postgres.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';

/** A PostgreSQL server of ours, which may be treated badly. */
export interface TorturePostgres {
  /** A database with the structure and nothing in it; gives its address. */
  createDatabase(tablespace?: string): Promise<string>;
  /** `fast` ends connections and closes files; `immediate` is what a killed server is like: it recovers at its start. */
  stop(how: 'fast' | 'immediate'): Promise<void>;
  start(): Promise<void>;
  /** A connection of the administrator's for one task. */
  asAdmin<Result>(use: (admin: Db) => Promise<Result>): Promise<Result>;
  /** A tablespace on a disk of its own. Throws CannotTry. */
  createTablespace(name: string, megabytes: number): Promise<SmallDisk>;
  close(): Promise<void>;
}

const MAX_STOP_MS = 60_000;

/** Starts a server in the folder. Throws CannotTry where this machine has none to start. */
export async function startTorturePostgres(
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<TorturePostgres> {
  const programs = await findPostgres(folder, environment);
  const port = await freePort();
  // A run that was cut off may have left one running in a folder that is kept.
  await stopServer(programs.dataFolder, 'fast').catch(() => undefined);
  await programs.start(port).catch(async (error) => {
    // Nor can one recover whose tablespace was on a disk that is gone.
    if (!programs.isKept) throw error;
    await programs.forget();
    await programs.start(port);
  });
  const addressOf = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;
  const disks: SmallDisk[] = [];

  async function asAdmin<Result>(use: (admin: Db) => Promise<Result>): Promise<Result> {
    const admin = await openDb({ databaseUrl: addressOf('postgres'), dataFolder: null, poolSize: 1 });
    try {
      return await use(admin);
    } finally {
      await admin.close();
    }
  }

  let template: Promise<string> | null = null;
  async function createTemplate(): Promise<string> {
    const name = `phonograph_torture_template_${process.pid}`;
    await asAdmin((admin) => admin.exec(`create database ${name}`));
    await prepareDatabase({ databaseUrl: addressOf(name), dataFolder: null });
    return name;
  }

  return {
    asAdmin,
    stop: (how) => stopServer(programs.dataFolder, how),
    start: () => programs.start(port),
    async createDatabase(tablespace) {
      template ??= createTemplate();
      const from = await template;
      const name = `phonograph_torture_${process.pid}_${randomBytes(4).toString('hex')}`;
      await asAdmin((admin) =>
        admin.exec(
          `create database ${name} template ${from}${tablespace ? ` tablespace ${tablespace}` : ''}`,
        ),
      );
      return addressOf(name);
    },
    async createTablespace(name, megabytes) {
      const place = `/torture-${name}-${randomBytes(4).toString('hex')}`;
      const disk = await mountSmallDisk(join(programs.root, place), megabytes);
      disks.push(disk);
      const { uid, gid } = await stat(programs.dataFolder);
      const inside = join(disk.folder, 'space');
      await mkdir(inside, { mode: 0o700 });
      await chmod(disk.folder, 0o755);
      await chown(inside, uid, gid);
      const seen = programs.root === '/' ? inside : `${place}/space`;
      await asAdmin((admin) => admin.exec(`create tablespace ${name} location '${seen}'`));
      return disk;
    },
    async close() {
      if (programs.isKept) await asAdmin(dropLeftovers).catch(() => undefined);
      await stopServer(programs.dataFolder, 'fast').catch(() => undefined);
      for (const disk of disks) await disk.close();
    },
  };
}

async function stopServer(dataFolder: string, how: 'fast' | 'immediate'): Promise<void> {
  const pid = Number((await readFile(join(dataFolder, 'postmaster.pid'), 'utf8')).split('\n')[0]);
  if (!isAlive(pid)) return;
  process.kill(pid, how === 'fast' ? 'SIGINT' : 'SIGQUIT');
  const endMs = performance.now() + MAX_STOP_MS;
  while (isAlive(pid)) {
    if (performance.now() > endMs) throw new Error(`PostgreSQL ${pid} did not stop.`);
    await delay(50);
  }
}

/** A server that is kept for the next run must not keep our databases. */
async function dropLeftovers(admin: Db): Promise<void> {
  const databases = await admin.query<{ name: string }>(
    `select datname as name from pg_database where datname like 'phonograph_torture_%'`,
  );
  for (const { name } of databases) await admin.exec(`drop database ${name} with (force)`);
  const spaces = await admin.query<{ name: string }>(
    `select spcname as name from pg_tablespace where spcname not like 'pg\\_%'`,
  );
  for (const { name } of spaces) await admin.exec(`drop tablespace ${name}`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
