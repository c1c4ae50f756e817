import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import {
  CancelTranscriptionDocument,
  SetTranscriptDocument,
  TranscribeDocument,
  TranscribersDocument,
  TranscriptionOfDocument,
  UpdateSegmentDocument,
  UpsertArticlesDocument,
} from '../../src/client/generated/operations.ts';
import { wavBytes } from '../support/audio-fixtures.ts';
import { type FakePocketsphinx, installFakePocketsphinx } from '../support/fake-pocketsphinx.ts';
import { freshDataFolder } from '../support/fresh-data-folder.ts';
import { aReadyRecording } from '../support/make-recordings.ts';
import { speechLike } from '../support/speech-like.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';

let root: string;
let fake: FakePocketsphinx;
let app: TestApp;

before(async () => {
  root = await freshDataFolder();
  fake = await installFakePocketsphinx(root);
  app = await startTestApp({ config: { pocketsphinx: fake.program } });
});
after(async () => {
  await app.close();
  await rm(root, { recursive: true, force: true });
});

/** Speech from 1 s to 3 s and from 8 s to 10 s of 11 s. */
async function twoStretches(seed: number): Promise<string> {
  const pcm = new Float32Array(24_000 * 11);
  pcm.set(speechLike(2, seed), 24_000);
  pcm.set(speechLike(2, seed + 1), 24_000 * 8);
  return (await aReadyRecording(app, { bytes: wavBytes([pcm], 24_000), fileName: `${seed}.wav` })).id;
}
const of = async (id: string) => (await app.execute(TranscriptionOfDocument, { id })).audioRecord!;
const transcribe = (recordingId: string, more: object = {}) =>
  app.execute(TranscribeDocument, { input: { recordingId, ...more } });
const ended = (id: string) =>
  waitUntil('the transcription has ended', async () => {
    const { status } = (await of(id)).transcription!;
    return status !== 'QUEUED' && status !== 'RUNNING';
  });

