import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { anUpload, aReadyRecording, aTinyWavFile } from '../support/make-recordings.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

const NO_SUCH_ID = '00000000-0000-7000-8000-00000000dead';

let app: TestApp;
let id: string;
before(async () => {
  app = await startTestApp();
  ({ id } = await aReadyRecording(app, { bytes: aTinyWavFile(1, 24_000) }));
});
after(() => app.close());

/** A document, its variables, the field that the refusal must name, and its limit. */
type Case = readonly [what: string, query: string, variables: () => object, field: string, limit?: number];

const ofRecording = (selection: string) => `query ($id: ID!) { audioRecord(id: $id) { ${selection} } }`;
const listed = (filter: object) => () => ({ filter });
const list = 'query ($filter: AudioRecordFilter) { audioRecords(filter: $filter) { nodes { id } } }';
const update =
  'mutation ($input: UpdateAudioRecordInput!) { updateAudioRecord(input: $input) { audioRecord { id } } }';
const create = 'mutation ($input: CreateAudioRecordInput!) { createAudioRecord(input: $input) { created } }';
const copies = (rest = '') =>
  `query ($query: AudioQuery!, $filter: AudioRecordFilter) { findCopies(query: $query, filter: $filter ${rest}) { total { count } } }`;
const alike = (rest = '') =>
  `query ($query: AudioQuery!) { similarAudio(query: $query ${rest}) { total { count } } }`;
const self = () => ({ id });
const stored = () => ({ query: { recording: { id } } });
const range = (startS: number | null, endS: number | null) => () => ({
  query: { recording: { id, startS, endS } },
});

