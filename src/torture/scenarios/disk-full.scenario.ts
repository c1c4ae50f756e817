import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Db } from '../../db/db.ts';
import { assertIntact } from '../home/assert-intact.ts';
import { type Acknowledged, bringAllIn } from '../home/bring-in.ts';
import { mountSmallDisk, type SmallDisk } from '../home/small-disk.ts';
import { startServer, type TortureServer } from '../home/start-process.ts';
import { createHome, type TortureHome } from '../home/torture-home.ts';
import type { Scenario, TortureContext } from '../scenario.types.ts';
import { orSkip } from './on-both.ts';

/** The disk that the database lies on is really full for some seconds while files come in, and has room again. */
export const diskFull: Scenario = {
  name: 'disk-full',
  summary: 'the disk of the database is full for a while: a file system of its own, really full',
  usesServer: true,
  async run(context) {
    await orSkip(context, 'embedded', async () => {
      const folder = join(context.folder, 'embedded');
      await mkdir(folder);
      const disk = await mountSmallDisk(join(folder, 'disk'), 256);
      try {
        const template = await context.template();
        const home = await createHome(folder, null, { dataFolder: join(disk.folder, 'data'), template });
        await full(context, home, disk);
      } finally {
        await disk.close();
      }
    });
    await orSkip(context, 'postgres', async () => {
      const postgres = await context.postgres();
      const disk = await postgres.createTablespace('small', 128);
      const databaseUrl = await postgres.createDatabase('small');
      const home = await createHome(context.folder, { ...postgres, createDatabase: async () => databaseUrl });
      await full(context, home, disk);
    });
  },
};

async function full(context: TortureContext, home: TortureHome, disk: SmallDisk): Promise<void> {
  const files = await home.makeFiles(context.short ? 5 : 30, context.random);
  const acknowledged: Acknowledged = new Map();
  const refusals: Record<string, number> = {};
  let server: TortureServer | null = await startServer(home.environment);
  let restarts = 0;
  let isComing = true;

  /** An embedded database that cannot write its log may end its process; a supervisor starts it again. */
  async function supervise(): Promise<void> {
    while (isComing) {
      await delay(100);
      if (server?.isAlive()) continue;
      server = await startServer(home.environment).catch(() => null);
      restarts++;
    }
  }

  const isUnfelt = () => Object.keys(refusals).length === 0;
  const [before, after] = [files.slice(0, 2), files.slice(2)];
  const options = {
    url: () => (server?.isAlive() ? server.url : null),
    acknowledged,
    signal: AbortSignal.timeout(10 * 60_000),
    lanes: 2,
    onRefusal: (code: string) => {
      refusals[code] = (refusals[code] ?? 0) + 1;
    },
  };
  await bringAllIn(before, options);
  // A new connection needs room too.
  const db = home.on === 'postgres' ? await home.openDatabase() : null;
  await db?.query('select 1');
  await disk.fill(0);
  if (db) await assertFull(context, db);
  const coming = bringAllIn(after, options).finally(() => {
    isComing = false;
  });
  coming.catch(() => undefined);
  const supervised = supervise();
  supervised.catch(() => undefined);
  // Until somebody has felt it: on a busy machine nothing may happen for a while.
  for (let waitedMs = 0; waitedMs < (context.short ? 3_000 : 15_000) || (isUnfelt() && waitedMs < 20_000); ) {
    await delay(100);
    waitedMs += 100;
  }
  await disk.free();
  context.say(`${home.on}: room again`);
  const ready = await coming;
  await supervised;
  const told = Object.entries(refusals).map(([code, count]) => `${count} times ${code}`);
  const strange = Object.keys(refusals).filter(
    (code) => !['UNAVAILABLE', 'TIMEOUT', 'BROKEN'].includes(code),
  );
  context.promise(
    home.on,
    'callers are told UNAVAILABLE while it is full',
    strange.length === 0,
    `${told.join(', ') || 'nobody was refused'}${restarts > 0 ? `, ${restarts} restarts` : ''}`,
  );
  context.promise(
    home.on,
    'with room again all come in',
    ready === after.length,
    `${ready} of ${after.length}`,
  );
  await assertIntact(context, home, acknowledged, server?.isAlive() ? { server } : {});
}

/** Whoever asks the database for room now must be told that there is none; otherwise nothing was tried. */
async function assertFull(context: TortureContext, db: Db): Promise<void> {
  const grow = `create table torture_room as select repeat(md5(n::text), 100) as t from generate_series(1, 2000) n`;
  const told = await db.exec(grow).then(
    () => 'there was room',
    (error: Error) => error.message,
  );
  await db.exec('drop table if exists torture_room').catch(() => undefined);
  await db.close();
  context.promise(
    'postgres',
    'the disk is really full',
    /space|room/i.test(told) && told !== 'there was room',
    told,
  );
}
