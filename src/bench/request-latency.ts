import type { PhonographClient } from '../client/phonograph-client.ts';
import type { BareSearch } from './bare-similar-audio.ts';
import { operations, type SearchTimes } from './bench-operations.ts';
import { quantile } from './measurement.ts';

/** What the requests are about. */
export interface Subject {
  readonly client: PhonographClient;
  /** A READY recording whose original is there. */
  readonly recordingId: string;
  /** Seconds of it that are searched with. */
  readonly queryS: number;
  readonly repeats: number;
}

/** Runs each request again and again, one at a time, and reports median and 95th percentile in milliseconds. */
export async function measureRequests(
  { client, recordingId, queryS, repeats }: Subject,
  report: (row: string, valueMs: number) => void,
): Promise<void> {
  const reportBoth = (row: string, timesMs: readonly number[]) => {
    report(`${row} p50`, quantile(timesMs, 0.5));
    report(`${row} p95`, quantile(timesMs, 0.95));
  };
  const id = recordingId;
  reportBoth('audioRecord', await timeRuns(repeats, () => client.request(operations.audioRecord, { id }), 2));
  let after: string | null = null;
  const pages = await timeRuns(repeats, async () => {
    const { audioRecords }: { audioRecords: { pageInfo: { endCursor: string | null } } } =
      await client.request(operations.audioRecords, { after });
    after = audioRecords.pageInfo.endCursor;
  });
  reportBoth('audioRecords, pages of 50 with total', pages);
  const anchors = await timeRuns(repeats, () => client.request(operations.anchors, { id }), 2);
  reportBoth('anchors, 20 with codes and context', anchors);
  const variables = { query: { recording: { id, startS: 0, endS: queryS } } };
  const searches = {
    similarAudio: async () => (await client.request(operations.similarAudio, variables)).similarAudio,
    findCopies: async () => (await client.request(operations.findCopies, variables)).findCopies,
  };
  for (const [name, search] of Object.entries(searches)) {
    const asked: SearchTimes['query'][] = [];
    const timesMs = await timeRuns(repeats, async () => asked.push((await search()).query));
    reportBoth(`${name}, ${queryS} s`, timesMs);
    reportBoth(
      `${name}: tokenize`,
      asked.map((times) => times.tokenizeMs),
    );
    reportBoth(
      `${name}: database`,
      asked.map((times) => times.databaseMs),
    );
  }
}

/** Milliseconds of a request and of its statement alone. */
export interface Pair {
  readonly requestMs: number;
  readonly statementMs: number;
}

/**
 * The request and its statement by turns, so that both meet the same load; tokenizing is taken off the request.
 * The statement alone comes after tokenizing too: right after another search it would find the caches warm.
 * On a busy machine the fastest of each tell more than the medians: every change of thread waits for a free core.
 */
export async function measurePairs(
  { client, recordingId, queryS, repeats }: Subject,
  bare: BareSearch,
  tokenize: () => Promise<unknown>,
): Promise<{ median: Pair; fastest: Pair }> {
  const variables = { query: { recording: { id: recordingId, startS: 0, endS: queryS } } };
  const requestsMs: number[] = [];
  const statementsMs: number[] = [];
  for (let index = 0; index < repeats; index++) {
    await tokenize();
    statementsMs.push(...(await timeRuns(1, bare.run)));
    const startedAt = performance.now();
    const { similarAudio } = await client.request(operations.similarAudio, variables);
    requestsMs.push(performance.now() - startedAt - similarAudio.query.tokenizeMs);
  }
  const pairAt = (share: number): Pair => ({
    requestMs: quantile(requestsMs, share),
    statementMs: quantile(statementsMs, share),
  });
  return { median: pairAt(0.5), fastest: pairAt(0) };
}

/** Milliseconds that each run took, the first ones left out. */
async function timeRuns(count: number, run: () => Promise<unknown>, warmUps = 0): Promise<number[]> {
  const timesMs: number[] = [];
  for (let index = -warmUps; index < count; index++) {
    const startedAt = performance.now();
    await run();
    if (index >= 0) timesMs.push(performance.now() - startedAt);
  }
  return timesMs;
}
