import { basename } from 'node:path';
import { ingestFiles } from '../cli/commands/ingest.ts';
import { seededRandom } from '../demo/make/seeded-random.ts';
import { bareSimilarAudio } from './bare-similar-audio.ts';
import type { BenchOptions } from './bench-options.ts';
import { type Filling, fillDatabase, measureAnchorCost } from './fill-database.ts';
import { joinSound, measureTokenizing } from './ingest-stages.ts';
import type { ReportDetails } from './measurement.ts';
import { measurePairs, measureRequests, type Subject } from './request-latency.ts';
import { listSamples, readSound } from './sample-sound.ts';
import { openScratchService } from './scratch-service.ts';

/** Seconds of a stored recording that are searched with: 10 anchors, no frame cut. */
const queryS = 8;

/** Latency of each query as the database grows, and what a request costs above its SQL. */
export async function queriesBench(options: BenchOptions): Promise<void> {
  const paths = (await listSamples('calls')).slice(0, 6);
  const sounds = await Promise.all(paths.map(readSound));
  const service = await openScratchService(options);
  const { db, tokenizer } = service.app;
  try {
    const files = paths.map((path) => ({ path, fileName: basename(path) }));
    const ended = await ingestFiles(
      service.client,
      files,
      { outcome: () => {} },
      new AbortController().signal,
    );
    const recordingId = ended.find((outcome) => outcome.file === paths[0])?.id;
    if (!recordingId) throw new Error(`${paths[0]} was not ingested: ${ended[0]?.message}`);
    const { modelsFolder } = service.config;
    const real = joinSound((await measureTokenizing(modelsFolder, sounds)).blocks);
    const clip = sounds[0]!.subarray(0, queryS * 24_000);
    const query = joinSound((await measureTokenizing(modelsFolder, [clip])).blocks);
    const bare = await bareSimilarAudio(db, service.config.databaseUrl, tokenizer, {
      sound: query,
      recordingId,
    });
    const subject: Subject = {
      client: service.client,
      recordingId,
      queryS,
      repeats: options.quick ? 10 : 30,
    };
    const filling: Filling = { db, tokenizer, real, random: seededRandom('queries') };
    for (const anchorCount of options.anchors) {
      await fillDatabase(filling, anchorCount);
      const details: ReportDetails = { conditions: { anchors: anchorCount, database: db.version } };
      const size = `at ${anchorCount.toLocaleString('en-US')} anchors`;
      const costMs = await measureAnchorCost(filling);
      options.report(`store an anchor with its share of the rest, CPU, ${size}`, costMs, 'ms', details);
      await measureRequests(subject, (row, value) => options.report(`${row}, ${size}`, value, 'ms', details));
      const tokenize = () => measureTokenizing(modelsFolder, [clip]);
      const pairs = await measurePairs(subject, bare, tokenize);
      for (const [which, pair] of Object.entries(pairs)) {
        const { requestMs, statementMs } = pair;
        options.report(`similarAudio less tokenizing, ${which}, ${size}`, requestMs, 'ms', details);
        options.report(`its statement (${bare.driver}), ${which}, ${size}`, statementMs, 'ms', details);
        const aimed = { ...details, aim: { atMost: 1.3 } };
        options.report(`request / statement, ${which}, ${size}`, requestMs / statementMs, 'times', aimed);
      }
    }
    await bare.close();
  } finally {
    await service.close();
  }
}
