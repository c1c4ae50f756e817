import { setTimeout as delay } from 'node:timers/promises';
import { assertIntact } from '../home/assert-intact.ts';
import { type Acknowledged, bringIn } from '../home/bring-in.ts';
import { startServer, startWorker, type TortureProcess } from '../home/start-process.ts';
import type { TortureHome } from '../home/torture-home.ts';
import type { Scenario, TortureContext } from '../scenario.types.ts';
import { onBoth } from './on-both.ts';

/** Lives last up to so many times as long as a start: on a slow machine all takes longer, and something must get done. */
const LIFE_IN_STARTS = 1.25;
const FILES_A_KILL = 1.2;
const LANES = 4;

/** Processes that are killed with SIGKILL at random moments while files come in, and are started again. */
export const kills: Scenario = {
  name: 'kills',
  summary: 'server and worker processes killed with SIGKILL at random moments; 100 kills, 4 with --short',
  usesServer: true,
  run: (context) => onBoth(context, (home) => killRun(context, home)),
};

async function killRun(context: TortureContext, home: TortureHome): Promise<void> {
  const wanted = Math.ceil((context.kills ?? (context.short ? 4 : 100)) / 2);
  const files = await home.makeFiles(Math.max(4, Math.ceil(wanted * FILES_A_KILL)), context.random);
  const acknowledged: Acknowledged = new Map();
  const stop = new AbortController();
  let url: string | null = null;
  let killed = 0;

  let startMs = 2_000;
  const open = async (): Promise<TortureProcess[]> => {
    const startedMs = performance.now();
    const server = await startServer(home.environment);
    startMs = performance.now() - startedMs;
    url = server.url;
    return [server];
  };

  async function killAgainAndAgain(): Promise<void> {
    let running = await open();
    // On a server another process works too: either may be the one that dies.
    if (home.on === 'postgres') running.push(startWorker(home.environment));
    while (killed < wanted) {
      await delay(context.random() * LIFE_IN_STARTS * startMs);
      const victim = running[Math.floor(context.random() * running.length)]!;
      if (victim === running[0]) {
        url = null;
        await victim.kill();
        running = [...(await open()), ...running.slice(1)];
      } else {
        await victim.kill();
        running = [running[0]!, startWorker(home.environment)];
      }
      killed++;
      context.say(`${home.on}: kill ${killed} of ${wanted}, ${acknowledged.size} files acknowledged`);
    }
    await whenAllIn;
    for (const each of running.toReversed()) await each.stop();
  }

  // Spread over the kills: at each there are uploads, creations or ingests under way.
  const rest = files.entries();
  const lane = async () => {
    for (const [each, file] of rest) {
      while (killed < Math.floor((each * wanted) / files.length))
        await delay(20, undefined, { signal: stop.signal });
      await bringIn(file, { url: () => url, acknowledged, signal: stop.signal });
    }
  };
  const whenAllIn = Promise.all(Array.from({ length: LANES }, lane));
  whenAllIn.catch(() => undefined);
  try {
    await Promise.all([killAgainAndAgain(), whenAllIn]);
  } finally {
    stop.abort();
  }
  context.promise(
    home.on,
    'every file that was sent again and again was acknowledged in the end',
    acknowledged.size === files.length,
    `${acknowledged.size} of ${files.length} after ${killed} kills`,
  );
  await assertIntact(context, home, acknowledged);
}
