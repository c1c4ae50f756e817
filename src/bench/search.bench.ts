import { seededRandom } from '../demo/make/seeded-random.ts';
import { createQueryWords } from '../features/hybrid-search/index.ts';
import {
  type SegmentSearch,
  segmentCandidatesSql,
} from '../features/hybrid-search/segment-candidates.store.ts';
import { readText } from '../features/hybrid-search/text-query.ts';
import { toKeywordLeg, understandText } from '../features/hybrid-search/understand-text.ts';
import { settingsFor } from '../features/hybrid-search/vector-settings.ts';
import { LOCAL_WORKSPACE_ID } from '../features/workspaces/index.ts';
import { embedLexically } from '../text/index.ts';
import { type BareDriver, openBareDriver, type Statement } from './bare-statement.ts';
import type { BenchOptions } from './bench-options.ts';
import { createSpeaker, fillSegments } from './fill-segments.ts';
import { quantile, type Report, type ReportDetails } from './measurement.ts';
import { reportRatio } from './report-ratio.ts';
import { openScratchService } from './scratch-service.ts';
import { type AskedText, createQuestions, type Found, inputOf, search } from './search-questions.ts';
import { compareWithAllStatements } from './search-replay.ts';
import { timed } from './timed.ts';

const DEPTH = 100;

interface Run {
  readonly ms: number;
  /** What it cost the server, whatever else runs; null where that cannot be told. */
  readonly cpuMs: number | null;
}

interface Times {
  readonly databaseMs: number;
  readonly requestMs: number;
  readonly statementMs: number;
  /** What the statement cost the server, whatever else runs; null where that cannot be told. */
  readonly cpuMs: number | null;
}

/** `search` by words and meaning over many segments: time in the database, and a request against its statement. */
export async function searchBench(options: BenchOptions): Promise<void> {
  const { report, quick } = options;
  const segments = quick ? 10_000 : 100_000;
  const repeats = quick ? 20 : 60;
  const service = await openScratchService(options);
  const { db, embedder } = service.app;
  try {
    const speaker = createSpeaker(seededRandom('search'));
    const startedAt = performance.now();
    await fillSegments({ db, embedderId: embedder.id, speaker }, segments);
    const details: ReportDetails = { conditions: { segments, database: db.version } };
    report(`fill with ${segments} segments`, (performance.now() - startedAt) / 1_000, 's', details);
    const bare = await openBareDriver(db, service.config.databaseUrl);
    const words = createQueryWords({ db });
    const all: Times[] = [];
    const comparisons: Protection[] = [];
    for (const [kind, ask] of Object.entries(createQuestions(speaker))) {
      const times: Times[] = [];
      for (let index = -3; index < repeats; index++) {
        const asked = ask();
        const statement = await statementOf(words, embedder.id, asked);
        const input = inputOf(asked);
        // By turns which comes first: the second finds the pages in memory.
        const runs = [
          () => timed(() => withServerCpu(bare, () => bare.run(statement, settingsFor(DEPTH)))),
          () => timed(() => service.client.request(search, { input })),
        ];
        if (index % 2 === 0) runs.reverse();
        const [one, other] = [await runs[0]!(), await runs[1]!()];
        const [statementRun, requestRun] = index % 2 === 0 ? [other, one] : [one, other];
        const { databaseMs, embedMs } = (requestRun.result as Found).search;
        if (index < 0) continue;
        const cpuMs = statementRun.result as number | null;
        comparisons.push(...(await compareProtection(bare, statement, index % 2 === 0)));
        times.push({ databaseMs, requestMs: requestRun.ms - embedMs, statementMs: statementRun.ms, cpuMs });
      }
      const inDatabase = times.map(({ databaseMs }) => databaseMs);
      report(`${kind}: database p50`, quantile(inDatabase, 0.5), 'ms', details);
      report(`${kind}: database p95`, quantile(inDatabase, 0.95), 'ms', details);
      all.push(...times);
    }
    const cpuMs = all.flatMap((times) => (times.cpuMs === null ? [] : [times.cpuMs]));
    if (cpuMs.length > 0) {
      report('its statement, processor of the server p50', quantile(cpuMs, 0.5), 'ms', details);
      report('its statement, processor of the server p95', quantile(cpuMs, 0.95), 'ms', details);
    }
    reportProtection(report, comparisons, details);
    const p95 = quantile(
      all.map(({ databaseMs }) => databaseMs),
      0.95,
    );
    report('all: database p95', p95, 'ms', { ...details, ...(!quick && { aim: { atMost: 40 } }) });
    reportRatio(
      report,
      details,
      { row: 'request less embedding', timesMs: all.map(({ requestMs }) => requestMs) },
      { row: `its statement (${bare.driver})`, timesMs: all.map(({ statementMs }) => statementMs) },
      { row: 'request / statement', aim: { atMost: 1.2 } },
    );
    await bare.close();
    await compareWithAllStatements(service, createQuestions(speaker), { report, repeats, details });
  } finally {
    await service.close();
  }
}

