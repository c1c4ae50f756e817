import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  ArticleOfDocument,
  ArticlesInOrderDocument,
  DeleteArticleDocument,
  SearchArticlesDocument,
  UpsertArticleDocument,
  UpsertArticlesDocument,
} from '../../src/client/generated/operations.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

let app: TestApp;
before(async () => {
  app = await startTestApp({ work: false });
});
after(() => app.close());

const put = async (body: string | Uint8Array<ArrayBuffer>, query = 'format=ndjson') => {
  const response = await fetch(new URL(`articles?${query}`, app.url), { method: 'PUT', body });
  // biome-ignore lint/suspicious/noExplicitAny: whatever the server answers is what the tests look at
  return { status: response.status, report: (await response.json()) as any };
};
const find = async (query: string, more: object = {}) => {
  const { searchArticles } = await app.execute(SearchArticlesDocument, { query, ...more });
  return searchArticles;
};
const clear = async () => {
  const { articles } = await app.execute(ArticlesInOrderDocument, { first: 100 });
  for (const { key } of articles.nodes) await app.execute(DeleteArticleDocument, { input: { key } });
};

describe('bringing articles', () => {
  test('each change of the content makes a version, and equal content none', async () => {
    const input = { key: 'reset', title: 'Reset a password', body: 'Open the page.', tags: ['a', 'b', 'a'] };
    const first = (await app.execute(UpsertArticleDocument, { input })).upsertArticle;
    assert.equal(first.outcome, 'CREATED');
    assert.deepEqual(first.article.tags, ['a', 'b']);
    const { id } = first.article;
    const again = (await app.execute(UpsertArticleDocument, { input })).upsertArticle;
    assert.deepEqual([again.outcome, again.article.version, again.article.id], ['UNCHANGED', 1, id]);
    for (const title of ['Second', 'Third']) {
      const { upsertArticle } = await app.execute(UpsertArticleDocument, { input: { ...input, title } });
      assert.equal(upsertArticle.outcome, 'UPDATED');
    }
    const { article } = await app.execute(ArticleOfDocument, { key: 'reset' });
    assert.equal(article!.version, 3);
    assert.deepEqual(
      article!.versions.nodes.map(({ number, title }) => `${number} ${title}`),
      ['3 Third', '2 Second'],
    );
    assert.equal(article!.versions.total.count, 3);
    const rest = await app.execute(ArticleOfDocument, {
      id,
      versionsAfter: article!.versions.pageInfo.endCursor!,
    });
    assert.deepEqual(rest.article!.versions.nodes, [
      { number: 1, title: 'Reset a password', body: 'Open the page.', tags: ['a', 'b'] },
    ]);
    assert.equal(article!.atVersion!.title, 'Reset a password');
    assert.equal((await find('password')).total.count, 0, 'words of old versions are not found');
    assert.equal((await find('third')).nodes[0]?.article.key, 'reset');
  });

  test('many at a time are all stored or none', async () => {
    const articles = [
      { key: 'one', title: 'One' },
      { key: 'two', title: ' … ' },
    ];
    const refusal = await app.refusal(UpsertArticlesDocument as never, { input: { articles } });
    assert.deepEqual(
      [refusal.extensions.code, refusal.extensions.field],
      ['BAD_USER_INPUT', 'input.articles[1].title'],
    );
    assert.equal((await app.execute(ArticleOfDocument, { key: 'one' })).article, null);
    const twice = await app.refusal(UpsertArticlesDocument as never, {
      input: { articles: [articles[0], articles[0]] },
    });
    assert.equal(twice.extensions.field, 'input.articles[1].key');
    const { upsertArticles } = await app.execute(UpsertArticlesDocument, {
      input: {
        articles: [articles[0]!, { key: 'reset', title: 'Third', body: 'Open the page.', tags: ['a', 'b'] }],
      },
    });
    assert.deepEqual(upsertArticles, {
      created: 1,
      updated: 0,
      unchanged: 1,
      results: [
        { key: 'one', outcome: 'CREATED' },
        { key: 'reset', outcome: 'UNCHANGED' },
      ],
    });
  });

  test('two that bring the same new key at once make one article of two versions, or one', async () => {
    const titles = ['Red', 'Green', 'Blue'];
    await Promise.all(
      titles.map((title) => app.execute(UpsertArticleDocument, { input: { key: 'race', title } })),
    );
    const { article } = await app.execute(ArticleOfDocument, { key: 'race' });
    assert.equal(article!.version, 3);
    assert.ok(titles.includes(article!.title));
    assert.equal(article!.chunks.total.count, 1);
  });

  test('deleting takes chunks and versions along', async () => {
    const { article } = await app.execute(ArticleOfDocument, { key: 'race' });
    await app.execute(DeleteArticleDocument, { input: { id: article!.id } });
    const left = await app.db.query(
      `select 1 from article_chunk where article_id = $1::uuid union all
       select 1 from article_version where article_id = $1::uuid`,
      [article!.id],
    );
    assert.equal(left.length, 0);
    const refusal = await app.refusal(DeleteArticleDocument as never, { input: { key: 'race' } });
    assert.deepEqual([refusal.extensions.code, refusal.extensions.field], ['NOT_FOUND', 'input.key']);
  });
});

