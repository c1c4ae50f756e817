import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { machineConditions } from '../bench/machine-conditions.ts';
import { createScratchDatabase } from '../bench/scratch-service.ts';
import { PhonographClient } from '../client/phonograph-client.ts';
import { seededRandom } from '../demo/make/seeded-random.ts';
import { startFollowers } from './followers.ts';
import { Library } from './library.ts';
import { listFiles } from './list-files.ts';
import { type ObservedServer, startObservedServer } from './observed-server.ts';
import { listOpenFiles } from './open-files.ts';
import type { LoadContext } from './operation.types.ts';
import { createOperationLog } from './operation-log.ts';
import { changingOperations, ingest } from './operations/changing.operations.ts';
import { listeningOperations } from './operations/listening.operations.ts';
import { readingOperations } from './operations/reading.operations.ts';
import { searchingOperations } from './operations/searching.operations.ts';
import { wrongOperations } from './operations/wrong.operations.ts';
import type { SoakArguments } from './parse-arguments.ts';
import { othersShareOf, readProcessorTime } from './processor-time.ts';
import { readGauge } from './read-gauge.ts';
import { runLoad } from './run-load.ts';
import { type LiveMemory, type SamplerOptions, type SoakSample, sampleUntil } from './sampler.ts';
import type { AtRest, SoakRun } from './soak-run.types.ts';

export const allOperations = [
  ...readingOperations,
  ...searchingOperations,
  ...changingOperations,
  ...listeningOperations,
  ...wrongOperations,
];

const WARM_UP_SHARE = 0.25;
const LIBRARY_SIZE = { long: 24, short: 8 };
const DRAIN_MS = { long: 300_000, short: 60_000 };
/** An idle keep-alive socket lives for 5 s. */
const SETTLE_MS = 6_000;

/** Starts a server, loads it for the time asked for, and tells everything that was seen. */
export async function runSoak(
  options: SoakArguments,
  environment: NodeJS.ProcessEnv,
  say: (text: string) => void,
): Promise<SoakRun> {
  const folder = await mkdtemp(join(tmpdir(), 'phonograph-soak-'));
  const scratch = options.databaseUrl === null ? null : await createScratchDatabase(options.databaseUrl);
  const temporary = join(folder, 'tmp');
  await mkdir(temporary);
  const server = await startObservedServer(
    {
      ...environment,
      DATABASE_URL: scratch?.url ?? '',
      PHONOGRAPH_DATA: join(folder, 'data'),
      PHONOGRAPH_HOST: '127.0.0.1',
      PHONOGRAPH_PORT: '0',
      PHONOGRAPH_LOG_LEVEL: 'warn',
      // As deploy/ has it.
      MALLOC_ARENA_MAX: '2',
      // The load stands for many callers, and comes from one address.
      PHONOGRAPH_CONCURRENT_SEARCHES: '100',
      TMPDIR: temporary,
    },
    join(folder, 'server.log'),
  );
  try {
    const folders = {
      temporaryFolders: [join(folder, 'data', 'uploads'), temporary],
      databaseFolder: join(folder, 'data', 'pg'),
    };
    return await observe(server, folders, options, say);
  } finally {
    if (server.ended() === null) await server.stop();
    await scratch?.drop();
    await rm(folder, { recursive: true, force: true });
  }
}

type WatchedFolders = Pick<SamplerOptions, 'temporaryFolders' | 'databaseFolder'>;

