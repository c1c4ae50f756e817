import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  CreateAudioRecordDocument,
  DeleteTranscriptDocument,
  PhraseOccurrencesDocument,
  type PhraseOccurrencesQuery,
  SetTranscriptDocument,
  TranscriptOfDocument,
  UpdateSegmentDocument,
} from '../../src/client/generated/operations.ts';
import { jobsAreDone } from '../support/jobs-are-done.ts';
import { anUpload, aTinyWavFile, untilEnded } from '../support/make-recordings.ts';
import { answerOf, startTestApp, type TestApp } from '../support/start-test-app.ts';
import { statementsOfRequest } from '../support/statements-of-request.ts';
import { aSilentRecording } from '../support/store-transcript.ts';

let app: TestApp;
before(async () => {
  app = await startTestApp();
});
after(() => app.close());

const srt = `1
00:00:00,000 --> 00:00:01,500
The signed contract

2
00:00:01,500 --> 00:00:03,000
left the harbour.
`;

async function transcriptOf(id: string, args: object = {}) {
  const { audioRecord } = await app.execute(TranscriptOfDocument, { id, ...args });
  return audioRecord?.transcript ?? null;
}

async function countOf(phrase: string, id: string): Promise<number> {
  const { locatePhrase } = await app.execute(PhraseOccurrencesDocument, { phrase, in: [id] });
  return locatePhrase.total.count;
}

async function firstMatches(transcriptContains: string): Promise<string[]> {
  const { body } = await app.post({
    query: 'query ($filter: AudioRecordFilter) { audioRecords(filter: $filter) { nodes { id } } }',
    variables: { filter: { transcriptContains } },
  });
  assert.equal(body.errors, undefined, JSON.stringify(body));
  return body.data.audioRecords.nodes.map(({ id }: { id: string }) => id);
}

test('a transcript given with the upload is there before READY, and gets its times when the length is known', async () => {
  const { uploadId } = await anUpload(app, aTinyWavFile(1, 96_000));
  const { createAudioRecord } = await app.execute(CreateAudioRecordDocument, {
    input: { uploadId, language: 'en', transcript: { content: 'First sentence. Second part.' } },
  });
  const { id } = createAudioRecord.audioRecord;
  assert.equal((await transcriptOf(id))?.segmentCount, 2);
  assert.equal((await untilEnded(app, id)).status, 'READY');
  const transcript = await transcriptOf(id);
  assert.equal(transcript?.language, 'en');
  assert.equal(transcript?.source, 'GIVEN');
  assert.equal(transcript?.text, 'First sentence.\nSecond part.');
  const { nodes } = transcript!.segments;
  assert.ok(nodes.every(({ timesEstimated }) => timesEstimated));
  assert.equal(nodes[0]!.startS, 0);
  assert.equal(nodes[0]!.endS, nodes[1]!.startS);
  assert.ok(Math.abs(nodes[1]!.endS! - 4) < 1e-9);
});

test('an upload with a transcript that cannot be read makes no recording; known bytes keep their transcript', async () => {
  const bytes = aTinyWavFile(2);
  const upload = async () => (await anUpload(app, bytes)).uploadId;
  const refusal = await app.refusal(CreateAudioRecordDocument, {
    input: {
      uploadId: await upload(),
      transcript: { content: '1\n00:00:01,000 --> 00:00:xx,000\nbad', format: 'SRT' },
    },
  });
  assert.equal(refusal.extensions.code, 'BAD_USER_INPUT');
  assert.match(refusal.message, /line \d/);
  const create = async (content: string) =>
    (
      await app.execute(CreateAudioRecordDocument, {
        input: { uploadId: await upload(), transcript: { content } },
      })
    ).createAudioRecord;
  const first = await create('one');
  const again = await create('two');
  assert.deepEqual([first.created, again.created], [true, false]);
  assert.equal((await transcriptOf(again.audioRecord.id))?.text, 'one');
});

