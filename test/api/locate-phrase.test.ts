import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PhraseOccurrencesDocument, SetTranscriptDocument } from '../../src/client/generated/operations.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { aSilentRecording } from '../support/store-transcript.ts';

let app: TestApp;
before(async () => {
  app = await startTestApp({ work: false });
});
after(() => app.close());

interface Segment {
  readonly text: string;
  readonly startS?: number;
  readonly endS?: number;
}

async function transcribed(segments: readonly (Segment | string)[], language: string): Promise<string> {
  const id = await aSilentRecording(app, { durationS: Math.max(60, segments.length * 10) });
  const timed = segments.map((segment, index) =>
    typeof segment === 'string' ? { text: segment, startS: index * 10, endS: index * 10 + 8 } : segment,
  );
  const content = JSON.stringify({ language, segments: timed });
  await app.execute(SetTranscriptDocument, { input: { recordingId: id, content } });
  return id;
}

async function locate(phrase: string, options: object = {}) {
  const { locatePhrase } = await app.execute(PhraseOccurrencesDocument, { phrase, first: 100, ...options });
  return locatePhrase;
}

async function textsOf(phrase: string, id: string, options: object = {}): Promise<string[]> {
  const { nodes, total } = await locate(phrase, { in: [id], ...options });
  assert.equal(total.count, nodes.length, phrase);
  assert.equal(total.exact, true);
  return nodes.map(({ text }) => text);
}

test('English phrases: case, punctuation and line breaks do not matter, the order does', async () => {
  const id = await transcribed(
    [
      'The Signed contract,\nleft the harbour.',
      "I don't know. The signed CONTRACT left",
      'the town; contract signed.',
    ],
    'en',
  );
  assert.deepEqual(await textsOf('the signed contract left', id), [
    'The Signed contract,\nleft',
    'The signed CONTRACT left',
  ]);
  assert.deepEqual(await textsOf('contract signed', id), ['contract signed']);
  assert.deepEqual(await textsOf('dont know', id), ["don't know"]);
  assert.deepEqual(await textsOf('DON’T', id), ["don't"]);
  assert.deepEqual(await textsOf('signed harbour', id), []);
  assert.deepEqual(await textsOf('contrac', id), []);
  assert.deepEqual(await textsOf('contract left the town', id), ['CONTRACT left the town']);
});

test('German: umlauts, sharp s, compounds; STEMMED finds other forms, EXACT does not', async () => {
  const id = await transcribed(
    ['Die Straße zum Bahnhof ist gesperrt.', 'Alle Häuser der Straßen stehen leer.'],
    'de',
  );
  assert.deepEqual(await textsOf('strasse zum bahnhof', id), ['Straße zum Bahnhof']);
  assert.deepEqual(await textsOf('hauser', id), ['Häuser']);
  assert.deepEqual(await textsOf('Haus', id), []);
  assert.deepEqual(await textsOf('Haus', id, { match: 'STEMMED' }), ['Häuser']);
  assert.deepEqual(await textsOf('Straße', id, { match: 'STEMMED' }), ['Straße', 'Straßen']);
});

test('Chinese and Japanese: any run of characters, also one, also across punctuation and segments', async () => {
  const zh = await transcribed(
    ['我们今天去北京大学，参观图书馆。', '北京的天气很好；他在北', '京工作。'],
    'zh',
  );
  assert.deepEqual(await textsOf('北京', zh), ['北京', '北京', '北 京']);
  assert.deepEqual(await textsOf('京', zh), ['京', '京', '京']);
  assert.deepEqual(await textsOf('大学参观', zh), ['大学，参观']);
  assert.deepEqual(await textsOf('京都', zh), []);
  const ja = await transcribed(['東京都の図書館は、ｶﾞﾗｽ張りです。', 'データベースを検索しました。'], 'ja');
  assert.deepEqual(await textsOf('ガラス', ja), ['ｶﾞﾗｽ']);
  assert.deepEqual(await textsOf('京都', ja), ['京都']);
  assert.deepEqual(await textsOf('検索し', ja), ['検索し']);
  assert.deepEqual(await textsOf('かラス', ja), []);
  const ko = await transcribed(['내일 회의가 있습니다.'], 'ko');
  assert.deepEqual(await textsOf('회의', ko), ['회의']);
});

