import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AddLabelExampleDocument, CreateSoundLabelDocument } from '../../src/client/generated/operations.ts';
import { wavBytes } from '../support/audio-fixtures.ts';
import { jobsAreDone } from '../support/jobs-are-done.ts';
import { anUpload, aReadyRecording, aWavFile } from '../support/make-recordings.ts';
import { speechLike } from '../support/speech-like.ts';
import { answerOf, startTestApp, type TestApp } from '../support/start-test-app.ts';

type Line = Record<string, unknown>;
const TABLES = [
  'recordings',
  'transcripts',
  'labels',
  'articles',
  'links',
  'questions',
  'contents',
  'alignments',
] as const;

let from: TestApp;
let to: TestApp;
let clip: Uint8Array;
let cut: Uint8Array;
let ids: string[];

before(async () => {
  from = await startTestApp();
  to = await startTestApp();
  clip = aWavFile({ seconds: 9, seed: 42 });
  cut = wavBytes([speechLike(9, 42).subarray(2.03 * 24_000, 7 * 24_000)], 24_000);
  const recorded = {
    recordedAt: '2026-02-03T04:05:06.789Z',
    metadata: { team: 'blue', nested: { list: [1, 'two'] } },
  };
  const first = await aReadyRecording(from, { bytes: clip, title: 'Ünïcode ✓', language: 'en', ...recorded });
  const second = await aReadyRecording(from, { seconds: 14, seed: 7, fileName: 'second.wav' });
  // As short as a recording gets, and silent.
  const third = await aReadyRecording(from, { seconds: 0.05, seed: 3, fileName: 'third.wav' });
  ids = [first.id, second.id, third.id];
  await transcribe(first.id, 'words.json', {
    segments: [
      {
        start: 0.5,
        end: 2,
        text: 'The contract was signed on Monday.',
        speaker: 'Ada',
        words: [
          { text: 'The', start: 0.5, end: 0.7 },
          { text: 'contract', start: 0.7, end: 1.2 },
        ],
      },
      { start: 2.5, end: 4, text: '合同已经签字。', speaker: 'Bo' },
    ],
  });
  await transcribe(second.id, 'plain.txt', 'Nobody signed the contract. It is with the lawyers.');
  const { createSoundLabel } = await from.execute(CreateSoundLabelDocument, {
    input: { name: 'Start', description: 'how it begins' },
  });
  for (const [recordingId, startS, endS, kind] of [
    [first.id, 0, 2.4, 'POSITIVE'],
    [second.id, 4, 6, 'NEGATIVE'],
  ] as const) {
    await from.execute(AddLabelExampleDocument, {
      input: { labelId: createSoundLabel.soundLabel.id, recordingId, startS, endS, kind },
    });
  }
  const articles = [
    {
      key: 'returns',
      title: 'How to return',
      body: '# Steps\n\nPack it.',
      format: 'MARKDOWN',
      tags: ['a', 'b'],
      metadata: { n: 1 },
    },
  ];
  assert.equal((await put(from, 'articles?format=ndjson', lines(articles))).status, 200);
  const [range, whole] = [{ id: first.id, startS: 1, endS: 2.5 }, { id: second.id }];
  for (const [decide, recording] of [
    ['confirmLink', range],
    ['rejectLink', whole],
  ] as const) {
    const { body } = await from.post({
      query: `mutation($input: DecideLinkInput!) { ${decide}(input: $input) { link { id } } }`,
      variables: { input: { recording, articleKey: 'returns' } },
    });
    assert.equal(body.errors, undefined, JSON.stringify(body.errors));
  }
  for (const query of [
    'mutation { addTypedQuestions(input: { questions: [{ articleKey: "returns", text: "How do I send it back?" }] }) { added } }',
    'mutation { trainAlignment { version { version } } }',
  ]) {
    const { body, text } = await from.post({ query });
    assert.equal(body.errors, undefined, text);
    await jobsAreDone(from);
  }
});
after(async () => {
  await from.close();
  await to.close();
});

async function transcribe(id: string, _name: string, content: unknown): Promise<void> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const format = typeof content === 'string' ? 'text' : 'json';
  const answer = await put(from, `recordings/${id}/transcript?format=${format}`, Buffer.from(text));
  assert.equal(answer.status, 200, answer.text);
}

const lines = (rows: readonly unknown[]): Uint8Array =>
  Buffer.from(rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join(''));

async function put(app: TestApp, path: string, body: Uint8Array) {
  return answerOf(
    await fetch(new URL(path, app.url), { method: 'PUT', body: body as Uint8Array<ArrayBuffer> }),
  );
}