const badInput: readonly Case[] = [
  ['an id that is none', ofRecording('id'), () => ({ id: 'call.wav' }), 'id'],
  ['an empty id', ofRecording('id'), () => ({ id: '' }), 'id'],
  ['no levels', ofRecording('levels(buckets: 0)'), self, 'buckets', 1],
  ['too many levels', ofRecording('levels(buckets: 2001)'), self, 'buckets', 2_000],
  ['no anchors', ofRecording('anchors(first: 0) { nodes { index } }'), self, 'first', 1],
  ['too many anchors', ofRecording('anchors(first: 101) { nodes { index } }'), self, 'first', 100],
  [
    'anchors from before the start',
    ofRecording('anchors(startS: -1) { nodes { index } }'),
    self,
    'startS',
    0,
  ],
  [
    'anchors of a backward range',
    ofRecording('anchors(startS: 2, endS: 1) { nodes { index } }'),
    self,
    'endS',
    2,
  ],
  ['anchors after no cursor', ofRecording('anchors(after: "x") { nodes { index } }'), self, 'after'],
  [
    'anchors after a forged cursor',
    ofRecording('anchors(after: "WzFlMzAwXQ") { nodes { index } }'),
    self,
    'after',
  ],
  [
    'a negative context',
    ofRecording('anchors { nodes { codes(context: -1) { frameCount } } }'),
    self,
    'context',
    0,
  ],
  [
    'too much context',
    ofRecording('anchors { nodes { codes(context: 51) { frameCount } } }'),
    self,
    'context',
    50,
  ],
  [
    'a layer of an anchor too many',
    ofRecording('anchors { nodes { codes(layers: [16]) { frameCount } } }'),
    self,
    'layers',
    15,
  ],
  ['a negative frame', ofRecording('codes(startFrame: -1) { frameCount }'), self, 'startFrame', 0],
  ['no frames', ofRecording('codes(frameCount: 0) { frameCount }'), self, 'frameCount', 1],
  ['too many frames', ofRecording('codes(frameCount: 1501) { frameCount }'), self, 'frameCount', 1_500],
  ['a layer too many', ofRecording('codes(layers: [0, 16]) { frameCount }'), self, 'layers', 15],
  ['a negative layer', ofRecording('codes(layers: [-1]) { frameCount }'), self, 'layers', 0],
  ['no layers', ofRecording('codes(layers: []) { frameCount }'), self, 'layers', 16],
  ['an empty page', '{ audioRecords(first: 0) { nodes { id } } }', () => ({}), 'first', 1],
  ['a negative page', '{ audioRecords(first: -5) { nodes { id } } }', () => ({}), 'first', 1],
  ['a page too large', '{ audioRecords(first: 101) { nodes { id } } }', () => ({}), 'first', 100],
  ['a page too large from the end', '{ audioRecords(last: 101) { nodes { id } } }', () => ({}), 'last', 100],
  ['first and last', '{ audioRecords(first: 1, last: 1) { nodes { id } } }', () => ({}), 'last'],
  ['after no cursor', '{ audioRecords(after: "?") { nodes { id } } }', () => ({}), 'after'],
  ['before no cursor', '{ audioRecords(before: "?") { nodes { id } } }', () => ({}), 'before'],
  ['a filter by a bad id', list, listed({ ids: ['x'] }), 'filter.ids'],
  ['a filter by too many ids', list, listed({ ids: Array(501).fill(NO_SUCH_ID) }), 'filter.ids', 500],
  ['a filter by no name', list, listed({ nameContains: '' }), 'filter.nameContains', 200],
  ['a filter by a long name', list, listed({ nameContains: 'x'.repeat(201) }), 'filter.nameContains', 200],
  ['a filter by a name with U+0000', list, listed({ nameContains: 'a\u0000' }), 'filter.nameContains'],
  ['a filter by a language with U+0000', list, listed({ languages: ['a\u0000'] }), 'filter.languages'],
  [
    'a filter by too many languages',
    list,
    listed({ languages: Array(51).fill('en') }),
    'filter.languages',
    50,
  ],
  ['a filter by a short SHA-256', list, listed({ sha256: 'abc' }), 'filter.sha256'],
  [
    'a filter by large metadata',
    list,
    listed({ metadata: { a: 'x'.repeat(17_000) } }),
    'filter.metadata',
    16_384,
  ],
  [
    'a filter by metadata with half a character',
    list,
    listed({ metadata: { a: '\ud800' } }),
    'filter.metadata',
  ],
  ['a long title', update, () => ({ input: { id, title: 'x'.repeat(501) } }), 'input.title', 500],
  ['an empty title', update, () => ({ input: { id, title: '' } }), 'input.title', 500],
  ['a title with U+0000', update, () => ({ input: { id, title: '\u0000' } }), 'input.title'],
  ['a long language', update, () => ({ input: { id, language: 'x'.repeat(36) } }), 'input.language', 35],
  ['a language that is none', update, () => ({ input: { id, language: 'English!' } }), 'input.language'],
  [
    'deep metadata',
    update,
    () => ({ input: { id, metadata: { a: { b: { c: { d: { e: {} } } } } } } }),
    'input.metadata',
    5,
  ],
  ['an update of a bad id', update, () => ({ input: { id: 'x' } }), 'input.id'],
  [
    'a recording of a bad upload id',
    create,
    () => ({ input: { uploadId: '../../etc/passwd' } }),
    'input.uploadId',
  ],
  [
    'a deletion of a bad id',
    'mutation { deleteAudioRecord(input: { id: "x" }) { deletedId } }',
    () => ({}),
    'input.id',
  ],
  [
    'a retry of a bad id',
    'mutation { retryIngest(input: { id: "x" }) { audioRecord { id } } }',
    () => ({}),
    'input.id',
  ],
  ['no copies', copies(', first: 0'), stored, 'first', 1],
  ['too many copies', copies(', first: 101'), stored, 'first', 100],
  ['a negative confidence', copies(', minConfidence: -0.1'), stored, 'minConfidence', 0],
  ['a confidence over one', copies(', minConfidence: 1.1'), stored, 'minConfidence', 1],
  ['copies by a bad filter', copies(), () => ({ ...stored(), filter: { sha256: 'x' } }), 'filter.sha256'],
  ['too many alike', alike(', first: 101'), stored, 'first', 100],
  ['a similarity over one', alike(', minSimilarity: 2'), stored, 'minSimilarity', 1],
  ['a query by a bad upload id', copies(), () => ({ query: { uploadId: 'x' } }), 'query.uploadId'],
  [
    'a query by a bad recording id',
    alike(),
    () => ({ query: { recording: { id: 'x' } } }),
    'query.recording.id',
  ],
  ['a query that starts before the recording', copies(), range(-1, null), 'query.recording.startS', 0],
  ['a query that starts after the recording', copies(), range(1e9, null), 'query.recording.startS', 1],
  ['a query of no length', copies(), range(0.5, 0.5), 'query.recording.endS', 60],
  ['a query too long', alike(), range(0, 61), 'query.recording.endS', 60],
];

describe('a wrong argument is BAD_USER_INPUT that names field and limit', () => {
  for (const [what, query, variables, field, limit] of badInput) {
    test(what, async () => {
      const { message, extensions } = await app.refusal(query, { ...variables() });
      assert.deepEqual(
        [extensions.code, extensions.field, extensions.limit],
        ['BAD_USER_INPUT', field, limit],
      );
      const name = field.split('.').at(-1)!;
      assert.ok(message.includes(name), message);
      if (limit !== undefined) assert.ok(message.includes(String(limit)), message);
    });
  }
});