describe('recognition by pocketsphinx', () => {
  test('is offered with its build, its languages and what it is bad at', async () => {
    const { transcribers } = await app.execute(TranscribersDocument, {});
    const pocketsphinx = transcribers.find(({ name }) => name === 'POCKETSPHINX')!;
    assert.deepEqual([pocketsphinx.available, pocketsphinx.problem], [true, null]);
    assert.match(pocketsphinx.build!, /^pocketsphinx@[0-9a-f]{12}$/);
    assert.deepEqual(pocketsphinx.languages, ['en']);
    assert.match(pocketsphinx.note, /weak in noise/);
  });

  test('hears the pieces with speech, and its transcript says who made it, when, and how sure it was', async () => {
    const id = await twoStretches(10);
    const { transcription } = (await transcribe(id)).transcribe;
    assert.deepEqual([transcription.status, transcription.transcriber], ['QUEUED', 'POCKETSPHINX']);
    await ended(id);
    const { transcription: done, transcript } = await of(id);
    assert.equal(done!.failure, null);
    assert.deepEqual([done!.status, done!.wordCount, done!.progress], ['DONE', 4, 1]);
    assert.match(done!.recogniser!, /^pocketsphinx@[0-9a-f]{12}\+general$/);
    assert.deepEqual([transcript!.source, transcript!.recogniser], ['RECOGNISED', done!.recogniser]);
    assert.equal(transcript!.language, 'en');
    const segments = transcript!.segments.nodes;
    assert.deepEqual(
      segments.map(({ text }) => text),
      ['card lost', 'card lost'],
    );
    for (const [index, speechStart] of [1, 8].entries()) {
      const { startS, endS, words, confidence, timesEstimated } = segments[index]!;
      // The words begin half a second into the piece, and the piece a little before the speech.
      assert.ok(startS! > speechStart && startS! < speechStart + 0.7, `${startS}`);
      assert.ok(Math.abs(endS! - startS! - 0.8) < 1e-6);
      assert.deepEqual(
        words!.map(({ text }) => text),
        ['card', 'lost'],
      );
      assert.ok(Math.abs(confidence! - 0.8) < 1e-6);
      assert.equal(timesEstimated, false);
    }
  });

  test('does not touch what somebody gave or edited unless asked to, and replaces its own', async () => {
    const id = await twoStretches(20);
    await app.execute(SetTranscriptDocument, { input: { recordingId: id, content: 'By hand.' } });
    const refusal = await app.refusal(TranscribeDocument as never, { input: { recordingId: id } });
    assert.deepEqual([refusal.extensions.code, refusal.extensions.field], ['CONFLICT', 'input.replace']);
    await transcribe(id, { replace: true });
    await ended(id);
    assert.equal((await of(id)).transcript!.source, 'RECOGNISED');
    await transcribe(id);
    await ended(id);
    assert.equal((await of(id)).transcript!.revision, 3);

    await app.execute(UpdateSegmentDocument, { input: { recordingId: id, index: 0, text: 'Cards lost.' } });
    const { transcript } = await of(id);
    assert.equal(transcript!.source, 'EDITED');
    assert.equal(transcript!.segments.nodes[0]!.confidence, null);
    assert.match(transcript!.recogniser!, /^pocketsphinx@/);
    assert.equal(
      (await app.refusal(TranscribeDocument as never, { input: { recordingId: id } })).extensions.code,
      'CONFLICT',
    );
  });

  test('keeps a transcript that came while it was listening', async () => {
    const id = await twoStretches(30);
    await writeFile(fake.holdFile, '');
    await transcribe(id);
    await waitUntil('it listens', async () => (await of(id)).transcription!.status === 'RUNNING');
    await app.execute(SetTranscriptDocument, { input: { recordingId: id, content: 'By hand.' } });
    await rm(fake.holdFile);
    await ended(id);
    const { transcription, transcript } = await of(id);
    assert.deepEqual([transcription!.status, transcription!.failure!.code], ['FAILED', 'CONFLICT']);
    assert.equal(transcript!.source, 'GIVEN');
  });

  test('is cancelled while it listens, is refused twice at once, and goes again', async () => {
    const id = await twoStretches(40);
    await writeFile(fake.holdFile, '');
    await transcribe(id);
    await waitUntil('it listens', async () => (await of(id)).transcription!.status === 'RUNNING');
    const twice = await app.refusal(TranscribeDocument as never, { input: { recordingId: id } });
    assert.equal(twice.extensions.code, 'CONFLICT');
    const { cancelTranscription } = await app.execute(CancelTranscriptionDocument, { recordingId: id });
    assert.equal(cancelTranscription.transcription.status, 'CANCELLED');
    await rm(fake.holdFile);
    assert.equal((await of(id)).transcript, null);
    const again = await app.refusal(CancelTranscriptionDocument as never, { recordingId: id });
    assert.equal(again.extensions.code, 'CONFLICT');
    await transcribe(id);
    await ended(id);
    assert.equal((await of(id)).transcription!.status, 'DONE');
  });

  test('takes the words of the articles when asked to, and says so', async () => {
    const id = await twoStretches(50);
    await app.execute(UpsertArticlesDocument, {
      input: { articles: [{ key: 'lost', title: 'Lost card', body: 'Block your card. It costs £5.' }] },
    });
    await transcribe(id, { vocabulary: 'ARTICLES' });
    await ended(id);
    const { transcription } = await of(id);
    assert.equal(transcription!.failure, null);
    assert.match(transcription!.recogniser!, /\+articles$/);
    const [, grams, dictionary] =
      /-lm (\S+) -dict (\S+)/.exec((await readFile(fake.startsFile, 'utf8')).trim().split('\n').at(-1)!) ??
      [];
    assert.match(await readFile(grams!, 'utf8'), /\tlost card\t/);
    assert.match(await readFile(dictionary!, 'utf8'), /^pounds [A-Z ]+$/m);
  });

  test('refuses other languages, recordings that are not there and models that it has not', async () => {
    const id = await twoStretches(60);
    const codeOf = async (input: object) =>
      (await app.refusal(TranscribeDocument as never, { input: { recordingId: id, ...input } })).extensions;
    assert.equal((await codeOf({ language: 'de', transcriber: 'POCKETSPHINX' })).field, 'input.language');
    assert.equal((await codeOf({ language: 'no tag' })).field, 'input.language');
    assert.equal((await codeOf({ recordingId: '00000000-0000-4000-8000-000000000000' })).code, 'NOT_FOUND');
  });
});
