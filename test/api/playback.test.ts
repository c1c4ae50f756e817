import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import {
  CodesOfDocument,
  DeleteRecordingDocument,
  type RecordingFactsFragment,
} from '../../src/client/generated/operations.ts';
import { temporaryFolder } from '../support/audio-fixtures.ts';
import {
  aReadyRecording,
  aRecording,
  aTinyWavFile,
  aWavFile,
  untilEnded,
} from '../support/make-recordings.ts';
import { parseNpy } from '../support/parse-npy.ts';
import { answerOf, startTestApp, type TestApp } from '../support/start-test-app.ts';

const run = promisify(execFile);
/** More than two segments of 4 s, and no whole number of frames. */
const SECONDS = 9.3;
/** Bytes of the WAV header and of a segment of the reconstruction (50 frames of 16-bit samples). */
const HEADER = 44;
const SEGMENT = 50 * 1_920 * 2;

let app: TestApp;
let recording: RecordingFactsFragment;
let original: Uint8Array;

before(async () => {
  app = await startTestApp();
  original = aWavFile({ seconds: SECONDS, seed: 8 });
  recording = await aReadyRecording(app, { bytes: original, fileName: 'Grüße "1".wav' });
});
after(() => app.close());

async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await fetch(new URL(path, app.url), { headers, method });
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
}

const contents = {
  original: () => recording.urls.original,
  reconstruction: () => recording.urls.reconstruction,
  codes: () => recording.urls.codes,
};

for (const [name, path] of Object.entries(contents)) {
  describe(`${name} by ranges`, () => {
    let whole: Uint8Array;
    let tag: string;
    before(async () => {
      const { response, bytes } = await get(path());
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('accept-ranges'), 'bytes');
      assert.equal(Number(response.headers.get('content-length')), bytes.length);
      tag = response.headers.get('etag')!;
      whole = bytes;
    });

    test('gives the bytes asked for, equal to those of the whole', async () => {
      const size = whole.length;
      const edge = HEADER + SEGMENT;
      const ranges: [string, number, number][] = [
        ['bytes=0-0', 0, 1],
        ['bytes=0-99', 0, 100],
        ['bytes=-1', size - 1, size],
        ['bytes=-100', size - 100, size],
        [`bytes=-${size + 5}`, 0, size],
        ['bytes=43-44', 43, 45],
        ['bytes=1001-', 1_001, size],
        [`bytes=500-${size + 1_000}`, 500, size],
      ];
      if (size > edge + SEGMENT) {
        ranges.push([`bytes=${edge - 3}-${edge + 3}`, edge - 3, edge + 4]);
        ranges.push([`bytes=${edge}-${edge + SEGMENT}`, edge, edge + SEGMENT + 1]);
        ranges.push([`bytes=${edge + 7}-${edge + SEGMENT + 7}`, edge + 7, edge + SEGMENT + 8]);
      }
      for (const [range, start, end] of ranges) {
        const { response, bytes } = await get(path(), { range });
        assert.equal(response.status, 206, range);
        assert.equal(response.headers.get('content-range'), `bytes ${start}-${end - 1}/${size}`);
        assert.equal(response.headers.get('etag'), tag);
        assert.ok(Buffer.from(bytes).equals(whole.subarray(start, end)), `${range}: other bytes`);
      }
    });

    test('refuses a range beyond the end, and ignores one that it does not understand', async () => {
      for (const range of [`bytes=${whole.length}-`, 'bytes=99999999-', 'bytes=-0']) {
        const { response } = await get(path(), { range });
        assert.equal(response.status, 416, range);
        assert.equal(response.headers.get('content-range'), `bytes */${whole.length}`);
      }
      for (const range of ['lines=1-2', 'bytes=', 'bytes=abc', 'bytes=0-1,5-6']) {
        const { response, bytes } = await get(path(), { range });
        assert.equal(response.status, 200, range);
        assert.equal(bytes.length, whole.length);
      }
    });

    test('answers 304 to who has it, and the whole when the range is of another version', async () => {
      const { response, bytes } = await get(path(), { 'if-none-match': tag });
      assert.equal(response.status, 304);
      assert.equal(bytes.length, 0);
      assert.equal((await get(path(), { 'if-none-match': '"other"' })).response.status, 200);
      assert.equal((await get(path(), { range: 'bytes=0-9', 'if-range': tag })).response.status, 206);
      assert.equal((await get(path(), { range: 'bytes=0-9', 'if-range': '"other"' })).response.status, 200);
    });

    test('HEAD tells the size without the bytes', async () => {
      const { response, bytes } = await get(path(), {}, 'HEAD');
      assert.equal(response.status, 200);
      assert.equal(Number(response.headers.get('content-length')), whole.length);
      assert.equal(bytes.length, 0);
      const part = await get(path(), { range: 'bytes=10-19' }, 'HEAD');
      assert.equal(part.response.status, 206);
      assert.equal(part.response.headers.get('content-length'), '10');
    });
  });
}

test('original gives the bytes that were sent, under their name', async () => {
  const { response, bytes } = await get(recording.urls.original);
  assert.ok(Buffer.from(bytes).equals(original));
  assert.equal(response.headers.get('content-type'), 'audio/wav');
  const disposition = response.headers.get('content-disposition')!;
  assert.match(disposition, /^inline; /);
  assert.ok(disposition.includes(`filename*=UTF-8''${encodeURIComponent('Grüße "1".wav')}`), disposition);
});