async function get(app: TestApp, path: string): Promise<Buffer> {
  const response = await fetch(new URL(path, app.url));
  const body = Buffer.from(await response.arrayBuffer());
  assert.equal(response.status, 200, body.toString());
  return body;
}

const rowsOf = async (app: TestApp, table: string): Promise<Line[]> =>
  (await get(app, `export/${table}.ndjson`))
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const importAs = (app: TestApp, table: string, bytes: Uint8Array, format = 'ndjson') =>
  put(app, `import/${table}?format=${format}`, bytes);

/** What callers ask of a workspace, with the answers' times left out. */
async function answersOf(app: TestApp) {
  const ask = async (query: string, variables: Line = {}) => {
    const { body, text } = await app.post({ query, variables });
    assert.equal(body.errors, undefined, text);
    return body.data;
  };
  const upload = async () => (await anUpload(app, cut)).uploadId;
  return {
    records:
      await ask(`{ audioRecords(orderBy: { field: CREATED_AT }) { total { count } nodes { id fileName title language metadata
      recordedAt createdAt status sha256 byteCount container codec sourceSampleRateHz channelCount durationS sampleCount
      frameCount peakDbfs tokenizerId warnings histogram speech { share syllablesPerS } codes(frameCount: 200) { tokens }
      turningPoints(sensitivity: 1) { nodes { timeS strength } }
      transcript { language source segments { nodes { text startS endS speaker } } } } } }`),
    cut: await ask(
      `query($id: ID!) { findCopies(query: { uploadId: $id }) { hits { recording { id } confidence startS endS } } }`,
      { id: await upload() },
    ),
    alike: await ask(
      `query($id: ID!) { similarAudio(query: { uploadId: $id }) { hits { recording { id } similarity startS endS } } }`,
      { id: await upload() },
    ),
    phrase: await ask(
      `{ locatePhrase(phrase: "the contract") { total { count } nodes { recording { id } startS endS text } } }`,
    ),
    chinese: await ask(
      `{ locatePhrase(phrase: "已经签字") { total { count } nodes { recording { id } startS } } }`,
    ),
    labels:
      await ask(`{ soundLabels { nodes { name description problem examples { nodes { id recording { id } startS endS kind source } }
      hits(minScore: 0.3) { nodes { recording { id } startS endS score } } } } }`),
    located: await ask(
      `query($id: ID!) { locate(example: { uploadId: $id }) { total { count } nodes { recording { id } startS similarity } } }`,
      { id: await upload() },
    ),
    asked: await Promise.all(
      [
        { recording: { id: ids[1] } },
        { recording: { id: ids[0], startS: 1, endS: 3 } },
        { text: 'sent back' },
      ].map((input) =>
        ask(
          `query($input: LinkKnowledgeInput!) { linkKnowledge(input: $input) { noGoodArticle answeredBy alignmentVersion
            suggestions { article { key } rank probability decision } } }`,
          { input },
        ),
      ),
    ),
    links: await ask(
      `{ links(filter: { status: CONFIRMED }) { nodes { recording { id } startS endS article { key } decidedAt } } }`,
    ),
    articles: await ask(
      `{ searchArticles(query: "pack") { nodes { article { key title tags metadata body } } } }`,
    ),
  };
}

test('the manifest tells parts, tokenizer and embedder; a part is a range of recordings', async () => {
  const manifest = JSON.parse((await get(from, 'export/manifest.json?partSize=2')).toString());
  assert.deepEqual(
    [manifest.format, manifest.schemaVersion, manifest.recordings, manifest.leftOut],
    ['phonograph-export', 2, 3, 0],
  );
  assert.equal(manifest.tokenizerId, from.app.tokenizer.id);
  assert.equal(manifest.embedderId, from.app.embedder.id);
  const parts = manifest.parts.filter(({ table }: Line) => table === 'recordings');
  assert.deepEqual(
    parts.map(({ name, rows }: Line) => [name, rows]),
    [
      ['recordings-00001', 2],
      ['recordings-00002', 1],
    ],
  );
  const [, second] = parts;
  const rest = (await get(from, `export/recordings.ndjson?after=${second.after}&until=${second.until}`))
    .toString()
    .trim();
  assert.equal(JSON.parse(rest).fileName, 'third.wav');
  const filter = JSON.stringify({ not: [{ nameContains: 'third' }], durationS: { below: 12 } });
  assert.equal(
    (await get(from, `export/recordings.ndjson?filter=${encodeURIComponent(filter)}`)).toString().split('\n')
      .length,
    2,
  );
});