/** A statement with row-level security and without. */
interface Protection {
  readonly withIt: Run;
  readonly without: Run;
}

/** None where the login is held to it as well. By turns which comes first: the second finds the pages in memory. */
async function compareProtection(
  bare: BareDriver,
  statement: Statement,
  isFirst: boolean,
): Promise<Protection[]> {
  const { runUnprotected } = bare;
  if (!runUnprotected) return [];
  const measure = async (run: BareDriver['run']): Promise<Run> => {
    const { ms, result } = await timed(() => withServerCpu(bare, () => run(statement, settingsFor(DEPTH))));
    return { ms, cpuMs: result };
  };
  if (isFirst) {
    const withIt = await measure(bare.run);
    return [{ withIt, without: await measure(runUnprotected) }];
  }
  const without = await measure(runUnprotected);
  return [{ withIt: await measure(bare.run), without }];
}

function reportProtection(report: Report, all: readonly Protection[], details: ReportDetails): void {
  const ratioOf = (of: (run: Run) => number, share: number) =>
    quantile(
      all.map(({ withIt }) => of(withIt)),
      share,
    ) /
    quantile(
      all.map(({ without }) => of(without)),
      share,
    );
  if (all.length === 0) return;
  const row = 'the same statements with row-level security / without';
  report(
    `${row}, median`,
    ratioOf(({ ms }) => ms, 0.5),
    'times',
    details,
  );
  report(
    `${row}, fastest tenth`,
    ratioOf(({ ms }) => ms, 0.1),
    'times',
    details,
  );
  if (all.every(({ withIt, without }) => withIt.cpuMs !== null && without.cpuMs !== null)) {
    report(
      `${row}, processor of the server`,
      ratioOf(({ cpuMs }) => cpuMs ?? 0, 0.5),
      'times',
      details,
    );
  }
}

/** Milliseconds of a processor that the server's process for this connection took; null where it is not on this machine. */
async function withServerCpu(
  { readServerCpuMs }: BareDriver,
  run: () => Promise<void>,
): Promise<number | null> {
  const before = await readServerCpuMs();
  await run();
  const after = await readServerCpuMs();
  return before === null || after === null ? null : after - before;
}

/** The statement that the service makes of the same question. */
async function statementOf(
  words: ReturnType<typeof createQueryWords>,
  embedderId: string,
  { text, metadata }: AskedText,
): Promise<Statement> {
  const how = { target: 'SEGMENTS', match: 'ANY', language: null } as const;
  const understood = await understandText(words, LOCAL_WORKSPACE_ID, readText(text, 'text'), how);
  const asked: SegmentSearch = {
    workspaceId: LOCAL_WORKSPACE_ID,
    filter: metadata ? { metadata } : {},
    linkedTo: null,
    segmentFilter: null,
    asOf: null,
    leftOut: null,
    excluded: null,
    keyword: toKeywordLeg(understood, DEPTH),
    sentence: {
      embedderId,
      vector: embedLexically(understood.query.meaning),
      depth: DEPTH,
      texts: understood.known.texts,
    },
    acoustic: null,
    copies: [],
  };
  return segmentCandidatesSql(asked, 0);
}