test('set, read in parts, correct, search, delete', async () => {
  const id = await aSilentRecording(app, { language: 'en' });
  const { setTranscript } = await app.execute(SetTranscriptDocument, {
    input: { recordingId: id, content: srt, expectedRevision: 0 },
  });
  assert.deepEqual(setTranscript.transcript, {
    language: 'en',
    source: 'GIVEN',
    recogniser: null,
    segmentCount: 2,
    wordCount: 6,
    revision: 1,
  });
  const part = await transcriptOf(id, { startS: 1.5, endS: 2 });
  assert.deepEqual(
    part?.segments.nodes.map(({ text }) => text),
    ['left the harbour.'],
  );
  assert.equal(part?.segments.total.count, 1);
  const page = await transcriptOf(id, { first: 1 });
  assert.equal(page?.segments.pageInfo.hasNextPage, true);
  const next = await transcriptOf(id, { first: 1, after: page!.segments.pageInfo.endCursor });
  assert.deepEqual(
    next?.segments.nodes.map(({ index }) => index),
    [1],
  );
  assert.equal(await countOf('contract left', id), 1);
  const { updateSegment } = await app.execute(UpdateSegmentDocument, {
    input: {
      recordingId: id,
      index: 0,
      text: 'The unsigned old treaty',
      speaker: 'Chair',
      expectedRevision: 1,
    },
  });
  assert.equal(updateSegment.segment.speaker, 'Chair');
  assert.deepEqual(
    [updateSegment.transcript.source, updateSegment.transcript.revision, updateSegment.transcript.wordCount],
    ['EDITED', 2, 7],
  );
  assert.deepEqual(
    [await countOf('contract left', id), await countOf('treaty left the harbour', id)],
    [0, 1],
  );
  const conflict = await app.refusal(UpdateSegmentDocument, {
    input: { recordingId: id, index: 0, text: 'x', expectedRevision: 1 },
  });
  assert.equal(conflict.extensions.code, 'CONFLICT');
  await app.execute(DeleteTranscriptDocument, { recordingId: id });
  assert.equal(await transcriptOf(id), null);
  assert.equal(await countOf('harbour', id), 0);
});

test('a corrected word takes the time of the one it replaces; the others keep theirs', async () => {
  const id = await aSilentRecording(app);
  const words = ['The', 'sined', 'contract.'].map((text, i) => ({ text, startS: i, endS: i + 0.5 }));
  await app.execute(SetTranscriptDocument, {
    input: {
      recordingId: id,
      content: JSON.stringify({ segments: [{ text: 'The sined contract.', words }] }),
    },
  });
  const { updateSegment } = await app.execute(UpdateSegmentDocument, {
    input: { recordingId: id, index: 0, text: 'The signed contract.' },
  });
  assert.deepEqual(updateSegment.segment.words, [
    { text: 'The', startS: 0, endS: 0.5 },
    { text: 'signed', startS: 1, endS: 1.5 },
    { text: 'contract.', startS: 2, endS: 2.5 },
  ]);
});

test('over HTTP a transcript is put, fetched in each form, cached by its revision, and deleted', async () => {
  const id = await aSilentRecording(app);
  const at = (path: string) => new URL(`recordings/${id}/transcript${path}`, app.url);
  const put = await answerOf(await fetch(at('?language=en'), { method: 'PUT', body: srt }));
  assert.equal(put.status, 200, put.text);
  assert.equal(put.body.segmentCount, 2);
  const vtt = await fetch(at('.vtt'));
  assert.equal(vtt.headers.get('content-type'), 'text/vtt; charset=utf-8');
  assert.match(
    await vtt.text(),
    /^WEBVTT\nLanguage: en\n\n00:00:00\.000 --> 00:00:01\.500\nThe signed contract\n/,
  );
  assert.equal(await (await fetch(at('.srt'))).text(), srt);
  assert.equal(await (await fetch(at('.txt'))).text(), 'The signed contract\nleft the harbour.\n');
  assert.equal(((await (await fetch(at('.json'))).json()) as { segments: unknown[] }).segments.length, 2);
  const tag = vtt.headers.get('etag')!;
  assert.equal((await fetch(at('.vtt'), { headers: { 'if-none-match': tag } })).status, 304);
  assert.equal((await fetch(at('.pdf'))).status, 400);
  assert.equal((await fetch(at(''), { method: 'PUT', body: 'x'.repeat(11 * 1024 * 1024) })).status, 413);
  assert.equal((await fetch(at(''), { method: 'DELETE' })).status, 204);
  assert.equal((await fetch(at('.vtt'))).status, 404);
});

