import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFfmpeg } from '../audio/ffmpeg/find-ffmpeg.ts';
import { analyticsBench } from './analytics.bench.ts';
import { apiBench } from './api.bench.ts';
import type { Bench } from './bench-options.ts';
import { copiesBench } from './copies.bench.ts';
import { formatConditions, formatJson, formatMeasurement } from './format-measurement.ts';
import { growthBench } from './growth/growth.bench.ts';
import { ingestBench } from './ingest.bench.ts';
import { locateBench } from './locate.bench.ts';
import { machineConditions } from './machine-conditions.ts';
import type { Report } from './measurement.ts';
import { memoryBench } from './memory.bench.ts';
import { parseArguments, usage } from './parse-arguments.ts';
import { queriesBench } from './queries.bench.ts';
import { searchBench } from './search.bench.ts';
import { startBench } from './start.bench.ts';
import { storageBench } from './storage.bench.ts';
import { tokenizerBench } from './tokenizer.bench.ts';

const benches: Readonly<Record<string, Bench>> = {
  start: startBench,
  ingest: ingestBench,
  storage: storageBench,
  queries: queriesBench,
  search: searchBench,
  api: apiBench,
  copies: copiesBench,
  locate: locateBench,
  analytics: analyticsBench,
  growth: growthBench,
  memory: memoryBench,
  tokenizer: tokenizerBench,
};

/** `npm run bench`: takes the measurements named, all when none is, and prints each as soon as it is there. */
async function main(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const { names, json, ...chosen } = parseArguments(args, Object.keys(benches));
  const shared = {
    ...chosen,
    environment,
    databaseUrl: environment['DATABASE_URL'] || null,
    ffmpegPath: await findFfmpeg(environment['PATH'] ?? ''),
  };
  for (const name of names) {
    const folder = await mkdtemp(join(tmpdir(), `phonograph-bench-${name}-`));
    if (!json) console.log(`\n${name} (${formatConditions(machineConditions())})`);
    const report: Report = (row, value, unit, { aim, conditions } = {}) => {
      const measured = { bench: name, row, value, unit, ...(aim && { aim }) };
      const measurement = { ...measured, conditions: { ...machineConditions(), ...conditions } };
      console.log(json ? formatJson(measurement) : formatMeasurement(measurement));
    };
    try {
      const outcome = await benches[name]!({ ...shared, report, folder });
      if (!outcome) continue;
      if (!json) console.log(`${outcome.passed} passed, ${outcome.failed} failed`);
      if (outcome.failed > 0) process.exitCode = 1;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

try {
  await main(process.argv.slice(2), process.env);
} catch (error) {
  console.error(error instanceof TypeError ? `${error.message}\n\n${usage}` : error);
  process.exitCode = error instanceof TypeError ? 2 : 1;
}
