import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';
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
import { capture, openReplayer, type Replayer } from './replay.ts';
import { openScratchService, type ScratchService } from './scratch-service.ts';

const DEPTH = 100;

interface Found {
  readonly search: { readonly databaseMs: number; readonly embedMs: number };
}

const search = parse(`query ($input: SearchInput!) { search(input: $input, first: 10) {
  embedMs databaseMs total { count exact } legs { leg available reason }
  nodes { score recording { id fileName } matches { startS endS segment { text } } explanation { leg rawScore rank } }
} }`) as TypedDocumentNode<Found, { input: Record<string, unknown> }>;

interface AskedText {
  readonly text: string;
  readonly metadata?: Record<string, unknown>;
}

const nothing = parse('{ __typename }') as TypedDocumentNode<object, Record<string, never>>;

/** What people ask: the kinds by turns. */
function createQuestions(speaker: ReturnType<typeof createSpeaker>): Record<string, () => AskedText> {
  return {
    'questions of 10 words': () => ({ text: speaker.words(10).join(' ') }),
    'two keywords': () => ({ text: speaker.words(2).join(' ') }),
    'a phrase of 3 words': () => ({ text: `"${speaker.words(3).join(' ')}"` }),
    'questions in 10 % of the recordings': () => ({
      text: speaker.words(10).join(' '),
      metadata: { tenth: 3 },
    }),
    'questions in 1 % of the recordings': () => ({
      text: speaker.words(10).join(' '),
      metadata: { hundredth: 7 },
    }),
  };
}

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
        const { text, metadata } = asked;
        const statement = await statementOf(words, embedder.id, asked);
        const input = { text, target: 'SEGMENTS', ...(metadata && { filter: { metadata } }) };
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
    for (const [which, share] of [
      ['median', 0.5],
      ['fastest tenth', 0.1],
    ] as const) {
      const [requestMs, statementMs] = [
        quantile(
          all.map((times) => times.requestMs),
          share,
        ),
        quantile(
          all.map((times) => times.statementMs),
          share,
        ),
      ];
      report(`request less embedding, ${which}`, requestMs, 'ms', details);
      report(`its statement (${bare.driver}), ${which}`, statementMs, 'ms', details);
      const aimed = { ...details, aim: { atMost: 1.2 } };
      report(`request / statement, ${which}`, requestMs / statementMs, 'times', aimed);
    }
    await bare.close();
    await compareWithAllStatements(service, createQuestions(speaker), { report, repeats, details });
  } finally {
    await service.close();
  }
}

interface Comparing {
  readonly report: Report;
  readonly repeats: number;
  readonly details: ReportDetails;
}

/** Requests against all the statements that they send, both on pages that are in memory. */
async function compareWithAllStatements(
  { app: { db }, client, config }: ScratchService,
  questions: Record<string, () => AskedText>,
  { report, repeats, details }: Comparing,
): Promise<void> {
  const replayer: Replayer = await openReplayer(db, config.databaseUrl);
  const requestsMs: number[] = [];
  const statementsMs: number[] = [];
  const nothingMs: number[] = [];
  let count = 0;
  for (const ask of Object.values(questions)) {
    for (let index = -3; index < repeats; index++) {
      const { text, metadata } = ask();
      const input = { text, target: 'SEGMENTS', ...(metadata && { filter: { metadata } }) };
      // What a first time alone asks, such as the stems of new words, is asked by neither.
      await client.request(search, { input });
      const sent = await capture(db, () => client.request(search, { input }));
      const request = async () => {
        const { ms, result } = await timed(() => client.request(search, { input }));
        if (index >= 0) requestsMs.push(ms - result.search.embedMs);
      };
      const statements = async () => {
        const { ms } = await timed(() => replayer.replay(sent));
        if (index >= 0) statementsMs.push(ms);
      };
      for (const run of index % 2 === 0 ? [request, statements] : [statements, request]) await run();
      nothingMs.push((await timed(() => client.request(nothing, {}))).ms);
      count = Math.max(count, sent.length);
    }
  }
  await replayer.close();
  report('statements of a request, at most', count, '', details);
  report('a request that asks nothing, median', quantile(nothingMs, 0.5), 'ms', details);
  for (const [which, share] of [
    ['median', 0.5],
    ['fastest tenth', 0.1],
  ] as const) {
    const [requestMs, statementMs] = [quantile(requestsMs, share), quantile(statementsMs, share)];
    report(`the same request once more, less embedding, ${which}`, requestMs, 'ms', details);
    report(`all its statements, ${which}`, statementMs, 'ms', details);
    report(`request / all its statements, ${which}`, requestMs / statementMs, 'times', details);
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

async function timed<Result>(run: () => Promise<Result>): Promise<{ ms: number; result: Result }> {
  const startedAt = performance.now();
  const result = await run();
  return { ms: performance.now() - startedAt, result };
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
