import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readSound } from '../../src/bench/sample-sound.ts';
import { LocateDocument } from '../../src/client/generated/operations.ts';
import { wavBytes } from '../support/audio-fixtures.ts';
import { anUpload, aReadyRecording } from '../support/make-recordings.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

const data = join(import.meta.dirname, '../../../shared/data');
const skip = existsSync(data) ? false : 'the folder of shared recordings is not there';
const RATE_HZ = 24_000;

interface Entry {
  readonly file: string;
  readonly kind: string;
  readonly duration_s: number;
}

describe('shared recordings', { skip }, () => {
  let app: TestApp;
  let starts: number[];
  let example: Float32Array;
  /** Cuts of other recordings. */
  let foreign: Float32Array[];
  before(async () => {
    app = await startTestApp();
    const manifest: Entry[] = JSON.parse(readFileSync(join(data, 'manifest.json'), 'utf8'));
    const speech = manifest.filter(
      ({ kind, duration_s, file }) =>
        kind === 'speech' && duration_s > 8 && duration_s < 60 && /\.(wav|flac|ogg|mp3)$/.test(file),
    );
    assert.ok(speech.length >= 5);
    const sounds = await Promise.all(speech.slice(0, 5).map(({ file }) => readSound(join(data, file))));
    example = sounds[0]!.subarray(3 * RATE_HZ, 4.5 * RATE_HZ);
    const others = speech.filter((_, index) => index >= 5 && index % 4 === 0).slice(0, 8);
    foreign = await Promise.all(
      others.map(async ({ file }) => (await readSound(join(data, file))).slice(2 * RATE_HZ, 3.3 * RATE_HZ)),
    );
    starts = [];
    const parts: Float32Array[] = [];
    let sampleCount = 0;
    for (const sound of sounds.slice(1)) {
      parts.push(sound);
      sampleCount += sound.length;
      starts.push(sampleCount / RATE_HZ);
      parts.push(example);
      sampleCount += example.length;
    }
    const whole = new Float32Array(sampleCount);
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    await aReadyRecording(app, { bytes: wavBytes([whole], RATE_HZ), fileName: 'joined.wav' });
  });
  after(() => app?.close());

  test('the third occurrence of an example in recordings that were joined', async () => {
    const { uploadId } = await anUpload(app, wavBytes([example], RATE_HZ));
    const { nodes, total } = (await app.execute(LocateDocument, { example: { uploadId }, occurrence: 3 }))
      .locate;
    assert.deepEqual(total, { count: starts.length, exact: true });
    assert.ok(Math.abs(nodes[0]!.startS - starts[2]!) < 0.1, `${nodes[0]!.startS} is not ${starts[2]}`);
  });

  test('cuts of other recordings occur nowhere in it', async () => {
    for (const [index, samples] of foreign.entries()) {
      const { uploadId } = await anUpload(app, wavBytes([samples], RATE_HZ));
      const { nodes } = (await app.execute(LocateDocument, { example: { uploadId } })).locate;
      assert.deepEqual(nodes, [], `cut ${index}`);
    }
  });
});
