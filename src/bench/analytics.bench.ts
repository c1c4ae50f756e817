import { performance } from 'node:perf_hooks';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';
import { backendCpuMs, readBackendTimes } from './backend-cpu.ts';
import type { BenchOptions } from './bench-options.ts';
import { startCpuClock } from './cpu-clock.ts';
import { quantile } from './measurement.ts';
import { openScratchService } from './scratch-service.ts';
import { seedRecordingFacts } from './seed-recording-facts.ts';

const ANCHORS_PER_RECORDING = 80;
const aim = { atMost: 300 };

const rows = `rows { kind value name bucket { startAt endAt } recordings ready hours speechShare { total byRecording { quantiles { value } } }
  pauseShare { total } speakingRate { total } turningPointsPerMinute { total } durationS { quantiles { value } } transcribed words
  duplicated surplus links { confirmed coverage } filter } asOf stale`;
const asked: Readonly<Record<string, string>> = {
  'all in one row': `recordings { ${rows} }`,
  'by language': `recordings(groupBy: { by: LANGUAGE }) { ${rows} }`,
  'by a field of the metadata, 20 of 50 groups': `recordings(groupBy: { by: METADATA, metadataPath: ["team"] }) { ${rows} }`,
  'by label': `recordings(groupBy: { by: LABEL }) { ${rows} }`,
  'by day in Berlin, a year': `recordings(bucket: DAY, timeZone: "Europe/Berlin", fillEmpty: true) { ${rows} }`,
  'by month and language': `recordings(bucket: MONTH, groupBy: { by: LANGUAGE }) { ${rows} }`,
  'one language of a month': `recordings(filter: { languages: ["de"], createdAt: { from: "2026-03-01T00:00:00Z", to: "2026-04-01T00:00:00Z" } }) { ${rows} }`,
  'by language, with the labels of each': `recordings(groupBy: { by: LANGUAGE }) { rows { value recordings labels { recordings label { name } } } }`,
  'tokens and their entropy': 'tokens { tokens entropyBits top { token count } }',
};

/**
 * The statements of analytics over as many recordings of 64 s as 1,000,000 anchors make. Their rows are
 * written as they are; anchors themselves are not, as no number comes from them.
 */
export async function analyticsBench(options: BenchOptions): Promise<void> {
  const { report, quick } = options;
  const anchors = quick ? 100_000 : 1_000_000;
  const service = await openScratchService(options);
  try {
    const recordings = Math.round(anchors / ANCHORS_PER_RECORDING);
    await seedRecordingFacts(service.app.db, service.app.tokenizer.id, recordings);
    const conditions = { anchors, recordings, database: service.app.db.version };
    const { databaseUrl } = service.config;
    for (const [name, field] of Object.entries(asked)) {
      const document = parse(`{ analytics { ${field} } }`) as TypedDocumentNode<
        unknown,
        Record<string, never>
      >;
      const timesMs: number[] = [];
      await service.client.request(document, {});
      const cpuS = startCpuClock();
      const before = await readBackendTimes(service.app.db, databaseUrl);
      const requests = quick ? 6 : 12;
      for (let time = 0; time < requests; time++) {
        const startedAt = performance.now();
        await service.client.request(document, {});
        timesMs.push(performance.now() - startedAt);
      }
      const servers = backendCpuMs(before, await readBackendTimes(service.app.db, databaseUrl));
      const details = { conditions: { ...conditions, requests } };
      report(`${name}, median`, quantile(timesMs, 0.5), 'ms', { ...details, aim });
      report(`${name}, fastest`, Math.min(...timesMs), 'ms', details);
      // What it would take where nobody else wants the processor.
      const ours = (1_000 * cpuS()) / requests;
      if (servers === null) report(`${name}, CPU`, ours, 'ms', details);
      else report(`${name}, CPU with the server's`, ours + servers / requests, 'ms', details);
    }
  } finally {
    await service.close();
  }
}
