import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ingestFiles } from '../cli/commands/ingest.ts';
import { PhonographClient } from '../client/phonograph-client.ts';
import { type ApiOperation, type ApiSubject, apiOperations } from './api-operations.ts';
import type { BenchOptions } from './bench-options.ts';
import { hostileDocuments } from './hostile-documents.ts';
import { quantile, type Report } from './measurement.ts';
import { createPoster } from './post-graphql.ts';
import { listSamples, samplesFolder } from './sample-sound.ts';
import { spawnService } from './spawned-service.ts';

const clientCounts = [1, 8, 32];
const program = fileURLToPath(new URL('../main.ts', import.meta.url));
const hostileRepeats = 10;
/** What is not answered so long after the time of a row is broken off, and counted as unfinished. */
const GRACE_MS = 5_000;

interface Spent {
  readonly ownMs: number;
  readonly totalMs: number;
}

/** Requests a second and latency of the commonest operations against a server in a process of its own. */
export async function apiBench(options: BenchOptions): Promise<void> {
  const { report, folder, environment, databaseUrl, quick } = options;
  const service = await spawnService(process.execPath, [program, 'serve', '--json'], {
    ...environment,
    DATABASE_URL: databaseUrl ?? '',
    PHONOGRAPH_DATA: join(folder, 'data'),
    PHONOGRAPH_HOST: '127.0.0.1',
    PHONOGRAPH_PORT: '0',
    PHONOGRAPH_LOG_LEVEL: 'error',
    PHONOGRAPH_REQUESTS_PER_MINUTE: '0',
    PHONOGRAPH_CONCURRENT_SEARCHES: '100',
  });
  try {
    const client = new PhonographClient(service.url);
    const subject = await fill(client, service.url, quick ? 6 : 12);
    await measureHostile(service.url, report);
    const seconds = quick ? 0.7 : 3;
    for (const clients of clientCounts) {
      const all: Spent[] = [];
      for (const operation of apiOperations) {
        all.push(...(await measureOperation(service.url, operation, subject, { clients, seconds, report })));
      }
      const [ownMs, totalMs] = [sum(all.map((each) => each.ownMs)), sum(all.map((each) => each.totalMs))];
      report(`outside SQL and inference, ${clients} clients`, (100 * ownMs) / totalMs, '%');
    }
  } finally {
    await service.stop();
  }
}

/** Sample calls and articles, and what follows their ingest done. */
async function fill(client: PhonographClient, url: string, count: number): Promise<ApiSubject> {
  const paths = (await listSamples('calls')).slice(0, count);
  const files = paths.map((path) => ({ path, fileName: basename(path) }));
  const ended = await ingestFiles(client, files, { outcome: () => {} }, new AbortController().signal);
  const articles = await readFile(join(samplesFolder, 'articles.ndjson'));
  await fetch(new URL('articles?format=ndjson', url), { method: 'PUT', body: articles });
  const deadlineMs = performance.now() + 120_000;
  // A job has an age until it is done.
  while (performance.now() < deadlineMs && /^phonograph_queue_jobs\{/m.test(await metricsOf(url))) {
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return { recordingIds: ended.flatMap(({ id }) => (id ? [id] : [])) };
}

const metricsOf = async (url: string): Promise<string> => (await fetch(new URL('metrics', url))).text();

async function measureOperation(
  url: string,
  { name, query, variables }: ApiOperation,
  subject: ApiSubject,
  { clients, seconds, report }: { clients: number; seconds: number; report: Report },
): Promise<Spent[]> {
  const poster = createPoster(url, clients);
  const timesMs: number[] = [];
  const spent: Spent[] = [];
  let count = 0;
  let refused = 0;
  let unfinished = 0;
  const ask = async (): Promise<number> => {
    const body = { query, variables: variables(subject, count++), extensions: { cost: true } };
    const { text, ms } = await poster.post(body);
    const answer = JSON.parse(text) as { errors?: unknown[]; extensions?: { spent?: Spent } };
    if (answer.errors) refused++;
    else if (answer.extensions?.spent) spent.push(answer.extensions.spent);
    return ms;
  };
  try {
    for (let warmUp = 0; warmUp < 3; warmUp++) await ask();
    spent.length = 0;
    const startedMs = performance.now();
    const untilMs = startedMs + 1_000 * seconds;
    const work = async (): Promise<void> => {
      while (performance.now() < untilMs) {
        const ms = await ask().catch(() => null);
        if (ms === null) unfinished++;
        else timesMs.push(ms);
      }
    };
    const cutting = setTimeout(() => poster.close(), 1_000 * seconds + GRACE_MS);
    await Promise.all(Array.from({ length: clients }, work));
    clearTimeout(cutting);
    const tookS = (performance.now() - startedMs) / 1_000;
    const row = `${name}, ${clients} clients`;
    const conditions = { requests: timesMs.length, refused, unfinished };
    report(row, timesMs.length / tookS, 'requests/s', { conditions });
    for (const share of [0.5, 0.95, 0.99]) {
      report(`${row} p${100 * share}`, quantile(timesMs, share), 'ms', { conditions });
    }
  } finally {
    poster.close();
  }
  return spent;
}

/** What the server computes to refuse documents that were made to cost it much. */
async function measureHostile(url: string, report: Report): Promise<void> {
  const poster = createPoster(url, 1);
  const cpuMs = async (): Promise<number> =>
    1_000 * Number(/^process_cpu_seconds_total (\S+)/m.exec(await metricsOf(url))?.[1]);
  try {
    let [worst, worstMs] = ['', 0];
    for (const { what, query } of hostileDocuments) {
      await poster.post({ query });
      const before = await cpuMs();
      // Asked again it is measured again: only what passed is remembered.
      for (let repeat = 0; repeat < hostileRepeats; repeat++) await poster.post({ query });
      const eachMs = ((await cpuMs()) - before) / hostileRepeats;
      if (eachMs >= worstMs) [worst, worstMs] = [what, eachMs];
      report(`refusing ${what}, CPU of the server`, eachMs, 'ms', { aim: { atMost: 20 } });
    }
    report(`the dearest: ${worst}`, worstMs, 'ms', { aim: { atMost: 20 } });
  } finally {
    poster.close();
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