describe('a wrong value of a scalar or an input is a refusal that names its place', () => {
  const input = (fields: object) => () => ({ input: { id, ...fields } });
  const wrong: readonly (readonly [what: string, query: string, variables: () => object, says: RegExp])[] = [
    [
      'an instant without a time zone',
      update,
      input({ recordedAt: '2026-03-01T09:30:00' }),
      /recordedAt.*time zone/,
    ],
    ['a day', update, input({ recordedAt: '2026-03-01' }), /recordedAt/],
    ['30 February', update, input({ recordedAt: '2026-02-30T00:00:00Z' }), /recordedAt/],
    ['the year 0', update, input({ recordedAt: '0000-01-01T00:00:00Z' }), /recordedAt/],
    ['the year 10000', update, input({ recordedAt: '9999-12-31T23:59:00-23:00' }), /recordedAt/],
    ['a number as an instant', update, input({ recordedAt: 0 }), /recordedAt/],
    ['a list as metadata', update, input({ metadata: [1] }), /metadata.*object/],
    ['a text as metadata', update, input({ metadata: '{}' }), /metadata.*object/],
    ['an unknown field of an input', update, input({ tittle: 'x' }), /tittle/],
    [
      'a text as a count',
      'query ($first: Int) { audioRecords(first: $first) { nodes { id } } }',
      () => ({ first: 'many' }),
      /first/,
    ],
    [
      'a fraction as a count',
      'query ($first: Int) { audioRecords(first: $first) { nodes { id } } }',
      () => ({ first: 1.5 }),
      /first/,
    ],
    ['an unknown status', list, listed({ statuses: ['LOST'] }), /statuses/],
    ['a missing variable', ofRecording('id'), () => ({}), /id/],
    [
      'two kinds of query at once',
      copies(),
      () => ({ query: { uploadId: id, recording: { id } } }),
      /exactly one|Exactly one/i,
    ],
    ['no kind of query', copies(), () => ({ query: {} }), /exactly one|Exactly one/i],
  ];
  for (const [what, query, variables, says] of wrong) {
    test(what, async () => {
      const { message, extensions } = await app.refusal(query, { ...variables() });
      assert.equal(extensions.code, 'BAD_USER_INPUT', message);
      assert.match(message, says);
    });
  }

  test('an argument written into the document', async () => {
    for (const query of [
      '{ audioRecords(first: "many") { nodes { id } } }',
      '{ audioRecords(filter: { metadata: [1] }) { nodes { id } } }',
      '{ audioRecords(filter: { createdAt: { from: "yesterday" } }) { nodes { id } } }',
      '{ audioRecords(orderBy: { field: COLOUR }) { nodes { id } } }',
    ]) {
      const { extensions } = await app.refusal(query);
      assert.match(extensions.code, /^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/, query);
    }
  });
});

describe('a thing that is not there is NOT_FOUND and named', () => {
  const missing: readonly (readonly [query: string, variables: () => object, field: string])[] = [
    [update, () => ({ input: { id: NO_SUCH_ID } }), 'input.id'],
    [create, () => ({ input: { uploadId: NO_SUCH_ID } }), 'input.uploadId'],
    [
      'mutation ($id: ID!) { deleteAudioRecord(input: { id: $id }) { deletedId } }',
      () => ({ id: NO_SUCH_ID }),
      'input.id',
    ],
    [
      'mutation ($id: ID!) { retryIngest(input: { id: $id }) { audioRecord { id } } }',
      () => ({ id: NO_SUCH_ID }),
      'input.id',
    ],
    [copies(), () => ({ query: { uploadId: NO_SUCH_ID } }), 'query.uploadId'],
    [alike(), () => ({ query: { recording: { id: NO_SUCH_ID } } }), 'query.recording.id'],
  ];
  for (const [query, variables, field] of missing) {
    test(query.slice(0, 80), async () => {
      const { extensions } = await app.refusal(query, { ...variables() });
      assert.deepEqual([extensions.code, extensions.field], ['NOT_FOUND', field]);
    });
  }
});

test('a retry of a recording that has not failed is a CONFLICT', async () => {
  const { message, extensions } = await app.refusal(
    'mutation ($id: ID!) { retryIngest(input: { id: $id }) { audioRecord { id } } }',
    { id },
  );
  assert.deepEqual([extensions.code, extensions.field], ['CONFLICT', 'input.id']);
  assert.match(message, /READY/);
});

test('a refused creation leaves its upload to be named again', async () => {
  const { uploadId } = await anUpload(app, aTinyWavFile(2));
  const refusal = await app.refusal(create, { input: { uploadId, title: 'x'.repeat(501) } });
  assert.equal(refusal.extensions.field, 'input.title');
  const { body } = await app.post({ query: create, variables: { input: { uploadId, title: 'x' } } });
  assert.equal(body.data.createAudioRecord.created, true);
});
