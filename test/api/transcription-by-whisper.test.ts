import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  TranscribeDocument,
  TranscribersDocument,
  TranscriptionOfDocument,
} from '../../src/client/generated/operations.ts';
import { freshDataFolder } from '../support/fresh-data-folder.ts';
import { aReadyRecording } from '../support/make-recordings.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';
import { writeTinyWhisper } from '../support/write-tiny-whisper.ts';

let root: string;
let app: TestApp;
before(async () => {
  root = await freshDataFolder();
  const whisperName = await writeTinyWhisper(join(root, 'tiny'));
  app = await startTestApp({ config: { whisperName, transcribe: 'whisper', pocketsphinx: 'off' } });
});
after(async () => {
  await app.close();
  await rm(root, { recursive: true, force: true });
});

const of = async (id: string) => (await app.execute(TranscriptionOfDocument, { id })).audioRecord!;
const done = (id: string) =>
  waitUntil('it is transcribed', async () => (await of(id)).transcription?.status === 'DONE', 60_000);

test('a new recording is transcribed by itself where the settings say so, in the language that is heard', async () => {
  const { id } = await aReadyRecording(app, { seconds: 4, seed: 3 });
  await done(id);
  const { transcript, transcription } = await of(id);
  assert.deepEqual([transcription!.transcriber, transcription!.language], ['WHISPER', null]);
  assert.match(transcript!.recogniser!, /^tiny@[0-9a-f]{12}$/);
  assert.deepEqual([transcript!.source, transcript!.language], ['RECOGNISED', 'de']);
  assert.deepEqual(
    transcript!.segments.nodes.map(({ text, confidence }) => [text, confidence]),
    [['hello wide world.', null]],
  );
  assert.deepEqual(
    transcript!.segments.nodes[0]!.words!.map(({ text }) => text),
    ['hello', 'wide', 'world.'],
  );

  await app.execute(TranscribeDocument, { input: { recordingId: id, language: 'ja' } });
  await done(id);
  assert.equal((await of(id)).transcript!.language, 'ja');
});

test('what is missing is told with what to do, and no folder of the server can be named', async () => {
  const { transcribers } = await app.execute(TranscribersDocument, {});
  const [whisper, pocketsphinx] = transcribers;
  assert.deepEqual([whisper!.name, whisper!.available, whisper!.languages], ['WHISPER', true, null]);
  assert.deepEqual(
    whisper!.models.map(({ name, available }) => [name, available]),
    [
      ['whisper-tiny', false],
      ['whisper-base', false],
      ['whisper-small', false],
    ],
  );
  assert.match(pocketsphinx!.problem!, /PHONOGRAPH_POCKETSPHINX/);
  const { id } = await aReadyRecording(app, { seconds: 2, seed: 8 });
  await done(id);
  const refusalOf = async (input: object) =>
    (await app.refusal(TranscribeDocument as never, { input: { recordingId: id, ...input } })).extensions;
  assert.equal((await refusalOf({ model: 'whisper-base' })).code, 'MODEL_UNAVAILABLE');
  assert.equal((await refusalOf({ model: '/etc' })).code, 'NOT_FOUND');
  assert.equal((await refusalOf({ model: 'phonograph-base' })).field, 'input.model');
  assert.equal((await refusalOf({ transcriber: 'POCKETSPHINX' })).code, 'UNAVAILABLE');
});
