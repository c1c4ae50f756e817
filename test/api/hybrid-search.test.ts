import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  SearchDocument,
  SearchFacetsDocument,
  type SearchQueryVariables,
  SetTranscriptDocument,
  UpsertArticleDocument,
} from '../../src/client/generated/operations.ts';
import { jobsAreDone } from '../support/jobs-are-done.ts';
import { anUpload, aReadyRecording, aWavFile } from '../support/make-recordings.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { aSilentRecording } from '../support/store-transcript.ts';

let app: TestApp;
const ids: Record<string, string> = {};

const spoken: readonly (readonly [name: string, language: string, ...segments: string[]])[] = [
  ['tram', 'en', 'Why is the tram to the harbour late?', 'It waits at the bridge, and nobody told us.'],
  ['ferry', 'en', 'The ferry leaves the harbour at nine.', 'Bring your bicycle on board for free.'],
  ['bread', 'en', 'Knead the dough and let it rest.', 'The oven needs half an hour.'],
  [
    'vertrag',
    'de',
    'Wir haben die Verträge gestern unterschrieben.',
    'Die Kündigungsfrist beträgt drei Monate.',
  ],
  ['zh', 'zh', '我的银行卡在国外被冻结了。', '请问如何解除冻结？'],
  ['ja', 'ja', '電車は東京駅で遅れています。', '振替輸送をご利用ください。'],
];

before(async () => {
  app = await startTestApp();
  for (const [name, language, ...segments] of spoken) {
    ids[name] = await aSilentRecording(app, { language, fileName: `${name}.wav`, durationS: 20 });
    const content = JSON.stringify({
      segments: segments.map((text, index) => ({ text, startS: index * 10, endS: index * 10 + 9 })),
    });
    await app.execute(SetTranscriptDocument, { input: { recordingId: ids[name], content, format: 'JSON' } });
  }
  await jobsAreDone(app);
});
after(() => app.close());

const search = async (input: SearchQueryVariables['input'], more: Partial<SearchQueryVariables> = {}) =>
  (await app.execute(SearchDocument, { first: 100, ...more, input })).search;
const found = (answer: Awaited<ReturnType<typeof search>>) =>
  answer.nodes.map(({ recording }) => recording?.id);
const words = { legs: [{ leg: 'KEYWORD' as const }] };

test('phrases are found as written, in English, German, Chinese and Japanese, and marked in the text', async () => {
  for (const [text, name, marked] of [
    ['"the harbour at"', 'ferry', 'the harbour at'],
    ['"Verträge gestern"', 'vertrag', 'Verträge gestern'],
    ['"在国外被"', 'zh', '在国外被'],
    ['"東京駅"', 'ja', '東京駅'],
  ] as const) {
    const answer = await search({ text, ...words });
    assert.deepEqual(found(answer), [ids[name]], text);
    const [match] = answer.nodes[0]!.matches;
    assert.deepEqual(
      match!.highlights.map(({ start, end }) => match!.segment!.text.slice(start, end)),
      [marked],
    );
    assert.deepEqual(answer.total, { count: 1, exact: true });
  }
});

test('a hit tells what every leg gave it, also a leg that did not find it', async () => {
  const answer = await search({
    text: 'tram harbour',
    legs: [{ leg: 'KEYWORD', depth: 1 }, { leg: 'SENTENCE' }],
  });
  assert.equal(answer.nodes[0]?.recording?.id, ids.tram);
  const ferry = answer.nodes.find(({ recording }) => recording?.id === ids.ferry)!;
  const [keyword, sentence] = ferry.explanation;
  assert.equal(keyword!.found, false);
  assert.ok(keyword!.rawScore! > 0 && keyword!.rank === 2, JSON.stringify(keyword));
  assert.ok(sentence!.found && sentence!.rawScore! > 0);
  for (const { score, explanation } of answer.nodes) {
    const sum = explanation.reduce((total, { contribution }) => total + contribution, 0);
    assert.ok(Math.abs(score - sum) < 1e-8);
  }
  assert.equal(answer.embedder?.kind, 'LEXICAL');
  assert.deepEqual(
    answer.legs.map(({ leg, available }) => [leg, available]),
    [
      ['KEYWORD', true],
      ['SENTENCE', true],
      ['ACOUSTIC', false],
      ['FINGERPRINT', false],
    ],
  );
  assert.match(answer.legs[2]!.reason!, /no sound|not among/);
});

