import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { EventCursorDocument } from '../../src/client/generated/operations.ts';
import { wavBytes } from '../support/audio-fixtures.ts';
import { aReadyRecording, aTinyWavFile } from '../support/make-recordings.ts';
import { runCommand, startCommand } from '../support/run-command.ts';
import { speechLike } from '../support/speech-like.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';

const RATE_HZ = 24_000;
const voice = speechLike(12, 301);

let app: TestApp;
let folder: string;
const file = (name: string) => join(folder, name);
before(async () => {
  app = await startTestApp();
  folder = await mkdtemp(join(tmpdir(), 'phonograph-copies-'));
  await writeFile(file('cut.wav'), wavBytes([voice.slice(3 * RATE_HZ, 8 * RATE_HZ)], RATE_HZ));
  await writeFile(file('stranger.wav'), wavBytes([speechLike(5, 302)], RATE_HZ));
  await writeFile(file('text.wav'), 'no sound');
});
after(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const phonograph = (...args: string[]) => runCommand([...args, '--server', app.url, '--json']);

describe('copies, duplicates and watch', () => {
  test('say what shares a file’s sound, and nothing where nothing is shared', async () => {
    await aReadyRecording(app, { bytes: wavBytes([voice], RATE_HZ), fileName: 'voice.wav' });
    const found = await phonograph('copies', file('cut.wav'), file('stranger.wav'));
    assert.equal(found.exitCode, 0, found.stderr);
    const [cut, stranger] = found.json();
    assert.deepEqual(stranger, { file: file('stranger.wav'), hits: [] });
    const { recording, confidence, speed, startS, endS, queryStartS, queryEndS, ...rest } = cut.hits[0];
    assert.equal(recording, 'voice.wav');
    assert.ok(confidence > 0.9 && confidence <= 1 && Math.abs(speed - 1) < 0.02);
    assert.ok(Math.abs(startS - 3) < 0.1 && Math.abs(endS - 8) < 0.2, `${startS}-${endS}`);
    assert.ok(queryStartS < 0.1 && queryEndS > 4.8);
    assert.ok('pitch' in rest && rest.identicalBytes === false);
  });

  test('a file that holds no sound is told in its line, one that is not there at once', async () => {
    const some = await phonograph('copies', file('text.wav'), file('stranger.wav'));
    assert.equal(some.exitCode, 1);
    assert.deepEqual(
      some.json().map(({ code }: { code?: string }) => code),
      ['AUDIO_UNSUPPORTED', undefined],
    );
    assert.equal((await phonograph('copies', file('missing.wav'))).exitCode, 2);
  });

  test('duplicates are listed with the one to keep', async () => {
    const quieter = voice.map((sample) => sample * 0.3);
    await aReadyRecording(app, { bytes: wavBytes([quieter], RATE_HZ), fileName: 'quieter.wav' });
    await waitUntil('the copy is found', async () => {
      const [row] = await app.db.query<{ count: number }>(
        'select count(*)::int as count from duplicate_group',
      );
      return row!.count === 1;
    });
    const { exitCode, json } = await phonograph('duplicates');
    assert.equal(exitCode, 0);
    const [group] = json();
    assert.deepEqual(group.members.map((each: { recording: string }) => each.recording).toSorted(), [
      'quieter.wav',
      'voice.wav',
    ]);
    assert.equal(group.keep.recording, 'voice.wav');
  });

  test('watch prints events until it is stopped', async () => {
    const { eventCursor } = await app.execute(EventCursorDocument, {});
    const watching = startCommand(['watch', '--json', '--after', eventCursor, '--server', app.url]);
    const { id } = await aReadyRecording(app, { bytes: aTinyWavFile(31), fileName: 'tiny.wav' });
    const created = JSON.parse(await watching.nextLine());
    assert.deepEqual(
      [created.type, created.recordingId, created.recording.fileName],
      ['RECORDING_CREATED', id, 'tiny.wav'],
    );
    watching.process.kill('SIGINT');
    assert.equal((await watching.ended).exitCode, 0);
  });
});
