import { setTimeout as delay } from 'node:timers/promises';
import { listFiles } from './list-files.ts';
import type { ObservedServer } from './observed-server.ts';
import { listOpenFiles } from './open-files.ts';
import type { OperationLog } from './operation-log.ts';
import { readGauge } from './read-gauge.ts';

/** One second of the run; memory in bytes, times in milliseconds. */
export interface SoakSample {
  /** Seconds since the load began. */
  readonly atS: number;
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
  readonly loopP50Ms: number;
  readonly loopP99Ms: number;
  readonly loopMaxMs: number;
  readonly gcMs: number;
  readonly cpuS: number;
  readonly sessionsBusy: number;
  readonly sessionsWaitedFor: number;
  readonly jobsWaiting: number;
  readonly jobsActive: number;
  readonly oldestJobS: number;
  readonly openFiles: number;
  readonly resources: number;
  readonly requests: number;
  readonly requestP95Ms: number;
  readonly errors: number;
  /** Files of uploads under way and of temporary folders. */
  readonly temporaryFiles: number;
}

/** Memory after a forced garbage collection. */
export interface LiveMemory {
  readonly atS: number;
  readonly heapUsed: number;
  readonly external: number;
}

export interface SamplerOptions {
  readonly server: ObservedServer;
  readonly log: OperationLog;
  readonly temporaryFolders: readonly string[];
  /** Of the embedded database: its files are not counted as open. */
  readonly databaseFolder: string;
  /** So often the garbage of the server is collected by force, to see what is really alive. */
  readonly collectEveryS: number;
  readonly startedMs: number;
  readonly onSample: (sample: SoakSample) => void;
  readonly onCollected: (memory: LiveMemory) => void;
}

/** Looks once a second until the signal is aborted. */
export async function sampleUntil(signal: AbortSignal, options: SamplerOptions): Promise<void> {
  const { server, startedMs, collectEveryS, onCollected, onSample } = options;
  let nextCollectS = collectEveryS;
  for (let tick = 1; !signal.aborted; tick++) {
    const waitMs = startedMs + 1_000 * tick - performance.now();
    if (waitMs > 0) await delay(waitMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    onSample(await takeSample(options));
    const atS = (performance.now() - startedMs) / 1_000;
    if (atS < nextCollectS) continue;
    nextCollectS += collectEveryS;
    const { memory } = await server.ask('collect');
    onCollected({ atS, heapUsed: memory.heapUsed, external: memory.external });
  }
}

async function takeSample(options: SamplerOptions): Promise<SoakSample> {
  const { server, log, temporaryFolders, databaseFolder, startedMs } = options;
  const [{ memory, delay: loop, gc, resources, cpuS }, metrics, files, openFiles] = await Promise.all([
    server.ask('sample'),
    fetch(new URL('metrics', server.url)).then((response) => response.text()),
    listFiles(temporaryFolders),
    listOpenFiles(server.pid, databaseFolder),
  ]);
  const requests = log.takeSample();
  const gauge = (name: string, labels?: Readonly<Record<string, string>>) => readGauge(metrics, name, labels);
  return {
    atS: (performance.now() - startedMs) / 1_000,
    rss: memory.rss,
    heapUsed: memory.heapUsed,
    external: memory.external,
    loopP50Ms: loop.p50,
    loopP99Ms: loop.p99,
    loopMaxMs: loop.max,
    gcMs: gc.totalMs,
    cpuS,
    sessionsBusy: gauge('phonograph_database_sessions', { state: 'busy' }).sum,
    sessionsWaitedFor: gauge('phonograph_database_sessions', { state: 'waited_for' }).sum,
    jobsWaiting: gauge('phonograph_queue_jobs', { state: 'waiting' }).sum,
    jobsActive: gauge('phonograph_queue_jobs', { state: 'active' }).sum,
    oldestJobS: gauge('phonograph_queue_oldest_seconds', { state: 'waiting' }).max,
    openFiles: openFiles.length,
    resources: Object.values(resources).reduce((sum, count) => sum + count, 0),
    requests: requests.count,
    requestP95Ms: Number.isNaN(requests.p95Ms) ? 0 : requests.p95Ms,
    errors: requests.errors,
    temporaryFiles: files.length,
  };
}
