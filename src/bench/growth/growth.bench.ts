import { loadavg } from 'node:os';
import type { AnchorSearch } from '../../features/search/index.ts';
import { LOCAL_WORKSPACE_ID } from '../../features/workspaces/index.ts';
import type { BenchOptions, BenchOutcome } from '../bench-options.ts';
import { isReached, type Report, type ReportDetails } from '../measurement.ts';
import { openAnchorSearcher } from './anchor-searches.ts';
import { compareIndexes } from './compare-indexes.ts';
import { SMALL_WORKSPACES } from './fill-anchors.ts';
import { bytesOf, type GrowthDatabase, openGrowthDatabase } from './growth-database.ts';
import { makeGrowthSounds } from './growth-sounds.ts';
import { measureInserting } from './measure-inserting.ts';
import { measureOwnIndex } from './measure-own-index.ts';
import { exactly, type Measuring, searchesFor } from './measuring.ts';
import { reportTimes, type Times } from './times.ts';

const FILTERS = [
  { name: '10 %', metadata: { tenth: 3 } },
  { name: '1 %', metadata: { hundredth: 73 } },
  { name: '0.1 %', metadata: { thousandth: 573 } },
] as const;

/** The index of anchors as it grows: recall and time of searches, filters, small workspaces, inserts meanwhile. */
export async function growthBench(options: BenchOptions): Promise<BenchOutcome> {
  const outcome = { passed: 0, failed: 0 };
  const report: Report = (row, value, unit, more) => {
    if (more?.aim) outcome[isReached(value, more.aim) ? 'passed' : 'failed']++;
    options.report(row, value, unit, more);
  };
  const sounds = await makeGrowthSounds();
  const { quick, compare } = options;
  let first: Times | null = null;
  for (const anchors of options.growthAnchors) {
    const fill = sounds.speech(`fill${anchors}`);
    const database = await openGrowthDatabase(
      options,
      anchors,
      (db) => ({ db, tokenizer: sounds.tokenizer, speech: fill }),
      () => Number(loadavg()[0]!.toFixed(1)),
    );
    const { db } = database;
    const searcher = await openAnchorSearcher(db, database.url);
    try {
      const details = { conditions: { anchors, database: db.version } };
      const size = `${anchors.toLocaleString('en-US')}:`;
      if (compare) {
        await compareIndexes({ db, searcher, report }, sounds, { anchors, quick, details });
        continue;
      }
      const measuring: Measuring = { report, searcher, sounds, quick, details, size };
      await reportBuild(report, database, anchors, { details, size });
      const times = await measureSize(measuring);
      if (first) reportGrowth(measuring, first, times);
      first ??= times;
      if (anchors !== options.growthAnchors.at(-1)) continue;
      await measureOwnIndex(db, measuring);
      await measureInserting(db, measuring);
    } finally {
      await searcher.close();
      await database.close();
    }
  }
  return outcome;
}

/** Gives the times of the first searches. */
async function measureSize(measuring: Measuring): Promise<Times> {
  const { report, searcher, sounds, quick, details, size } = measuring;
  const count = quick ? 10 : 40;
  const fewer = Math.ceil(count / 2);
  const again = searchesFor(sounds, 'heardAgain', LOCAL_WORKSPACE_ID, count);
  const times = await reportWhole(measuring, 'heard again', again);
  await reportWhole(measuring, 'never heard', searchesFor(sounds, 'neverHeard', LOCAL_WORKSPACE_ID, count));
  for (const { name, metadata } of FILTERS) {
    const searches = searchesFor(sounds, 'heardAgain', LOCAL_WORKSPACE_ID, fewer, { metadata });
    await reportPart(measuring, `filter of ${name}`, searches);
  }
  for (const { id, perThousand } of SMALL_WORKSPACES) {
    const searches = searchesFor(sounds, 'heardAgain', id, fewer);
    await reportPart(measuring, `workspace of ${perThousand / 10} %`, searches);
  }
  const clip = sounds.clip(8);
  const asked = { workspaceId: LOCAL_WORKSPACE_ID, tokenizerId: sounds.tokenizer.id, anchors: clip };
  const whole = await searcher.similarRecordings({ ...asked, filter: {}, exceptRecordingId: null }, fewer);
  reportTimes(report, `${size} similarAudio's statements for 8 anchors`, whole, details);
  return times;
}

async function reportWhole(
  { report, searcher, details, size }: Measuring,
  name: string,
  searches: readonly AnchorSearch[],
): Promise<Times> {
  const { truths, times } = await exactly(searcher, searches);
  reportTimes(report, `${size} ${name}, all compared`, times, details);
  const found = await searcher.run(searches, { truths });
  report(`${size} ${name}, recall@10`, found.recall, '', { ...details, aim: { atLeast: 0.97 } });
  reportTimes(report, `${size} ${name}`, found.times, details);
  return found.times;
}

/** Recall, fullness and time where a search is held to a part; as it is, and left to the planner. */
async function reportPart(
  { report, searcher, details, size }: Measuring,
  name: string,
  searches: readonly AnchorSearch[],
): Promise<void> {
  const { truths } = await exactly(searcher, searches);
  // A short run's smallest part holds nothing.
  if (truths.every((truth) => truth.length === 0)) return;
  const row = `${size} ${name}`;
  const found = await searcher.run(searches, { truths });
  report(`${row}, recall@10`, found.recall, '', { ...details, aim: { atLeast: 0.95 } });
  report(`${row}, least full page`, found.leastFull, '', { ...details, aim: { atLeast: 1 } });
  reportTimes(report, row, found.times, details);
  const alone = await searcher.run(searches, { truths, compared: -1 });
  report(`${row}, left to the planner: recall@10`, alone.recall, '', details);
  report(`${row}, left to the planner: least full page`, alone.leastFull, '', details);
  reportTimes(report, `${row}, left to the planner`, alone.times, details);
}

async function reportBuild(
  report: Report,
  { db, build }: GrowthDatabase,
  anchors: number,
  { details, size }: { details: ReportDetails; size: string },
): Promise<void> {
  const { fillS, buildS, memory, workers, load } = build;
  const how = { ...details, conditions: { ...details.conditions, memory, workers, load } };
  if (fillS !== null) report(`${size} fill, without the index`, fillS, 's', how);
  report(`${size} build the index (${memory}, ${workers} workers, load ${load})`, buildS, 's', how);
  report(`${size} rows`, (await bytesOf(db, 'anchor')) / anchors, 'B/anchor', details);
  report(`${size} primary key`, (await bytesOf(db, 'anchor_pkey')) / anchors, 'B/anchor', details);
  report(`${size} index`, (await bytesOf(db, 'anchor_histogram')) / anchors, 'B/anchor', details);
}

/** On a machine with other work only the processor's time tells; a short run is too small for either. */
function reportGrowth({ report, details, size, quick }: Measuring, first: Times, now: Times): void {
  const ofProcessor = first.cpu !== null && now.cpu !== null;
  const growth = ofProcessor ? now.cpu.p95 / first.cpu.p95 : now.p95 / first.p95;
  report(
    `${size} p95 over that at the first size, ${ofProcessor ? "processor's time" : 'time'}`,
    growth,
    'times',
    {
      ...details,
      ...(!quick && { aim: { atMost: 1.3 } }),
    },
  );
}