describe('PUT /articles', () => {
  before(clear);

  test('lines that are wrong are told with line, field and limit; the others are stored', async () => {
    const { status, report } = await put(
      [
        '\ufeff{"key":"a","title":"Apple pie","body":"Sweet.","tags":["food"],"language":"en"}',
        '{"key":"b","title":',
        '',
        '{"key":"c"}',
        '{"key":"d","title":"Date","tag":"food"}',
        JSON.stringify({ key: 'e', title: 'x'.repeat(501) }),
        '{"key":"f","title":"Fig","language":"no such"}',
        '[1]',
        '{"key":"a","title":"Apple cake"}',
        '{"id":"g","question":"Grape?","answer":"Yes."}',
      ].join('\n'),
    );
    assert.equal(status, 200);
    const { created, updated, unchanged, failed, complete, stoppedBy } = report;
    assert.deepEqual(
      { created, updated, unchanged, failed, complete, stoppedBy },
      { created: 2, updated: 1, unchanged: 0, failed: 6, complete: true, stoppedBy: null },
    );
    assert.deepEqual(
      report.errors.map(({ line, key, field, limit }: Record<string, unknown>) => [line, key, field, limit]),
      [
        [2, null, null, null],
        [4, 'c', 'title', null],
        [5, 'd', 'tag', null],
        [6, 'e', 'title', 500],
        [7, 'f', 'language', null],
        [8, null, null, null],
      ],
    );
    assert.equal((await app.execute(ArticleOfDocument, { key: 'a' })).article!.title, 'Apple cake');
  });

  test('CSV with semicolons, quotes, line breaks and a bad record', async () => {
    const csv = [
      'key;title;body;tags;language',
      'h;Honey;"Sweet; and ""golden"".\nFrom bees.";food|bees;en',
      'i;too few',
      'j;Jam;;food;en',
    ].join('\r\n');
    const { status, report } = await put(csv, 'format=csv');
    assert.deepEqual([status, report.created, report.failed, report.complete], [200, 2, 1, true]);
    assert.equal(report.errors[0].line, 4);
    const { article } = await app.execute(ArticleOfDocument, { key: 'h' });
    assert.deepEqual(
      [article!.body, article!.tags, article!.language],
      ['Sweet; and "golden".\nFrom bees.', ['food', 'bees'], 'en'],
    );
  });

  test('a CSV whose quote never ends says what was stored before', async () => {
    const { status, report } = await put('key,title\nk,Kiwi\nl,"Lime', 'format=csv');
    assert.deepEqual([status, report.created, report.complete], [422, 1, false]);
    assert.equal(report.stoppedBy.code, 'BAD_USER_INPUT');
  });

  test('what is exported can be brought again and changes nothing', async () => {
    const exported = await (await fetch(new URL('articles.ndjson', app.url))).text();
    assert.equal(exported.trim().split('\n').length, 5);
    const { report } = await put(exported);
    assert.deepEqual([report.unchanged, report.failed], [5, 0]);
  });

  test('thousands, streamed, in batches', async () => {
    await clear();
    const lines = Array.from({ length: 1_500 }, (_, index) =>
      JSON.stringify({ key: `n${index}`, title: `Number ${index}`, body: 'Some words.', language: 'en' }),
    );
    const { report } = await put(lines.join('\n'));
    assert.deepEqual([report.created, report.failed, report.complete], [1_500, 0, true]);
    assert.equal((await find('words')).total.count, 1_500);
    await app.db.query('delete from article', []);
  });

  test('without a format, or with one that is unknown, it is refused', async () => {
    assert.deepEqual((await put('{}', 'format=xml')).report.error.field, 'format');
    assert.equal((await put('{}', '')).status, 400);
  });
});

describe('lists', () => {
  test('filters, orders, and cursors that hold while articles arrive', async () => {
    await clear();
    const articles = ['b', 'd', 'a', 'c', 'Z'].map((key, index) => ({
      key,
      title: `Title ${5 - index}`,
      tags: index % 2 === 0 ? ['even', 'all'] : ['all'],
      language: ['en', 'zh-cn', 'de', 'zh', null][index]!,
    }));
    await app.execute(UpsertArticlesDocument, { input: { articles } });
    const list = async (variables: object) => {
      const { articles: page } = await app.execute(ArticlesInOrderDocument, variables);
      return page;
    };
    const keys = async (variables: object) => (await list(variables)).nodes.map(({ key }) => key).join('');
    assert.equal(await keys({}), 'Zabcd');
    assert.equal(await keys({ orderBy: { field: 'TITLE', direction: 'DESC' } }), 'bdacZ');
    assert.equal(await keys({ filter: { tags: ['even', 'all'] } }), 'Zab');
    assert.equal(await keys({ filter: { languages: ['zh'] } }), 'cd');
    assert.equal(await keys({ filter: { keyContains: 'z' } }), 'Z');
    assert.equal(await keys({ filter: { updatedAfter: '2100-01-01T00:00:00Z' } }), '');
    for (const field of ['KEY', 'CREATED_AT', 'UPDATED_AT', 'TITLE'] as const) {
      const orderBy = { field, direction: 'ASC' as const };
      const all = await keys({ orderBy });
      let seen = '';
      for (let after: string | null = null, more = true; more; ) {
        const page = await list({ first: 2, after, orderBy });
        seen += page.nodes.map(({ key }) => key).join('');
        assert.deepEqual(page.total, { count: 5, exact: true });
        more = page.pageInfo.hasNextPage;
        after = page.pageInfo.endCursor!;
      }
      assert.equal(seen, all);
    }
    const page = await list({ first: 1 });
    const refusal = await app.refusal(ArticlesInOrderDocument as never, {
      after: page.pageInfo.endCursor,
      orderBy: { field: 'TITLE', direction: 'ASC' },
    });
    assert.equal(refusal.extensions.field, 'after');
  });
});
