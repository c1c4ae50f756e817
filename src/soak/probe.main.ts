import { createHistogram, type Histogram, monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';
import type { LoopDelay, ProbeReply, ProbeRequest, ProbeSample } from './probe-messages.ts';

/**
 * Loaded into the server before its own program (`node --import`): answers over the channel to the parent how the
 * process does. Threads of the server load it too, and do nothing with it.
 */
if (isMainThread && process.channel) observe();

function observe(): void {
  const sinceSample = monitorEventLoopDelay({ resolution: 10 });
  const ofRun = monitorEventLoopDelay({ resolution: 10 });
  sinceSample.enable();
  ofRun.enable();
  const ownCpu = createHistogram();
  let lastMicros = threadMicros();
  setInterval(() => {
    const micros = threadMicros();
    ownCpu.record(1 + Math.round(1_000 * (micros - lastMicros)));
    lastMicros = micros;
  }, 10).unref();
  let gc = { count: 0, totalMs: 0, maxMs: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      gc = { count: gc.count + 1, totalMs: gc.totalMs + duration, maxMs: Math.max(gc.maxMs, duration) };
    }
  }).observe({ entryTypes: ['gc'] });

  function sample(): ProbeSample {
    const { rss, heapUsed, heapTotal, external, arrayBuffers } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    const taken: ProbeSample = {
      memory: { rss, heapUsed, heapTotal, external, arrayBuffers },
      delay: read(sinceSample),
      delayOfRun: read(ofRun),
      ownOfRun: read(ownCpu),
      gc,
      resources: countEach(process.getActiveResourcesInfo()),
      cpuS: (user + system) / 1e6,
    };
    sinceSample.reset();
    gc = { count: 0, totalMs: 0, maxMs: 0 };
    return taken;
  }

  process.on('message', ({ id, kind }: ProbeRequest) => {
    if (kind === 'forget') {
      ofRun.reset();
      ownCpu.reset();
    }
    // Twice: what only a finalizer held is freed by the second.
    if (kind === 'collect') for (let round = 0; round < 2; round++) global.gc?.();
    const reply: ProbeReply = { id, sample: sample() };
    process.send!(reply);
  });
  // The server ends when it has nothing left to do, whether or not somebody watches.
  process.channel!.unref();
}

const read = (histogram: Histogram): LoopDelay => ({
  p50: toMs(histogram.percentile(50)),
  p99: toMs(histogram.percentile(99)),
  max: toMs(histogram.max),
  count: histogram.count,
});

/** An empty histogram has nonsense for its extremes. */
const toMs = (nanoseconds: number): number =>
  Number.isFinite(nanoseconds) && nanoseconds < 1e15 ? nanoseconds / 1e6 : 0;

function threadMicros(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}

function countEach(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