test('reconstruction.wav is a WAV file of the length and about the loudness of the recording', async () => {
  const { response, bytes } = await get(recording.urls.reconstruction);
  assert.equal(response.headers.get('content-type'), 'audio/wav');
  assert.equal(bytes.length, HEADER + 2 * recording.sampleCount!);
  const wav = Buffer.from(bytes);
  assert.equal(wav.toString('latin1', 0, 4), 'RIFF');
  assert.equal(wav.readUInt32LE(4), bytes.length - 8);
  assert.equal(wav.toString('latin1', 8, 16), 'WAVEfmt ');
  assert.deepEqual([wav.readUInt16LE(20), wav.readUInt16LE(22), wav.readUInt32LE(24)], [1, 1, 24_000]);
  assert.equal(wav.readUInt16LE(34), 16);
  assert.equal(wav.readUInt32LE(40), 2 * recording.sampleCount!);
  const ratio = rms(wav) / rms(Buffer.from(original));
  assert.ok(ratio > 0.5 && ratio < 2, `the reconstruction is ${ratio} times as loud`);
});

function rms(wav: Buffer): number {
  let sum = 0;
  for (let at = HEADER; at + 1 < wav.length; at += 2) sum += wav.readInt16LE(at) ** 2;
  return Math.sqrt(sum / ((wav.length - HEADER) / 2));
}

test('reconstruction.wav is the same however it was asked for first', async () => {
  const other = await startTestApp();
  try {
    const { id } = await aReadyRecording(other, { bytes: original });
    const url = new URL(`recordings/${id}/reconstruction.wav`, other.url);
    const last = await fetch(url, { headers: { range: 'bytes=-1000' } });
    const tail = Buffer.from(await last.arrayBuffer());
    const whole = Buffer.from(await (await fetch(url)).arrayBuffer());
    assert.ok(tail.equals(whole.subarray(-1_000)));
    const { bytes } = await get(recording.urls.reconstruction);
    assert.ok(whole.equals(Buffer.from(bytes)), 'two servers reconstruct the same codes differently');
  } finally {
    await other.close();
  }
});

test('many listeners at once hear the same', async () => {
  const id = (await aReadyRecording(app, { seconds: 5, seed: 9 })).id;
  const path = `recordings/${id}/reconstruction.wav`;
  const heard = await Promise.all(Array.from({ length: 6 }, () => get(path)));
  for (const { bytes } of heard) assert.ok(Buffer.from(bytes).equals(Buffer.from(heard[0]!.bytes)));
});

describe('codes.npy', () => {
  test('is a NumPy array of uint16, shape (16, frames), equal to the codes of the API', async () => {
    const { bytes } = await get(recording.urls.codes);
    const array = parseNpy(bytes);
    assert.equal(array.descr, '<u2');
    assert.deepEqual(array.shape, [16, recording.frameCount]);
    const { audioRecord } = await app.execute(CodesOfDocument, { id: recording.id, frameCount: 1_500 });
    assert.deepEqual([...array.values], audioRecord!.codes!.tokens.flat());
  });

  test('opens in NumPy itself', { skip: skipWithoutNumpy() }, async (context) => {
    const { bytes } = await get(recording.urls.codes);
    const file = join(await temporaryFolder(context), 'codes.npy');
    await writeFile(file, bytes);
    const script =
      'import numpy, sys; a = numpy.load(sys.argv[1]); print(a.dtype, a.shape, a.sum(), a.max() < 2048)';
    const { stdout } = await run('python3', ['-c', script, file]);
    const sum = parseNpy(bytes).values.reduce((total, token) => total + token, 0);
    assert.equal(stdout.trim(), `uint16 (16, ${recording.frameCount}) ${sum} True`);
  });
});

function skipWithoutNumpy(): string | false {
  const { status } = spawnSync('python3', ['-c', 'import numpy']);
  return status === 0 ? false : 'not installed: python3 with numpy';
}

test('a recording without codes has its original alone; one that is gone has nothing', async () => {
  const failed = await untilEnded(
    app,
    await aRecording(app, { bytes: Buffer.from('no sound, only words here') }),
  );
  const statusOf = async (path: string) => {
    const answer = await answerOf(await fetch(new URL(path, app.url)));
    return [answer.status, answer.body?.error?.code];
  };
  assert.deepEqual(await statusOf(failed.urls.original), [200, undefined]);
  assert.deepEqual(await statusOf(failed.urls.reconstruction), [404, 'NOT_FOUND']);
  assert.deepEqual(await statusOf(failed.urls.codes), [404, 'NOT_FOUND']);
  const gone = await aReadyRecording(app, { bytes: aTinyWavFile(77) });
  await app.execute(DeleteRecordingDocument, { input: { id: gone.id } });
  for (const path of Object.values(gone.urls)) assert.deepEqual(await statusOf(path), [404, 'NOT_FOUND']);
  assert.deepEqual(await statusOf('recordings/x/original'), [400, 'BAD_USER_INPUT']);
});

test('what is not audio is never served as something that a browser runs', async () => {
  const bytes = Buffer.from('<html><script>alert(1)</script></html>');
  const { urls } = await untilEnded(app, await aRecording(app, { bytes, fileName: 'x.html' }));
  const { response } = await get(urls.original);
  assert.equal(response.headers.get('content-type'), 'application/octet-stream');
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  assert.match(response.headers.get('content-security-policy')!, /default-src 'none'/);
});
