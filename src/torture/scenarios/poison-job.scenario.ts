import { assertIntact } from '../home/assert-intact.ts';
import { type Acknowledged, bringAllIn, bringIn } from '../home/bring-in.ts';
import { faultPath, startServer, startWorker, type TortureServer } from '../home/start-process.ts';
import type { TortureHome } from '../home/torture-home.ts';
import type { Scenario, TortureContext } from '../scenario.types.ts';
import { onBoth } from './on-both.ts';

/** Ends of the process that an operator may have to see because of one file. */
const MAX_ENDS = 12;

/** In the short form the ends between the first and the last are not made but written down. */
async function tellOfEarlierEnds(home: TortureHome): Promise<void> {
  const db = await home.openDatabase();
  await db.exec(`update pgboss.job set data = data || '{"interruptions": 19}' where state = 'active'
    and name = 'ingest.tokenize-recording'`);
  await db.close();
}

/** One file ends every process that opens it; a supervisor starts the process again. */
export const poisonJob: Scenario = {
  name: 'poison-job',
  summary: 'a file that ends every process that opens it: it is given up, the others go on',
  usesServer: false,
  run: (context) => onBoth(context, (home) => poisoned(context, home), { serverOnlyInFull: true }),
};

async function poisoned(context: TortureContext, home: TortureHome): Promise<void> {
  const files = await home.makeFiles(context.short ? 3 : 8, context.random);
  const poison = files[0]!;
  const options = {
    preload: [faultPath('poison')],
    environment: { TORTURE_POISON: poison.sha256, PHONOGRAPH_WORKERS: '2' },
  };
  const acknowledged: Acknowledged = new Map();
  const stop = new AbortController();
  let url: string | null = null;
  let ends = 0;

  /** Starts what ended again, as systemd does. */
  async function supervise(): Promise<void> {
    if (home.on === 'postgres') {
      // The server answers and another process works: only that one dies.
      const server = await startServer(home.environment, { args: ['--no-work'] });
      url = server.url;
      while (!stop.signal.aborted) {
        const worker = startWorker(home.environment, options);
        await Promise.race([worker.ended, whenStopped]);
        if (stop.signal.aborted) await worker.stop();
        else ends++;
      }
      await server.stop();
      return;
    }
    while (!stop.signal.aborted) {
      // It may die before it listens: the job is taken up at once.
      const server: TortureServer | null = await startServer(home.environment, options).catch(() => null);
      url = server?.url ?? null;
      if (server) await Promise.race([server.ended, whenStopped]);
      if (stop.signal.aborted) await server?.stop();
      else ends++;
      if (context.short && ends === 1) await tellOfEarlierEnds(home);
      context.say(`${home.on}: end ${ends}`);
    }
  }

  const whenStopped = new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve()));
  const supervised = supervise();
  supervised.catch(() => undefined);
  const signal = AbortSignal.timeout(10 * 60_000);
  const outcome = bringIn(poison, { url: () => url, acknowledged, signal });
  const others = bringAllIn(files.slice(1), { url: () => url, acknowledged, signal, lanes: 2 });
  const [ended, ready] = await Promise.all([outcome, others]);
  stop.abort();
  await supervised;

  context.promise(home.on, 'it ends as FAILED', ended === 'FAILED', ended);
  context.promise(
    home.on,
    `after no more than ${MAX_ENDS} ends of the process`,
    ends <= MAX_ENDS,
    context.short ? `${ends} ends, the others only told of` : `${ends} ends`,
  );
  context.promise(
    home.on,
    'the others came in',
    ready === files.length - 1,
    `${ready} of ${files.length - 1}`,
  );
  await assertIntact(context, home, acknowledged, { ...options, failed: new Set([poison.sha256]) });
}