test('hostile files are refused row by row, and leave nothing behind', async () => {
  const [good] = await rowsOf(from, 'recordings');
  const codes = Buffer.from(String(good!['codes']), 'base64');
  codes.writeUInt16LE(2_048, 40);
  const bad: [unknown, string | null][] = [
    ['{"id": ', null],
    ['[1, 2]', null],
    ['"text"', null],
    [{ ...good, surprise: 1 }, 'surprise'],
    [{ ...good, id: 'x' }, 'id'],
    [{ ...good, sha256: 'abc' }, 'sha256'],
    [{ ...good, sha256: 5 }, 'sha256'],
    [{ ...good, fileName: '' }, 'fileName'],
    [{ ...good, fileName: 'a\u0000b' }, 'fileName'],
    [{ ...good, metadata: [] }, 'metadata'],
    [{ ...good, metadata: { a: { b: { c: { d: { e: { f: 1 } } } } } } }, 'metadata'],
    [{ ...good, createdAt: 'yesterday' }, 'createdAt'],
    [{ ...good, frameCount: 3 }, 'frameCount'],
    [{ ...good, frameCount: 1e308 }, 'frameCount'],
    [{ ...good, durationS: 1 }, 'durationS'],
    [{ ...good, codes: '!!!!' }, 'codes'],
    [{ ...good, codes: 'AAAA' }, 'codes'],
    [{ ...good, codes: codes.toString('base64') }, 'codes'],
    [{ ...good, levels: null }, 'levels'],
    [{ ...good, warnings: [1] }, 'warnings'],
    [{ ...good, language: 'not a language' }, 'language'],
    [{ ...good, tokenizerId: 'other@1' }, 'tokenizerId'],
  ];
  const { status, body } = await importAs(to, 'recordings', lines(bad.map(([row]) => row)));
  assert.equal(status, 200);
  assert.deepEqual([body.imported, body.failed, body.complete], [0, bad.length, true]);
  assert.deepEqual(
    body.errors.map(({ line, field }: Line) => [line, field]),
    bad.map(([, field], index) => [index + 1, field]),
  );
  assert.equal(body.errors.at(-1).code, 'TOKENIZER_MISMATCH');
  const [alignment] = (await rowsOf(from, 'alignments')) as { facts: Line; [column: string]: unknown }[];
  const segments = { recordingSha256: good!['sha256'], source: 'GIVEN', language: null, recogniser: null };
  for (const [table, row, field] of [
    ['transcripts', { ...segments, segments: [] }, 'segments'],
    ['transcripts', { ...segments, segments: [{ text: 5 }] }, 'segments.0.startS'],
    ['transcripts', { ...segments, source: 'HEARD', segments: [] }, 'source'],
    ['labels', { name: 'x', description: null, examples: [{ id: 1 }] }, 'examples.0.id'],
    ['labels', { name: '', description: null, examples: [] }, 'name'],
    [
      'links',
      {
        recordingSha256: good!['sha256'],
        articleKey: 'k',
        status: 'MAYBE',
        decidedAt: '2026-01-01T00:00:00Z',
      },
      'status',
    ],
    [
      'links',
      {
        recordingSha256: good!['sha256'],
        articleKey: 'k',
        status: 'CONFIRMED',
        decidedAt: '2026-01-01T00:00:00Z',
      },
      'recordingSha256',
    ],
    ['contents', { recordingSha256: good!['sha256'], contentId: 'c', frames: 'AAAA' }, 'frames'],
    ['questions', { articleKey: 'k', text: '' }, 'text'],
    ['questions', { articleKey: 'k', text: 'why', contentId: 'c' }, 'frames'],
    ['questions', { articleKey: 'k', text: 'why' }, 'articleKey'],
    [
      'alignments',
      { ...alignment, facts: { ...alignment!['facts'], calibration: {} } },
      'facts.calibration.soundTemperature',
    ],
    ['alignments', { ...alignment, version: 0 }, 'version'],
    ['alignments', { ...alignment, soundWeights: 'AAAA' }, 'soundWeights'],
    ['alignments', alignment, 'articleKey'],
    ['articles', { key: 'k', title: '', body: '', format: 'PLAIN', tags: [], metadata: {} }, 'title'],
  ] as const) {
    const refused = (await importAs(to, table, lines([row]))).body;
    assert.deepEqual(
      refused.errors.map((error: Line) => error['field']),
      [field],
      table,
    );
  }
  for (const garbage of [Buffer.from('PAR1 no parquet PAR1'), Buffer.alloc(5_000, 7), Buffer.alloc(0)]) {
    const refused = await importAs(to, 'recordings', garbage, 'parquet');
    assert.deepEqual([refused.status, refused.body.stoppedBy.code], [422, 'BAD_USER_INPUT']);
  }
  const wrongTable = await importAs(to, 'recordings', await get(from, 'export/labels.parquet'), 'parquet');
  assert.equal(wrongTable.body.stoppedBy.field, 'id');
  assert.equal((await importAs(to, 'recordings', Buffer.alloc(0), 'xml')).body.error.field, 'format');
  for (const table of ['recording', 'codes_chunk', 'transcript', 'sound_label', 'article']) {
    assert.deepEqual(await to.db.query(`select from ${table}`), [], table);
  }
});

