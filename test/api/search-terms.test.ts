import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  ForgetSearchTermsDocument,
  SearchTermsOfDocument,
  TokenAnalyticsOfDocument,
} from '../../src/client/generated/operations.ts';
import { createSearchLog } from '../../src/features/analytics/index.ts';
import { createTokenTotalsService } from '../../src/features/ingest/index.ts';
import type { SearchIndexService } from '../../src/features/search-index/index.ts';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
import { aReadyRecording } from '../support/make-recordings.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

let app: TestApp;
before(async () => {
  app = await startTestApp();
});
after(() => app.close());

const run = async (query: string) => {
  const { body, text } = await app.post({ query });
  assert.equal(body.errors, undefined, text);
};
const terms = async (
  wanted: { onlyWithoutHits?: boolean; kinds?: ('SEARCH' | 'PHRASE' | 'ARTICLES')[] } = {},
) => (await app.execute(SearchTermsOfDocument, wanted)).analytics.searchTerms;

test('what is looked for is counted by its words alone, first pages only, and can be forgotten', async () => {
  await run(
    `mutation { upsertArticle(input: { key: "a", title: "Lost card", body: "Block it" }) { article { id } } }`,
  );
  for (const query of ['refund', '  REFUND ', 'ｒｅｆｕｎｄ', 'lost card', 'Lost\tcard']) {
    await run(`{ searchArticles(query: ${JSON.stringify(query)}) { nodes { relevance } } }`);
  }
  await run('{ locatePhrase(phrase: "Good morning") { nodes { startS } } }');
  await run('{ search(input: { text: "refund", target: ARTICLES }) { nodes { score } } }');
  await run('{ locatePhrase(phrase: "Good morning", occurrence: 3) { nodes { startS } } }');
  const all = await terms();
  assert.deepEqual([all.enabled, all.keptDays, all.total], [true, 90, 4]);
  assert.deepEqual(
    all.terms
      .slice(0, 2)
      .map(({ kind, term, searches, withoutHits, lastHits }) => [
        kind,
        term,
        searches,
        withoutHits,
        lastHits,
      ]),
    [
      ['ARTICLES', 'refund', 3, 3, 0],
      ['ARTICLES', 'lost card', 2, 0, 1],
    ],
  );
  const [stored] = await app.db.query<{ firstAt: Date; lastAt: Date }>(
    `select first_at as "firstAt", last_at as "lastAt" from search_term where kind = 'ARTICLES' and term = 'refund'`,
  );
  const { firstAt, lastAt } = all.terms[0]!;
  assert.deepEqual([new Date(firstAt), new Date(lastAt)], [stored!.firstAt, stored!.lastAt]);
  assert.ok(stored!.firstAt < stored!.lastAt);
  assert.deepEqual(
    (await terms({ onlyWithoutHits: true, kinds: ['PHRASE', 'ARTICLES'] })).terms.map(({ term }) => term),
    ['refund', 'good morning'],
  );
  const columns = await app.db.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = 'search_term'`,
  );
  assert.deepEqual(
    columns.filter(({ name }) => /who|key|user|ip|request/.test(name)),
    [],
  );
  const { forgetSearchTerms } = await app.execute(ForgetSearchTermsDocument, { input: { text: 'Refund' } });
  assert.equal(forgetSearchTerms.forgotten, 2);
  assert.equal((await terms()).total, 2);
  assert.equal((await app.execute(ForgetSearchTermsDocument, {})).forgetSearchTerms.forgotten, 2);
  assert.equal((await terms()).total, 0);
});

test('old terms are not told, and go; a server that keeps nothing forgets what another one kept', async () => {
  await app.db.query(
    `insert into search_term (workspace_id, kind, term, searches, without_hits, last_hits, first_at, last_at)
     values ($1, 'PHRASE', 'long ago', 5, 5, 0, now() - interval '91 days', now() - interval '91 days')`,
    [LOCAL_WORKSPACE_ID],
  );
  assert.equal((await terms()).total, 0);
  await run('{ locatePhrase(phrase: "anything") { nodes { startS } } }');
  const off = createSearchLog({ db: app.db, keptDays: 0, onError: (error) => assert.fail(String(error)) });
  off.record(LOCAL_WORKSPACE_ID, 'PHRASE', 'secret', 0);
  const wanted = { kinds: null, onlyWithoutHits: false, first: 10 };
  assert.deepEqual(await off.list(LOCAL_WORKSPACE_ID, wanted), {
    enabled: false,
    keptDays: 0,
    total: 0,
    terms: [],
  });
  await off.prune(LOCAL_WORKSPACE_ID);
  assert.deepEqual(await app.db.query('select from search_term'), []);
});

test('tokens are counted exactly, with their entropy, and those of an earlier version in the background', async () => {
  const recordings = [
    await aReadyRecording(app, { seconds: 3, seed: 1 }),
    await aReadyRecording(app, { seconds: 4, seed: 2, language: 'de' }),
  ];
  const ask = async (filter = {}) =>
    (await app.execute(TokenAnalyticsOfDocument, { filter, first: 3 })).analytics.tokens;
  for (const some of [recordings, recordings.slice(1)]) {
    const counted = await ask(some.length === 1 ? { languages: ['de'] } : {});
    const counts = new Map<number, number>();
    for (const { id } of some) {
      const query =
        'query($id: ID!, $layers: [Int!]) { audioRecord(id: $id) { codes(layers: $layers) { tokens } } }';
      const { body } = await app.post({ query, variables: { id, layers: counted.layers } });
      for (const token of body.data.audioRecord.codes.tokens.flat()) {
        counts.set(token, (counts.get(token) ?? 0) + 1);
      }
    }
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const bits =
      -[...counts.values()].reduce((sum, count) => sum + (count * Math.log(count / total)) / total, 0) /
      Math.LN2;
    assert.deepEqual(
      [counted.recordings, counted.tokens, counted.distinct, counted.stale],
      [some.length, total, counts.size, false],
    );
    assert.ok(Math.abs(counted.entropyBits! - bits) < 1e-9);
    const ranked = [...counts].sort(([a, times], [b, others]) => others - times || a - b).slice(0, 3);
    assert.deepEqual(
      counted.top,
      ranked.map(([token, count]) => ({ token, count, share: count / total })),
    );
  }
  const before = await ask();
  await app.db.query('delete from token_total');
  const { tokens, entropyBits, stale, recordingsWaiting } = await ask();
  assert.deepEqual([tokens, entropyBits, stale, recordingsWaiting], [0, null, true, 2]);
  const searchIndex = { tokenizerOf: async () => app.app.tokenizer } as unknown as SearchIndexService;
  await createTokenTotalsService({ db: app.db, searchIndex }).addMissing(
    LOCAL_WORKSPACE_ID,
    new AbortController().signal,
  );
  assert.deepEqual(await ask(), before);
});
