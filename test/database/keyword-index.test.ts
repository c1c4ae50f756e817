import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Db } from '../../src/db/db.ts';
import { stemWords } from '../../src/features/transcripts/stems.store.ts';
import {
  collectWords,
  highlight,
  parseKeywordQuery,
  snowballDictionary,
  stemmerOfDictionary,
  toTsQuery,
  toTsVector,
  wordsToStem,
} from '../../src/text/index.ts';
import { createTestDatabase } from '../support/test-database.ts';

let db: Db;
before(async () => {
  db = await createTestDatabase();
});
after(() => db.close());

/** What the query finds of the text, by the database, and what is highlighted; both must agree. */
async function search(text: string, query: string, language: string | null): Promise<string[] | null> {
  const dictionary = snowballDictionary(language);
  const stems = await stemWords(db, collectWords([{ text, language }]));
  const stemOf = dictionary === null ? () => null : stemmerOfDictionary(dictionary, stems);
  const terms = parseKeywordQuery(query, 'query');
  const words = wordsToStem(terms);
  const asked = dictionary === null || words.length === 0 ? {} : await stemWords(db, { [dictionary]: words });
  const stemsOf = (surface: string) => {
    const stem = dictionary === null ? undefined : asked[dictionary]?.[surface];
    return stem === undefined ? [] : [stem];
  };
  const [row] = await db.query<{ found: boolean }>(
    'select $1::text::tsvector @@ $2::text::tsquery as found',
    [toTsVector(text, stemOf), toTsQuery(terms, stemsOf)],
  );
  const spans = highlight(text, terms, stemsOf, stemOf).map(({ start, end }) => text.slice(start, end));
  return row!.found ? spans : null;
}

test('words are found in every form of the stem, phrases and prefixes as written', async () => {
  const text = "They signed two contracts; the harbour's master wasn't running late.";
  assert.deepEqual(await search(text, 'contract', 'en'), ['contracts']);
  assert.deepEqual(await search(text, 'signing CONTRACT run', 'en'), ['signed', 'contracts', 'running']);
  assert.deepEqual(await search(text, 'the', 'en'), ['the']);
  assert.deepEqual(await search(text, 'harbour', 'en'), ["harbour's"]);
  assert.equal(await search(text, '"two contract"', 'en'), null);
  assert.deepEqual(await search(text, '"two contracts the"', 'en'), ['two contracts; the']);
  assert.deepEqual(await search(text, 'contr*', 'en'), ['contracts']);
  assert.equal(await search(text, '"run"', 'en'), null);
  assert.equal(await search(text, 'contract', null), null);
});

test('a minus excludes words and phrases', async () => {
  const text = 'The parcel did not arrive.';
  assert.equal(await search(text, 'parcel -arrives', 'en'), null);
  assert.deepEqual(await search(text, 'parcel -letter', 'en'), ['parcel']);
  assert.deepEqual(await search(text, 'parcel -"arrive not"', 'en'), ['parcel']);
  assert.equal(await search(text, 'parcel -"not arrive"', 'en'), null);
});

test('Chinese, Japanese, Korean and Thai are found by any run of characters', async () => {
  assert.deepEqual(await search('我们今天去北京大学。', '北京', 'zh'), ['北京']);
  assert.deepEqual(await search('我们今天去北京大学。', '学', 'zh'), ['学']);
  assert.deepEqual(await search('我们今天去北京大学。', '我', 'zh'), ['我']);
  assert.equal(await search('我们今天去北京大学。', '京北', 'zh'), null);
  assert.deepEqual(await search('你好，世界', '好世', 'zh'), ['好，世']);
  assert.deepEqual(await search('東京都の図書館は休館です。', '図書館 京都', 'ja'), ['京都', '図書館']);
  assert.deepEqual(await search('내일 회의가 있습니다', '회의', 'ko'), ['회의']);
  assert.deepEqual(await search('สวัสดีครับ', 'ครับ', 'th'), ['ครับ']);
});

test('scripts mixed in one word or one phrase', async () => {
  const text = '我的iPhone手机坏了';
  assert.deepEqual(await search(text, 'iphone', 'zh'), ['iPhone']);
  assert.deepEqual(await search(text, 'iPhone手机', 'zh'), ['iPhone手机']);
  assert.deepEqual(await search(text, '"的iphone"', 'zh'), ['的iPhone']);
  assert.equal(await search(text, '手iphone', 'zh'), null);
});

test('case, width, diacritics; German and French forms', async () => {
  assert.deepEqual(await search('Alle Häuser der Straße', 'haus STRASSE', 'de'), ['Häuser', 'Straße']);
  assert.deepEqual(
    await search('ＡＢＣ ｶﾞﾗｽ', 'abc ガラス', 'ja'),
    ['ＡＢＣ ｶﾞﾗｽ'].flatMap((each) => each.split(' ')),
  );
  assert.deepEqual(await search("L'eau était gelée", 'eau gelées', 'fr'), ['eau', 'gelée']);
  assert.deepEqual(await search('Ёлка й и', 'елка', 'ru'), ['Ёлка']);
});

test('characters that mean something to the database are only text', async () => {
  for (const query of [
    "it's",
    "a' & !b | (c) <-> d:*",
    '\\',
    "'; drop table recording",
    ':A',
    'x\\',
    '“quoted” «so»',
  ]) {
    const terms = (() => {
      try {
        return parseKeywordQuery(query, 'query');
      } catch {
        return null;
      }
    })();
    if (terms) await db.query('select $1::text::tsquery', [toTsQuery(terms, () => ["o'stem\\"])]);
    await db.query('select $1::text::tsvector', [toTsVector(query, () => "o'stem\\")]);
  }
});

test('a query without a word, with exclusions alone, or with too much is refused', () => {
  for (const query of ['', '   ', '…', '-only', '*', '""']) {
    assert.throws(() => parseKeywordQuery(query, 'query'), { code: 'BAD_USER_INPUT', field: 'query' }, query);
  }
  assert.throws(() => parseKeywordQuery('word '.repeat(33), 'query'), { code: 'BAD_USER_INPUT', limit: 64 });
  assert.throws(() => parseKeywordQuery('字'.repeat(65), 'query'), { code: 'BAD_USER_INPUT' });
});