test('languages mixed in one phrase', async () => {
  const id = await transcribed(['我的 iPhone手机 坏了，请打 call center 电话。'], 'zh');
  assert.deepEqual(await textsOf('iphone手机坏了', id), ['iPhone手机 坏了']);
  assert.deepEqual(await textsOf('打 CALL center 电', id), ['打 call center 电']);
});

test('occurrences that would overlap the one before are not counted', async () => {
  const id = await transcribed(['na na na na na', 'na Batman 哈哈哈哈哈'], 'en');
  assert.equal((await textsOf('na na', id)).length, 3);
  assert.equal((await textsOf('哈哈', id)).length, 2);
});

test('times are those of the words; a part of a word has its share; without word times the segment is shared', async () => {
  const id = await aSilentRecording(app);
  const content = JSON.stringify({
    language: 'zh',
    segments: [
      {
        text: '“Good morning,” 他去北京大学。',
        words: [
          { text: '“Good', startS: 1, endS: 1.25 },
          { text: 'morning,”', startS: 1.375, endS: 2 },
          { text: '他去', startS: 3, endS: 4 },
          { text: '北京大学。', startS: 4, endS: 6 },
        ],
      },
      { text: 'ten chars.', startS: 10, endS: 20 },
    ],
  });
  await app.execute(SetTranscriptDocument, { input: { recordingId: id, content } });
  const times = async (phrase: string) => {
    const { nodes } = await locate(phrase, { in: [id] });
    return nodes.map(({ startS, endS, wordTimes }) => [startS, endS, wordTimes]);
  };
  assert.deepEqual(await times('good morning'), [[1, 2, true]]);
  assert.deepEqual(await times('北京大学'), [[4, 6, true]]);
  assert.deepEqual(await times('大学'), [[5, 6, true]]);
  assert.deepEqual(await times('去北'), [[3.5, 4.5, true]]);
  assert.deepEqual(await times('chars'), [[14, 19, false]]);
  assert.deepEqual(await times('大学 ten'), [[5, 13, false]]);
});

test('the third occurrence in eight hours is exact, and so is the count', async () => {
  const durationS = 8 * 3_600;
  const id = await aSilentRecording(app, { durationS });
  const phrase = ['the', 'signed', 'contract', 'left', 'the', 'harbour'];
  const filler = [
    'they',
    'spoke',
    'about',
    'the',
    'contract',
    'and',
    'it',
    'was',
    'signed',
    'by',
    'the',
    'harbour',
  ];
  // A word each 0.4 s: 72,000. The phrase at four known places, once across two segments, once across two blocks.
  const words = Array.from({ length: durationS / 0.4 }, (_, index) => filler[index % filler.length]!);
  const places = [5_000, 20_478, 40_010, 71_000];
  for (const at of places) for (const [offset, word] of phrase.entries()) words[at + offset] = word;
  const segments = Array.from({ length: words.length / 12 }, (_, index) => {
    const own = words.slice(index * 12, index * 12 + 12);
    return {
      text: own.join(' '),
      words: own.map((text, offset) => ({
        text,
        startS: (index * 12 + offset) * 0.4,
        endS: (index * 12 + offset + 1) * 0.4,
      })),
    };
  });
  const { uploadId } = (await (
    await fetch(new URL('uploads?fileName=hearing.json', app.url), {
      method: 'PUT',
      body: JSON.stringify({ language: 'en', segments }),
    })
  ).json()) as { uploadId: string };
  await app.execute(SetTranscriptDocument, { input: { recordingId: id, uploadId } });
  const asked = 'The signed contract left the harbour.';
  const third = await locate(asked, { in: [id], occurrence: 3 });
  assert.deepEqual(
    third.nodes.map(({ number, startS, endS, wordTimes }) => [number, startS, endS, wordTimes]),
    [[3, 16_004, 16_006.4, true]],
  );
  assert.equal(third.total.count, 4);
  const all = await locate(asked, { in: [id] });
  assert.equal(all.total.count, 4);
  assert.deepEqual(
    all.nodes.map(({ startS }) => startS),
    places.map((at) => Math.round(at * 4) / 10),
  );
  assert.deepEqual(
    all.nodes[2]!.spans.map(({ segment }) => segment.index),
    [3_334],
  );
  assert.equal(all.nodes[1]!.spans.length, 1 + Number((20_478 % 12) + 6 > 12));
  const common = await locate('the', { in: [id], first: 1 });
  assert.equal(common.total.count, words.filter((word) => word === 'the').length);
  assert.deepEqual((await locate(asked, { in: [id], occurrence: 5 })).nodes, []);
});
