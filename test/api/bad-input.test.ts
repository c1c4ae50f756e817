import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  CopiesOfDocument,
  type RecordingFactsFragment,
  SoundsLikeDocument,
} from '../../src/client/generated/operations.ts';
import { errorCodes } from '../../src/errors.ts';
import { forEachAtMost } from '../../src/lib/for-each-at-most.ts';
import { encode, fixtureFile, noise, skipWithout, wavBytes } from '../support/audio-fixtures.ts';
import { listFiles } from '../support/list-files.ts';
import { anUpload, aRecording, aWavFile, untilEnded } from '../support/make-recordings.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { speechLike } from '../support/speech-like.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

const MAX_DURATION_S = 60;
const malformedFolder = fileURLToPath(new URL('../../../shared/data/malformed/', import.meta.url));
const malformed = await readdir(malformedFolder).catch(() => []);

let app: TestApp;
before(async () => {
  app = await startTestApp({ config: { maxDurationS: MAX_DURATION_S } });
});
after(async () => {
  // Whatever came before: nothing temporary stays.
  const { dataFolder } = app.config;
  assert.deepEqual(await listFiles(dataFolder, 'uploads'), []);
  const ready = await app.db.query<{ path: string }>(
    `select workspace_id || '/' || id || '/pictures' as path from recording where status = 'READY' order by 1`,
  );
  assert.deepEqual(
    await listFiles(dataFolder, 'derived'),
    ready.map(({ path }) => path),
  );
  assert.deepEqual(childrenOfThisProcess('ffmpeg'), []);
  await app.close();
});

/** Ids of processes of this name that we started and that still run. */
function childrenOfThisProcess(name: string): string[] {
  if (process.platform !== 'linux') return [];
  const lines = execFileSync('ps', ['-o', 'pid=,comm=', '--ppid', String(process.pid)], { encoding: 'utf8' });
  return lines.split('\n').filter((line) => line.includes(name));
}

/** Sends a file; it must end READY, or FAILED with a code of the catalogue and a sentence for people. */
async function ended(fileName: string, bytes: Uint8Array): Promise<RecordingFactsFragment> {
  const recording = await untilEnded(app, await aRecording(app, { bytes, fileName }));
  if (recording.status === 'FAILED') {
    const { code, message } = recording.failure!;
    assert.ok(code in errorCodes && code.startsWith('AUDIO_'), `${fileName}: ${code}: ${message}`);
    assert.match(message, /^[A-Z][^\n]{9,400}$/, fileName);
    assert.doesNotMatch(message, /\/tmp\/|originals|\bat .+:\d+|undefined|NaN|\[object/, fileName);
  } else {
    assert.equal(recording.failure, null);
    assert.equal(recording.frameCount, Math.ceil(recording.sampleCount! / 1_920));
  }
  return recording;
}

const sine = (seconds: number, rateHz: number) =>
  Float32Array.from(
    { length: Math.round(seconds * rateHz) },
    (_, at) => 0.4 * Math.sin((at * 2_764) / rateHz),
  );

describe('a file without sound FAILED with a reason', () => {
  const random = seededRandom(6);
  const whole = Buffer.from(aWavFile({ seconds: 1 }));
  const cases: readonly (readonly [name: string, bytes: Uint8Array, code: RegExp])[] = [
    ['empty.wav', new Uint8Array(0), /AUDIO_(EMPTY|UNSUPPORTED)/],
    ['header-only.wav', whole.subarray(0, 44), /AUDIO_EMPTY/],
    ['half-a-header.wav', whole.subarray(0, 30), /AUDIO_(CORRUPT|UNSUPPORTED)/],
    [
      'random.mp3',
      Uint8Array.from({ length: 50_000 }, () => random() * 256),
      /AUDIO_(UNSUPPORTED|CORRUPT|EMPTY)/,
    ],
    ['text.flac', Buffer.from('All work and no play. '.repeat(500)), /AUDIO_(UNSUPPORTED|CORRUPT)/],
    ['page.ogg', Buffer.from('<!doctype html><title>404</title>'), /AUDIO_(UNSUPPORTED|CORRUPT)/],
    ['zeros.wav', new Uint8Array(100_000), /AUDIO_(UNSUPPORTED|CORRUPT|EMPTY)/],
    ['no-channels.wav', withBytes(whole, 22, [0, 0]), /^AUDIO_/],
    ['no-rate.wav', withBytes(whole, 24, [0, 0, 0, 0]), /AUDIO_(CORRUPT|UNSUPPORTED)/],
  ];
  for (const [name, bytes, code] of cases) {
    test(name, async () => {
      const { status, failure } = await ended(name, bytes);
      assert.equal(status, 'FAILED');
      assert.match(failure!.code, code);
    });
  }
});

test('a clip without sound is refused by the same reasons, and the upload is named', async () => {
  const queries = ['findCopies', 'similarAudio'].map(
    (field) => `query ($id: ID!) { ${field}(query: { uploadId: $id }) { __typename } }`,
  );
  for (const query of queries) {
    for (const [bytes, code] of [
      [aWavFile({ seconds: 1 }).subarray(0, 44), 'AUDIO_EMPTY'],
      [Buffer.from('All work and no play. '.repeat(500)), 'AUDIO_UNSUPPORTED'],
    ] as const) {
      const { uploadId } = await anUpload(app, bytes, 'clip.wav');
      const { extensions } = await app.refusal(query, { id: uploadId });
      assert.deepEqual([extensions.code, extensions.field], [code, 'query.uploadId']);
      await app.client.discard(uploadId);
    }
  }
});

function withBytes(bytes: Uint8Array, at: number, values: readonly number[]): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed.set(values, at);
  return changed;
}

