import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { assertIntact } from '../home/assert-intact.ts';
import { type Acknowledged, bringAllIn } from '../home/bring-in.ts';
import { faultPath, startServer } from '../home/start-process.ts';
import type { TortureHome } from '../home/torture-home.ts';
import type { Scenario, TortureContext } from '../scenario.types.ts';
import { onBoth } from './on-both.ts';

const HOUR_MS = 3_600_000;
const jumpsMs = [
  26 * HOUR_MS,
  -26 * HOUR_MS,
  10 * 60_000,
  -HOUR_MS,
  400 * 24 * HOUR_MS,
  -400 * 24 * HOUR_MS,
  0,
];

/** The clock of the server jumps to and fro while files come in; PostgreSQL's own stays. */
export const clockJumps: Scenario = {
  name: 'clock-jumps',
  summary: "the server's clock jumps by minutes, a day and a year, to and fro; PostgreSQL's stays",
  usesServer: false,
  run: (context) => onBoth(context, (home) => jumping(context, home), { serverOnlyInFull: true }),
};

async function jumping(context: TortureContext, home: TortureHome): Promise<void> {
  const clock = join(home.dataFolder, '..', 'clock');
  await writeFile(clock, '0');
  const options = { preload: [faultPath('clock')], environment: { TORTURE_CLOCK_FILE: clock } };
  const files = await home.makeFiles(context.short ? 5 : 30, context.random);
  const server = await startServer(home.environment, options);
  const acknowledged: Acknowledged = new Map();
  const refusals: string[] = [];
  let isComing = true;
  const coming = bringAllIn(files, {
    url: () => server.url,
    acknowledged,
    signal: server.outlived,
    lanes: 2,
    onRefusal: (code) => refusals.push(code),
  }).finally(() => {
    isComing = false;
  });
  coming.catch(() => undefined);
  let jumps = 0;
  while (isComing || jumps < jumpsMs.length) {
    await writeFile(clock, String(jumpsMs[jumps % jumpsMs.length]));
    jumps++;
    await delay(400 * context.random());
  }
  const ready = await coming;
  await writeFile(clock, '0');
  // The embedded database has the process's clock: after a jump of more than a day an upload is really too old.
  const strange = refusals.filter((code) => home.on === 'postgres' || code !== 'NOT_FOUND');
  context.promise(
    home.on,
    home.on === 'postgres'
      ? 'all files came in, and nobody was refused'
      : 'all files came in, and nothing was refused but an upload whose day was over',
    ready === files.length && strange.length === 0,
    `${ready} of ${files.length}, ${jumps} jumps, ${refusals.length} refusals ${[...new Set(refusals)].join(' ')}`,
  );
  await assertIntact(context, home, acknowledged, { server, leavesNothing: true });
}