test('wrong arguments are typed errors that name the field', async () => {
  const id = await aSilentRecording(app, { durationS: 60 });
  const set = (input: object) => app.refusal(SetTranscriptDocument, { input: { recordingId: id, ...input } });
  const late = '1\n00:10:00,000 --> 00:10:01,000\ntoo late\n';
  for (const [refusal, code, field] of [
    [await set({}), 'BAD_USER_INPUT', 'content'],
    [await set({ content: 'a', uploadId: id }), 'BAD_USER_INPUT', 'content'],
    [await set({ content: '' }), 'BAD_USER_INPUT', 'transcript'],
    [await set({ content: 'a', language: 'no tag' }), 'BAD_USER_INPUT', 'language'],
    [await set({ uploadId: id }), 'NOT_FOUND', 'uploadId'],
    [await set({ content: late }), 'BAD_USER_INPUT', 'transcript'],
    [await set({ content: 'a', expectedRevision: 3 }), 'CONFLICT', 'expectedRevision'],
    [
      await app.refusal(SetTranscriptDocument, {
        input: { recordingId: '00000000-0000-7000-8000-000000000000', content: 'a' },
      }),
      'NOT_FOUND',
      'recordingId',
    ],
    [await app.refusal(DeleteTranscriptDocument, { recordingId: id }), 'NOT_FOUND', 'input.recordingId'],
    [await app.refusal(PhraseOccurrencesDocument, { phrase: '…' }), 'BAD_USER_INPUT', 'phrase'],
    [await app.refusal(PhraseOccurrencesDocument, { phrase: 'a '.repeat(65) }), 'BAD_USER_INPUT', 'phrase'],
    [
      await app.refusal(PhraseOccurrencesDocument, { phrase: 'a', occurrence: 0 }),
      'BAD_USER_INPUT',
      'occurrence',
    ],
    [await app.refusal(PhraseOccurrencesDocument, { phrase: 'a', first: 101 }), 'BAD_USER_INPUT', 'first'],
    [await app.refusal(PhraseOccurrencesDocument, { phrase: 'a', after: 'x' }), 'BAD_USER_INPUT', 'after'],
    [await app.refusal(PhraseOccurrencesDocument, { phrase: 'a', in: ['x'] }), 'BAD_USER_INPUT', 'in'],
    [
      await app.refusal(PhraseOccurrencesDocument, { phrase: 'a', language: '' }),
      'BAD_USER_INPUT',
      'language',
    ],
    [
      await app.refusal(PhraseOccurrencesDocument, { phrase: 'a', filter: { transcriptContains: '-a' } }),
      'BAD_USER_INPUT',
      'filter.transcriptContains',
    ],
  ] as const) {
    assert.deepEqual([refusal.extensions.code, refusal.extensions.field], [code, field], refusal.message);
  }
});

test('recordings are filtered by what their transcripts hold', async () => {
  const [zh, en] = [await aSilentRecording(app), await aSilentRecording(app)];
  await app.execute(SetTranscriptDocument, {
    input: { recordingId: zh, content: '我们今天去动物园。', language: 'zh' },
  });
  await app.execute(SetTranscriptDocument, {
    input: { recordingId: en, content: 'The zookeeper feeds\nall penguins at noon.', language: 'en' },
  });
  assert.deepEqual(await firstMatches('动物园'), [zh]);
  assert.deepEqual(await firstMatches('penguins ZOOKEEPER'), [en]);
  assert.deepEqual(await firstMatches('"feeds all"'), [en]);
  assert.deepEqual(await firstMatches('zookeep*'), [en]);
  assert.deepEqual(await firstMatches('zookeep'), []);
  assert.deepEqual(await firstMatches('penguins -noon'), []);
  assert.deepEqual(await firstMatches('penguins -lions'), [en]);
});

test('pages go on where they stopped while transcripts arrive, and count statements stay few', async () => {
  const ids = [];
  const text = (n: number) => Array.from({ length: n }, (_, i) => `Some zebra number ${i}.`).join(' ');
  for (let i = 0; i < 3; i++) {
    const id = await aSilentRecording(app);
    ids.push(id);
    await app.execute(SetTranscriptDocument, {
      input: { recordingId: id, content: text(5), language: 'en' },
    });
  }
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { locatePhrase }: PhraseOccurrencesQuery = await app.execute(PhraseOccurrencesDocument, {
      phrase: 'zebra number',
      first: 4,
      after,
    });
    seen.push(...locatePhrase.nodes.map(({ recording, number }) => `${recording.id} ${number}`));
    after = locatePhrase.pageInfo.hasNextPage ? locatePhrase.pageInfo.endCursor! : null;
    if (ids.length < 5) {
      const id = await aSilentRecording(app);
      ids.push(id);
      await app.execute(SetTranscriptDocument, {
        input: { recordingId: id, content: text(5), language: 'en' },
      });
    }
  } while (after !== null);
  assert.deepEqual(
    seen,
    ids.flatMap((id, at) => [1, 2, 3, 4, 5].map((number) => `${id} ${at * 5 + number}`)),
  );

  await jobsAreDone(app);
  const run = async (query: string) => (await statementsOfRequest(app, query)).statements.length;
  const list = (fields: string) => `{ audioRecords(first: 100) { nodes { transcript { ${fields} } } } }`;
  assert.equal(await run(list('language segmentCount')), 2);
  assert.equal(await run(list('text segments(first: 2) { nodes { text words { text } } }')), 4);
  const occurrences =
    'nodes { startS spans { segment { text } } recording { id fileName transcript { language } } }';
  assert.equal(await run(`{ locatePhrase(phrase: "zebra") { ${occurrences} } }`), 4);
});