describe('an odd file with sound is READY', () => {
  test('one sample', async () => {
    const recording = await ended('one.wav', wavBytes([Float32Array.of(0.5)], 24_000));
    assert.deepEqual([recording.status, recording.sampleCount, recording.frameCount], ['READY', 1, 1]);
  });

  test('eight channels, mixed', async () => {
    const voices = Array.from({ length: 8 }, (_, each) => speechLike(1, 60 + each));
    const recording = await ended('eight.wav', wavBytes(voices, 24_000, { extensible: true }));
    assert.deepEqual([recording.status, recording.channelCount, recording.durationS], ['READY', 8, 1]);
  });

  test('192 kHz, and 64-bit samples', async () => {
    const recording = await ended('high.wav', wavBytes([sine(0.5, 192_000)], 192_000, { kind: 'f64' }));
    assert.deepEqual(
      [recording.status, recording.sourceSampleRateHz, recording.durationS],
      ['READY', 192_000, 0.5],
    );
  });

  test('cut off in the middle, with a warning', async () => {
    const whole = Buffer.from(aWavFile({ seconds: 2, seed: 61 }));
    const recording = await ended('cut.wav', whole.subarray(0, 44 + 30_001));
    assert.equal(recording.status, 'READY');
    assert.equal(recording.sampleCount, 15_000);
    assert.ok(recording.warnings.length > 0);
  });

  test('under the wrong name', async () => {
    const recording = await ended('really-a-wav.mp3', aWavFile({ seconds: 1, seed: 62 }));
    assert.deepEqual([recording.status, recording.container], ['READY', 'wav']);
  });

  test('louder than full scale', async () => {
    const loud = noise(24_000, 3).map((sample) => sample * 1e6);
    const recording = await ended('loud.wav', wavBytes([loud], 24_000, { kind: 'f32' }));
    assert.equal(recording.status, 'READY');
  });

  test('samples that are no numbers', async () => {
    const odd = noise(24_000, 4);
    odd.set([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY], 1_000);
    const recording = await ended('nan.wav', wavBytes([odd], 24_000, { kind: 'f32' }));
    if (recording.status === 'READY') assert.ok(Number.isFinite(recording.peakDbfs));
  });
});

describe('silence', () => {
  test('is READY, has no postings, and is found nowhere', async () => {
    const recording = await ended('silence.wav', wavBytes([new Float32Array(5 * 24_000)], 24_000));
    assert.equal(recording.status, 'READY');
    assert.equal(recording.peakDbfs, -127.5);
    const [postings] = await app.db.query<{ count: number }>(
      `select count(*)::int as count from posting_block, unnest(hashes) as h
       where recording_id = $1::uuid and h & (1 << 22) = 0`,
      [recording.id],
    );
    assert.equal(postings!.count, 0);
    const { uploadId } = await anUpload(app, wavBytes([new Float32Array(3 * 24_000)], 24_000));
    try {
      for (const query of [{ uploadId }, { recording: { id: recording.id } }]) {
        const { findCopies } = await app.execute(CopiesOfDocument, { query });
        assert.deepEqual(findCopies.hits, []);
        await app.execute(SoundsLikeDocument, { query });
      }
    } finally {
      await app.app.db.query('delete from upload');
      await removeStaged(uploadId);
    }
  });
});

async function removeStaged(uploadId: string): Promise<void> {
  await rm(join(app.config.dataFolder, 'uploads', uploadId));
}

describe('a small file that decodes to much more is given up at the limit', () => {
  for (const [name, program, args] of [
    ['hours.flac', 'ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', 'anullsrc=r=8000:cl=mono', '-t', '14400']],
    [
      'minutes.opus',
      'ffmpeg',
      ['-v', 'error', '-f', 'lavfi', '-i', 'anullsrc=r=48000:cl=mono', '-t', '600', '-b:a', '6k'],
    ],
    [
      'half-an-hour.mp3',
      'ffmpeg',
      ['-v', 'error', '-f', 'lavfi', '-i', 'anullsrc=r=8000:cl=mono', '-t', '1800', '-b:a', '8k'],
    ],
  ] as const) {
    test(name, { skip: skipWithout(program) }, async (context) => {
      const path = await encode(
        program,
        args,
        await fixtureFile(context, name, new Uint8Array(0)).then((file) => `${file}.${name}`),
      );
      const { status, failure } = await ended(name, await readFile(path));
      assert.equal(status, 'FAILED');
      assert.equal(failure!.code, 'AUDIO_TOO_LONG');
      assert.match(failure!.message, new RegExp(String(MAX_DURATION_S)));
    });
  }
});

describe('a search with a file that is no sound is refused with its reason', () => {
  test('by both searches', async () => {
    const { uploadId } = await anUpload(app, Buffer.from('no sound'), 'x.wav');
    for (const document of [CopiesOfDocument, SoundsLikeDocument]) {
      const { extensions } = await app.refusal(document, { query: { uploadId } });
      assert.match(extensions.code, /^AUDIO_/);
    }
    await app.app.db.query('delete from upload');
    await removeStaged(uploadId);
  });
});

test('every malformed file at hand ends READY or FAILED with a reason', {
  skip: malformed.length > 0 ? false : 'no folder of malformed files beside this one',
}, async () => {
  const outcomes: [string, RecordingFactsFragment][] = [];
  await forEachAtMost(6, malformed, async (name) => {
    outcomes.push([name, await ended(name, await readFile(join(malformedFolder, name)))]);
  });
  const failed = outcomes.filter(([, { status }]) => status === 'FAILED');
  assert.ok(
    failed.length > 0 && failed.length < outcomes.length,
    `${failed.length} of ${outcomes.length} failed`,
  );
  // The service still does its work.
  const recording = await ended('after.wav', aWavFile({ seconds: 2, seed: 63 }));
  assert.equal(recording.status, 'READY');
});