test('a minus leaves out what has the word, whichever leg finds it; a star lets a word go on', async () => {
  const without = await search({ text: 'harbour -bridge -nine', target: 'SEGMENTS' });
  assert.ok(without.nodes.some(({ matches }) => /harbour late/.test(matches[0]!.segment!.text)));
  assert.ok(without.nodes.every(({ matches }) => !/bridge|nine/.test(matches[0]!.segment!.text)));
  assert.deepEqual(found(await search({ text: 'kündig*', ...words })), [ids.vertrag]);
});

test('an unusable query is refused with the field at fault', async () => {
  for (const [input, field] of [
    [{}, 'input'],
    [{ text: ' ' }, 'input.text'],
    [{ text: '?!' }, 'input.text'],
    [{ text: '-tram' }, 'input.text'],
    [{ text: 'x'.repeat(1_001) }, 'input.text'],
    [{ text: '"a b" '.repeat(33) }, 'input.text'],
    [{ text: 'tram', segment: { recordingId: ids.tram, index: 0 } }, 'input.segment'],
    [{ segment: { recordingId: ids.tram, index: 7 } }, 'input.segment'],
    [{ audio: { recording: { id: ids.tram, startS: 30 } } }, 'input.audio.recording.startS'],
    [{ audio: { uploadId: ids.tram } }, 'input.audio.uploadId'],
    [{ text: 'tram', legs: [] }, 'input.legs'],
    [{ text: 'tram', legs: [{ leg: 'KEYWORD', weight: -1 }] }, 'input.legs.0.weight'],
    [{ text: 'tram', legs: [{ leg: 'KEYWORD', weight: 0 }] }, 'input.legs'],
    [{ text: 'tram', legs: [{ leg: 'SENTENCE', minScore: 2 }] }, 'input.legs.0.minScore'],
    [{ text: 'tram', legs: [{ leg: 'SENTENCE' }, { leg: 'SENTENCE', depth: 501 }] }, 'input.legs.1.leg'],
    [{ text: 'tram', fusion: { method: 'RRF', k: 0 } }, 'input.fusion.k'],
    [{ text: 'tram', filter: { sha256: 'z' } }, 'input.filter.sha256'],
    [{ text: 'tram', target: 'ARTICLES', filter: {} }, 'input.filter'],
    [{ text: 'tram', target: 'RECORDINGS', maxPerRecording: 1 }, 'input.maxPerRecording'],
    [{ text: 'tram', diversity: 1.5 }, 'input.diversity'],
  ] as const) {
    const { extensions } = await app.refusal(SearchDocument, { input });
    assert.ok(
      ['BAD_USER_INPUT', 'NOT_FOUND'].includes(extensions.code),
      JSON.stringify({ input, extensions }),
    );
    assert.equal(extensions.field, field, JSON.stringify(input));
  }
  const other = (await search({ text: 'harbour' }, { first: 1 })).pageInfo.endCursor;
  const refused = await app.refusal(SearchDocument, { input: { text: 'tram' }, after: other });
  assert.equal(refused.extensions.field, 'after');
});

test('a search that no leg can answer says why instead of finding nothing silently', async () => {
  const answer = await search({ text: 'tram', legs: [{ leg: 'ACOUSTIC' }] });
  assert.equal(answer.total.count, 0);
  assert.equal(answer.legs.find(({ leg }) => leg === 'ACOUSTIC')?.reason, 'The query has no sound.');
});