async function observe(
  server: ObservedServer,
  folders: WatchedFolders,
  options: SoakArguments,
  say: (text: string) => void,
): Promise<SoakRun> {
  const { seconds, short, rate } = options;
  const warmUpS = WARM_UP_SHARE * seconds;
  const random = seededRandom('soak');
  const ending = new AbortController();
  const givingUp = new AbortController();
  const context = await fill(server, options, givingUp.signal, random);
  await drain(server, DRAIN_MS.long);
  const before = await atRest(server, folders);
  say(`The library is filled; the load begins, for ${seconds} s.`);

  const startedMs = performance.now();
  const samples: SoakSample[] = [];
  const liveMemory: LiveMemory[] = [];
  const log = createOperationLog();
  const followers = startFollowers(
    context,
    ending.signal,
    short ? { sockets: 2, streams: 1 } : { sockets: 4, streams: 3 },
  );
  const sampling = sampleUntil(ending.signal, {
    ...{ server, log, ...folders, startedMs },
    collectEveryS: short ? 20 : 60,
    onSample: (sample) => samples.push(sample),
    onCollected: (memory) => liveMemory.push(memory),
  });
  const load = runLoad(allOperations, context, log, { rate, ending: ending.signal });
  const warmed = delay(1_000 * warmUpS).then(async () => {
    await server.ask('forget');
    return readProcessorTime(server.pid);
  });
  const watched = Promise.all([sampling, warmed]);
  // The load goes on only as long as there is a server to watch.
  await Promise.race([
    delay(1_000 * seconds),
    new Promise<never>((_, reject) => {
      watched.catch(reject);
    }),
  ]);
  const { delayOfRun: loopDelay, ownOfRun: ownStretch } = await server.ask('sample');
  const othersShare = othersShareOf(await warmed, await readProcessorTime(server.pid));
  ending.abort();
  const impatient = setTimeout(() => givingUp.abort(), DRAIN_MS.short);
  await Promise.all([watched, load, followers.ended]);
  clearTimeout(impatient);
  say('The load is over; the queue empties.');
  const drainedS = await drain(server, short ? DRAIN_MS.short : DRAIN_MS.long);
  await delay(SETTLE_MS);
  const after = await atRest(server, folders);
  const failedJobs = await countFailedJobs(context);
  const exitStatus = await server.stop();
  return {
    conditions: {
      ...machineConditions(),
      database: options.databaseUrl === null ? 'embedded' : 'PostgreSQL',
      rate,
    },
    ...{ seconds, warmUpS, short, samples, liveMemory, loopDelay, ownStretch, othersShare },
    operations: log.summaries(),
    errors: log.errors(),
    ...{ followed: followers.followed, before, after, drainedS, failedJobs, exitStatus },
  };
}

async function fill(
  server: ObservedServer,
  { short }: SoakArguments,
  signal: AbortSignal,
  random: () => number,
): Promise<LoadContext> {
  const { createSoundMaker } = await import('./sound-maker.ts');
  const library = new Library(short ? LIBRARY_SIZE.short : LIBRARY_SIZE.long, random);
  const client = new PhonographClient(server.url);
  const context = {
    client,
    url: server.url,
    library,
    sounds: await createSoundMaker(random),
    random,
    signal,
  };
  for (let tries = 0; library.count < library.size && tries < 3 * library.size; tries += 4) {
    await Promise.all(Array.from({ length: 4 }, () => ingest(context)));
  }
  return context;
}

/** Waits until no job waits or runs; gives the seconds that took, or null when it was not in time. */
async function drain(server: ObservedServer, patienceMs: number): Promise<number | null> {
  const startedMs = performance.now();
  while (performance.now() - startedMs < patienceMs) {
    const text = await (await fetch(new URL('metrics', server.url))).text();
    if (readGauge(text, 'phonograph_queue_jobs').sum === 0) return (performance.now() - startedMs) / 1_000;
    await delay(500);
  }
  return null;
}

async function atRest(server: ObservedServer, folders: WatchedFolders): Promise<AtRest> {
  const { memory } = await server.ask('collect');
  return {
    heapUsed: memory.heapUsed,
    external: memory.external,
    openFiles: await listOpenFiles(server.pid, folders.databaseFolder),
    temporaryFiles: await listFiles(folders.temporaryFolders),
  };
}

async function countFailedJobs({ client }: LoadContext): Promise<number> {
  const { queue } = await client.request<{ queue: { failed: number } }, Record<string, never>>(
    '{ queue { failed } }',
    {},
  );
  return queue.failed;
}