test('a workspace goes into another one and answers the same, through JSON and through Parquet', async () => {
  for (const table of TABLES) {
    const format = table === 'recordings' || table === 'labels' ? 'parquet' : 'ndjson';
    const { status, body } = await importAs(to, table, await get(from, `export/${table}.${format}`), format);
    assert.deepEqual([status, body.failed, body.complete, body.errors], [200, 0, true, []], table);
    if (table === 'recordings') assert.equal(body.imported, ids.length);
  }
  await jobsAreDone(to);
  const expected = await answersOf(from);
  assert.ok(
    expected.cut.findCopies.hits.length > 0 && expected.labels.soundLabels.nodes[0].hits.nodes.length > 0,
  );
  assert.equal(expected.phrase.locatePhrase.total.count, 2);
  assert.ok(expected.located.locate.total.count > 0);
  for (const { linkKnowledge } of expected.asked)
    assert.equal(linkKnowledge.suggestions[0].article.key, 'returns');
  assert.equal(expected.asked[0].linkKnowledge.alignmentVersion, 1);
  assert.deepEqual(await answersOf(to), expected);
  for (const table of TABLES) assert.deepEqual(await rowsOf(to, table), await rowsOf(from, table), table);
});

test('importing twice changes nothing, in the other form too', async () => {
  const before = await answersOf(to);
  for (const table of TABLES) {
    for (const format of ['ndjson', 'parquet']) {
      const { body } = await importAs(to, table, await get(from, `export/${table}.${format}`), format);
      assert.deepEqual([body.imported, body.failed, body.errors], [0, 0, []], `${table} ${format}`);
      assert.ok(body.unchanged > 0);
    }
  }
  assert.deepEqual(await answersOf(to), before);
});

test('an import that was cut off is done over', async () => {
  const [row] = (await rowsOf(from, 'recordings')).filter(({ id }) => id === ids[1]);
  const id = '0198a000-0000-7000-8000-000000000001';
  const sha256 = 'ab'.repeat(32);
  // What a killed process leaves: a row that nobody finds, with some of its codes.
  await to.db.query(
    `insert into recording (workspace_id, id, sha256, byte_count, file_name, status, stage)
     select workspace_id, $1::uuid, decode($2, 'hex'), 1, 'cut.wav', 'PROCESSING', 'importing' from recording limit 1`,
    [id, sha256],
  );
  await to.db.query(
    `insert into codes_chunk select workspace_id, $1::uuid, tokenizer_id, chunk_index, start_frame, frame_count, packed
     from codes_chunk where recording_id = $2::uuid`,
    [id, ids[1]!],
  );
  const { body } = await importAs(
    to,
    'recordings',
    lines([{ ...row, id: ids[0], sha256, fileName: 'cut.wav' }]),
  );
  assert.deepEqual([body.imported, body.errors], [1, []]);
  const [stored] = await to.db.query<{ status: string; frames: number }>(
    `select r.status, (select sum(frame_count)::int from codes_chunk c where c.recording_id = r.id) as frames
     from recording r where r.id = $1::uuid`,
    [id],
  );
  assert.deepEqual(stored, { status: 'READY', frames: row!['frameCount'] });
});

test('an upload of the same bytes becomes the original, and codes of another tokenizer are made anew', async () => {
  const bytes = aWavFile({ seconds: 3, seed: 99 });
  const recording = await aReadyRecording(from, { bytes, title: 'made anew' });
  const [row] = (await rowsOf(from, 'recordings')).filter(({ id }) => id === recording.id);
  const foreign = lines([{ ...row, tokenizerId: 'other@1' }]);
  assert.equal((await importAs(to, 'recordings', foreign)).body.errors[0].code, 'TOKENIZER_MISMATCH');
  await anUpload(to, bytes, 'made.wav');
  const { body } = await importAs(to, 'recordings', foreign);
  assert.deepEqual([body.queued, body.errors], [1, []]);
  await jobsAreDone(to);
  const [made] = (await rowsOf(to, 'recordings')).filter(({ id }) => id === recording.id);
  assert.deepEqual(made, row);
  assert.deepEqual(await get(to, `recordings/${recording.id}/original`), Buffer.from(bytes));
});