test('words and a sound together: the recording with both comes first, and tells where', async () => {
  const voices = await Promise.all(
    [11, 12, 13].map((seed) => aReadyRecording(app, { seed, seconds: 6, fileName: `voice-${seed}.wav` })),
  );
  for (const [index, text] of ['A parcel has come.', 'The parcel is lost.', 'Good evening.'].entries()) {
    const content = JSON.stringify({ segments: [{ text, startS: 0, endS: 6 }] });
    const input = { recordingId: voices[index]!.id, content, format: 'JSON' as const, language: 'en' };
    await app.execute(SetTranscriptDocument, { input });
  }
  await jobsAreDone(app);
  const audio = { recording: { id: voices[1]!.id, startS: 1, endS: 4 } };
  // Its own recording is left out, so the clip is sent up.
  const { uploadId } = await anUpload(app, aWavFile({ seed: 12, seconds: 4 }), 'clip.wav');
  const both = await search({ text: 'parcel', audio: { uploadId } });
  assert.equal(both.nodes[0]?.recording?.id, voices[1]!.id);
  const [match] = both.nodes[0]!.matches;
  assert.equal(match!.segment?.text, 'The parcel is lost.');
  assert.ok(match!.anchors.length > 0 && match!.intervals.length > 0, JSON.stringify(match));
  const legs = new Map(both.nodes[0]!.explanation.map((each) => [each.leg, each]));
  assert.deepEqual([...legs.keys()], ['KEYWORD', 'SENTENCE', 'ACOUSTIC', 'FINGERPRINT']);
  assert.ok(legs.get('FINGERPRINT')!.rawScore! > 0.9 && legs.get('ACOUSTIC')!.rank === 1);
  // Found by words alone, and yet it has a score for its sound.
  const worded = both.nodes.find(({ recording }) => recording?.id === voices[0]!.id)!;
  assert.ok(worded.explanation[2]!.rawScore! > 0);
  assert.ok(both.tokenizeMs > 0 && both.databaseMs > 0);
  const stored = await search({ audio });
  assert.ok(found(stored).every((id) => id !== voices[1]!.id));
  assert.equal(stored.legs[0]!.reason, 'The query has no text.');
  const segment = await search({ segment: { recordingId: voices[1]!.id, index: 0 }, target: 'SEGMENTS' });
  assert.equal(segment.nodes[0]?.recording?.id, voices[0]!.id);
  assert.ok(segment.nodes.every(({ recording }) => recording?.id !== voices[1]!.id));
});

test('facets count the hits of all pages', async () => {
  const { search: answer } = await app.execute(SearchFacetsDocument, {
    input: { text: 'harbour Kündigungsfrist', legs: words.legs },
    of: [{ kind: 'LANGUAGE' }, { kind: 'DURATION' }],
  });
  assert.equal(answer.total.count, 3);
  assert.deepEqual(answer.facets, [
    {
      kind: 'LANGUAGE',
      key: null,
      values: [
        { value: 'en', count: 2 },
        { value: 'de', count: 1 },
      ],
    },
    { kind: 'DURATION', key: null, values: [{ value: 'under 1 min', count: 3 }] },
  ]);
});

test('pages repeat and skip nothing while 100 recordings arrive, here or in a process that has forgotten', async () => {
  for (let index = 0; index < 12; index++) {
    const id = await aSilentRecording(app, { language: 'en', fileName: `invoice-${index}.wav` });
    const content = `An invoice ${'for the invoice '.repeat(index % 5)}number ${index}.`;
    await app.execute(SetTranscriptDocument, { input: { recordingId: id, content, format: 'TEXT' } });
  }
  await jobsAreDone(app);
  const input = { text: 'invoice number', legs: [{ leg: 'KEYWORD' as const }, { leg: 'SENTENCE' as const }] };
  const whole = found(await search(input));
  assert.ok(whole.length >= 12);
  const few = await search(input, { first: 5 });
  assert.deepEqual(found(few), whole.slice(0, 5));

  const here = found(few);
  const elsewhere = found(few);
  let cursor = few.pageInfo.endCursor;
  let forgotten = few.pageInfo.endCursor;
  for (let page = 0; cursor !== null && page < 20; page++) {
    for (let index = 0; index < 25; index++) {
      const id = await aSilentRecording(app, { language: 'en', fileName: 'late.wav' });
      const segment = {
        recordingId: id,
        content: 'An invoice number, an invoice number.',
        format: 'TEXT' as const,
      };
      if (page < 4) await app.execute(SetTranscriptDocument, { input: segment });
    }
    const next = await search(input, { first: 5, after: cursor });
    here.push(...found(next));
    cursor = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
    const again = await search(input, { first: 5, after: fromElsewhere(forgotten!) });
    elsewhere.push(...found(again));
    forgotten = again.pageInfo.endCursor;
  }
  assert.deepEqual(here, whole);
  assert.deepEqual(elsewhere, whole);
});

