import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SearchArticlesDocument, UpsertArticlesDocument } from '../../src/client/generated/operations.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { statementsOfRequest } from '../support/statements-of-request.ts';

let app: TestApp;
before(async () => {
  app = await startTestApp({ work: false });
});
after(() => app.close());

const find = async (query: string, more: object = {}) => {
  const { searchArticles } = await app.execute(SearchArticlesDocument, { query, ...more });
  return searchArticles;
};
const keysOf = async (query: string, more: object = {}) =>
  (await find(query, more)).nodes.map(({ article }) => article.key);
/** What is highlighted in the best passage of the first hit. */
const highlighted = async (query: string, more: object = {}) => {
  const [passage] = (await find(query, more)).nodes[0]?.passages ?? [];
  return passage?.highlights.map(({ start, end }) => passage.chunk.text.slice(start, end)) ?? [];
};
describe('searchArticles', () => {
  before(async () => {
    const articles = [
      {
        key: 'contract',
        title: 'Signing a contract',
        body: 'Both parties sign. The contract is then signed and filed.',
        language: 'en',
      },
      { key: 'draft', title: 'Drafts', body: 'A draft of a contract is not signed yet.', language: 'en' },
      {
        key: 'long',
        title: 'Moving house',
        body: `${'Boxes are packed one by one. '.repeat(60)}\n\n# Harbour\n\nThe harbourmaster keeps the keys.`,
        format: 'MARKDOWN' as const,
        language: 'en',
      },
      { key: 'haus', title: 'Ein Haus kaufen', body: 'Häuser in der Straße sind teuer.', language: 'de' },
      { key: 'zh', title: '如何导入数据', body: '使用工具导入数据到数据库。支持二级索引。', language: 'zh' },
      { key: 'ja', title: '図書館の休館日', body: '東京都の図書館は月曜日に休館です。', language: 'ja' },
      { key: 'unknown', title: 'No language', body: 'Contracts as written.' },
    ];
    await app.execute(UpsertArticlesDocument, { input: { articles } });
  });

  test('words in every form, phrases, exclusions and prefixes, with exact totals', async () => {
    assert.deepEqual(await keysOf('contracts'), ['contract', 'unknown', 'draft']);
    assert.deepEqual(await keysOf('contracts', { filter: { languages: ['en'] } }), ['contract', 'draft']);
    assert.deepEqual(await keysOf('"then signed"'), ['contract']);
    assert.deepEqual(await keysOf('"signed then"'), []);
    assert.deepEqual(await keysOf('contract sign -draft', { filter: { languages: ['en'] } }), ['contract']);
    assert.deepEqual(await keysOf('harbourm*'), ['long']);
    assert.deepEqual(await keysOf('boxes harbourmaster'), ['long'], 'words of different chunks');
    assert.deepEqual(await keysOf('boxes -keys'), [], 'what is excluded counts in the whole article');
    assert.deepEqual((await find('contract')).total, { count: 2, exact: true });
    assert.deepEqual(await highlighted('sign'), ['Signing', 'sign', 'signed']);
    assert.deepEqual(await highlighted('"keys"'), ['keys']);
  });

  test('the passage that fits is told, with its headings', async () => {
    const [hit] = (await find('harbourmaster')).nodes;
    assert.deepEqual(hit!.passages[0]!.chunk.headings, ['Harbour']);
    assert.equal(hit!.passages[0]!.chunk.passage, 'The harbourmaster keeps the keys.');
  });

  test('German, Chinese and Japanese', async () => {
    assert.deepEqual(await highlighted('haus STRASSE'), ['Haus', 'Häuser', 'Straße']);
    assert.deepEqual(await keysOf('导入'), ['zh']);
    assert.deepEqual(await highlighted('索引'), ['索引']);
    assert.deepEqual(await keysOf('"二级索引" -图书'), ['zh']);
    assert.deepEqual(await keysOf('図書館 休館'), ['ja']);
    assert.deepEqual(await keysOf('京都の図書'), ['ja']);
    assert.deepEqual(await keysOf('数据导入'), [], 'in another order it is no run');
  });

  test('any word is enough for a question, and the right article leads', async () => {
    assert.deepEqual(await keysOf('怎样把数据导入数据库？', { match: 'ANY' }), ['zh']);
    const keys = await keysOf('How do I buy a house or sign a contract?', { match: 'ANY' });
    assert.equal(keys[0], 'contract');
  });

  test('an empty or unsupported query is a typed error', async () => {
    for (const query of [
      '',
      ' ',
      '?!',
      '-contract',
      '""',
      '*',
      'a\u0000b',
      'x'.repeat(1_001),
      'w '.repeat(33),
    ]) {
      const { extensions } = await app.refusal(SearchArticlesDocument as never, { query });
      assert.deepEqual([extensions.code, extensions.field], ['BAD_USER_INPUT', 'query'], query);
    }
    for (const variables of [
      { query: 'a', first: 0 },
      { query: 'a', first: 101 },
      { query: 'a', after: 'x' },
      { query: 'a', language: '?' },
    ]) {
      const { extensions } = await app.refusal(SearchArticlesDocument as never, variables);
      assert.equal(extensions.code, 'BAD_USER_INPUT');
      assert.notEqual(extensions.field, 'query');
    }
  });

  test('pages repeat and skip nothing while articles arrive, in new languages too', async () => {
    const before = Array.from({ length: 23 }, (_, index) => ({
      key: `p${index}`,
      title: `Parcel ${index}`,
      body: `${'The parcel waits. '.repeat(index % 4)} ${'It rains. '.repeat(index % 7)}`,
      language: 'en',
    }));
    await app.execute(UpsertArticlesDocument, { input: { articles: before } });
    const query = 'parcels waiting';
    const expected = (await find(query, { first: 100 })).nodes.map(({ article }) => article.key);
    assert.ok(expected.length > 12);
    assert.deepEqual(await keysOf(query, { first: 5 }), expected.slice(0, 5));
    const seen: string[] = [];
    let page = await find(query, { first: 3 });
    for (let round = 0; ; round++) {
      seen.push(...page.nodes.map(({ article }) => article.key));
      if (!page.pageInfo.hasNextPage) break;
      const arrived = Array.from({ length: 20 }, (_, index) => ({
        key: `new${round}-${index}`,
        title: index % 2 === 0 ? 'Waiting parcels' : 'Le colis attend',
        body: 'Parcel. '.repeat(index),
        language: ['en', 'fr', 'es'][round % 3]!,
      }));
      await app.execute(UpsertArticlesDocument, { input: { articles: arrived } });
      page = await find(query, { first: 3, after: page.pageInfo.endCursor! });
    }
    assert.equal(new Set(seen).size, seen.length, 'repeated');
    assert.deepEqual(
      seen.filter((key) => key.startsWith('p')),
      expected,
    );
  });

  test('a list with chunks, versions and bodies is a fixed number of statements', async () => {
    const statementsOf = async (query: string) => (await statementsOfRequest(app, query)).statements;
    const parts = 'body chunks { nodes { text } total { count } } versions { nodes { number body } }';
    assert.equal((await statementsOf(`{ articles(first: 20) { nodes { key ${parts} } } }`)).length, 5);
    const hits = `nodes { article { key body } passages(first: 3) { chunk { text } highlights { start } } }`;
    // Languages, stems of the query, the search; articles, bodies; passages, their stems in each language.
    const searching = await statementsOf(`{ searchArticles(query: "parcel") { ${hits} } }`);
    assert.ok(searching.length <= 12, searching.join('\n'));
  });
});
