import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';
import { quantile, type Report, type ReportDetails } from './measurement.ts';
import { capture, openReplayer } from './replay.ts';
import { reportRatio } from './report-ratio.ts';
import type { ScratchService } from './scratch-service.ts';
import { type AskedText, inputOf, search } from './search-questions.ts';
import { timed } from './timed.ts';

const nothing = parse('{ __typename }') as TypedDocumentNode<object, Record<string, never>>;

interface Comparing {
  readonly report: Report;
  readonly repeats: number;
  readonly details: ReportDetails;
}

/** Requests against all the statements that they send, both on pages that are in memory. */
export async function compareWithAllStatements(
  { app: { db }, client, config }: ScratchService,
  questions: Record<string, () => AskedText>,
  { report, repeats, details }: Comparing,
): Promise<void> {
  const replayer = await openReplayer(db, config.databaseUrl);
  const requestsMs: number[] = [];
  const statementsMs: number[] = [];
  const nothingMs: number[] = [];
  let count = 0;
  for (const ask of Object.values(questions)) {
    for (let index = -3; index < repeats; index++) {
      const input = inputOf(ask());
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
  reportRatio(
    report,
    details,
    { row: 'the same request once more, less embedding', timesMs: requestsMs },
    { row: 'all its statements', timesMs: statementsMs },
    { row: 'request / all its statements' },
  );
}