/** The cursor of a result that this process does not keep. */
function fromElsewhere(cursor: string): string {
  const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  return Buffer.from(JSON.stringify([parts[0], 'another', ...parts.slice(2)])).toString('base64url');
}

test('articles are found by words and meaning, by a text and by what somebody says', async () => {
  for (const [key, title, body] of [
    ['tram', 'Trams that are late', 'A tram may wait at the bridge while ships pass.'],
    ['bicycle', 'Bicycles', 'A bicycle travels for free on the ferry.'],
    ['oven', 'Ovens', 'Clean the oven once a month.'],
  ] as const) {
    await app.execute(UpsertArticleDocument, {
      input: { key, title, body, language: 'en', tags: [key[0]!] },
    });
  }
  await jobsAreDone(app);
  const byText = await search({ text: 'why do trams wait -ovens', target: 'ARTICLES' });
  assert.equal(byText.nodes[0]?.article?.key, 'tram');
  assert.ok(byText.nodes.every(({ article }) => article?.key !== 'oven'));
  const [match] = byText.nodes[0]!.matches;
  assert.deepEqual(
    match!.highlights.map(({ start, end }) => match!.chunk!.text.slice(start, end)),
    ['Trams', 'tram', 'wait'],
  );
  assert.equal(byText.legs[2]!.reason, 'Articles have no sound.');
  // "Bring your bicycle on board for free."
  const spokenInput = { segment: { recordingId: ids.ferry!, index: 1 }, target: 'ARTICLES' as const };
  assert.equal((await search(spokenInput)).nodes[0]?.article?.key, 'bicycle');
  // Another subject is alike by chance, which by default is no candidate.
  const ofTrams = { ...spokenInput, articleFilter: { tags: ['t'] } };
  assert.deepEqual((await search(ofTrams)).nodes, []);
  const filtered = await search({ ...ofTrams, legs: [{ leg: 'SENTENCE', minScore: -1 }] });
  assert.deepEqual(
    filtered.nodes.map(({ article }) => article?.key),
    ['tram'],
  );
  const articleId = byText.nodes[0]!.article!.id;
  await app.db.query(
    `insert into article_link (workspace_id, id, recording_id, article_id, status, decided_at)
     select workspace_id, gen_random_uuid(), id, $2::uuid, 'CONFIRMED', now() from recording where id = $1::uuid`,
    [ids.tram!, articleId],
  );
  assert.deepEqual(found(await search({ text: 'harbour', linkedTo: [articleId] })), [ids.tram]);
  const { search: counted } = await app.execute(SearchFacetsDocument, {
    input: { text: 'tram ferry', target: 'ARTICLES', legs: [{ leg: 'KEYWORD' }] },
    of: [{ kind: 'TAG', first: 1 }],
  });
  assert.deepEqual(counted.facets[0]?.values, [{ value: 'b', count: 1 }]);
});

test('diversity and segments of one recording at most: others come sooner', async () => {
  const input = { text: 'ferry harbour bicycle', target: 'SEGMENTS' as const };
  const plain = found(await search(input));
  assert.deepEqual(plain.slice(0, 2), [ids.ferry, ids.ferry]);
  const spread = found(await search({ ...input, diversity: 0.6 }));
  assert.ok(spread.indexOf(ids.tram) < spread.lastIndexOf(ids.ferry), JSON.stringify(spread));
  assert.deepEqual([...spread].sort(), [...plain].sort());
  const single = found(await search({ ...input, maxPerRecording: 1 }));
  assert.equal(new Set(single).size, single.length);
});
