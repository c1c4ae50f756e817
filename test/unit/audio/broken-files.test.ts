import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { openAudio } from '../../../src/audio/open-audio.ts';
import { AppError } from '../../../src/errors.ts';
import {
  encode,
  fixtureFile,
  noise,
  programPath,
  readAll,
  skipWithout,
  temporaryFolder,
  wavBytes,
} from '../../support/audio-fixtures.ts';

const limits = { maxDurationS: 3600, ffmpegPath: null };

/** Seconds and warnings, or the code of the typed error. */
async function outcome(filePath: string, maxDurationS = limits.maxDurationS) {
  try {
    const source = await openAudio(filePath, { ...limits, maxDurationS });
    const samples = await readAll(source);
    return { durationS: samples.length / 24_000, warnings: source.warnings };
  } catch (error) {
    assert.ok(error instanceof AppError, `not a typed error: ${error}`);
    return { code: error.code, message: error.message };
  }
}

async function encodedNoise(context: TestContext, program: string, args: readonly string[], name: string) {
  const folder = await temporaryFolder(context);
  const wav = join(folder, 'source.wav');
  await writeFile(wav, wavBytes([noise(20 * 44_100)], 44_100));
  return readFile(
    await encode(program, [...args.map((arg) => (arg === 'WAV' ? wav : arg))], join(folder, name)),
  );
}

describe('files that are no recordings', () => {
  test('an empty file', async (t) => {
    assert.deepEqual(await outcome(await fixtureFile(t, 'a.mp3', new Uint8Array(0))), {
      code: 'AUDIO_EMPTY',
      message: 'This file is empty.',
    });
  });

  test('a text file named .wav', async (t) => {
    const text = new TextEncoder().encode('These are the minutes of the meeting.\n'.repeat(200));
    assert.equal((await outcome(await fixtureFile(t, 'a.wav', text))).code, 'AUDIO_UNSUPPORTED');
  });

  for (const seed of [1, 2, 3]) {
    test(`random bytes, seed ${seed}`, async (t) => {
      const bytes = Uint8Array.from(noise(300_000, seed), (x) => Math.floor((x + 1) * 128));
      assert.equal((await outcome(await fixtureFile(t, 'a.mp3', bytes))).code, 'AUDIO_UNSUPPORTED');
    });
  }

  test('plain samples without any header', async (t) => {
    const bytes = new Uint8Array(Int16Array.from(noise(200_000), (x) => x * 40).buffer);
    assert.equal((await outcome(await fixtureFile(t, 'a.wav', bytes))).code, 'AUDIO_UNSUPPORTED');
  });

  test('a file that is not there', async () => {
    await assert.rejects(openAudio('/nowhere/at/all.wav', limits), { code: 'NOT_FOUND' });
  });

  test('a cancelled one', async (t) => {
    const filePath = await fixtureFile(t, 'a.wav', wavBytes([noise(24_000 * 30)], 24_000));
    const abort = new AbortController();
    const source = await openAudio(filePath, limits, abort.signal);
    abort.abort();
    await assert.rejects(readAll(source), { code: 'CANCELLED' });
  });
});

const formats = [
  { program: 'lame', args: ['--quiet', '-b', '64', 'WAV'], name: 'a.mp3' },
  { program: 'flac', args: ['-s', 'WAV', '-o'], name: 'a.flac' },
  { program: 'oggenc', args: ['-Q', 'WAV', '-o'], name: 'a.ogg' },
  { program: 'opusenc', args: ['--quiet', 'WAV'], name: 'a.opus' },
];

describe('damaged recordings', () => {
  for (const { program, args, name } of formats) {
    const skip = skipWithout(program);

    test(`${name} cut off near its start, in the middle and near its end`, { skip }, async (t) => {
      const bytes = await encodedNoise(t, program, args, name);
      const half = await outcome(await fixtureFile(t, name, bytes.subarray(0, bytes.length / 2)));
      assert.ok(half.durationS! > 8 && half.durationS! < 12, JSON.stringify(half));
      assert.equal(half.warnings!.length, 1);
      const most = await outcome(await fixtureFile(t, name, bytes.subarray(0, bytes.length * 0.97)));
      assert.ok(most.durationS! > 18.5 && most.durationS! < 20, JSON.stringify(most));
      assert.equal(most.warnings!.length, 1);
      const start = await outcome(await fixtureFile(t, name, bytes.subarray(0, 300)));
      assert.match(start.code!, /^AUDIO_(CORRUPT|EMPTY|UNSUPPORTED)$/);
    });

    test(`${name} with 3,000 zero bytes in its middle goes on behind them`, { skip }, async (t) => {
      const bytes = await encodedNoise(t, program, args, name);
      const middle = Math.floor(bytes.length / 2);
      bytes.fill(0, middle, middle + 3000);
      const { durationS, warnings } = await outcome(await fixtureFile(t, name, bytes));
      assert.ok(durationS! > 18.5 && durationS! < 20.5, `${durationS} s`);
      assert.ok(warnings!.length > 0);
    });

    test(`${name} longer than the limit is refused`, { skip }, async (t) => {
      const bytes = await encodedNoise(t, program, args, name);
      const { code } = await outcome(await fixtureFile(t, name, bytes), 15);
      assert.equal(code, 'AUDIO_TOO_LONG');
    });
  }

  test('a FLAC file of two hours of silence ends at the limit', {
    skip: skipWithout('ffmpeg'),
  }, async (t) => {
    const folder = await temporaryFolder(t);
    const args = [
      '-v',
      'error',
      '-f',
      'lavfi',
      '-i',
      'anullsrc=r=8000:cl=mono',
      '-t',
      '7200',
      '-frame_size',
      '65535',
    ];
    const filePath = await encode('ffmpeg', args, join(folder, 'bomb.flac'));
    let count = 0;
    let peakBytes = 0;
    const read = async () => {
      for await (const block of (await openAudio(filePath, limits)).pcm) {
        count += block.length;
        peakBytes = Math.max(peakBytes, process.memoryUsage().arrayBuffers);
      }
    };
    await assert.rejects(read(), { code: 'AUDIO_TOO_LONG', limit: limits.maxDurationS });
    assert.ok(count <= limits.maxDurationS * 24_000);
    assert.ok(peakBytes < 250 * 1024 * 1024, `${peakBytes} bytes`);
  });

  test('tags in front of any format are stepped over', { skip: skipWithout('flac', 'oggenc') }, async (t) => {
    const tag = Buffer.concat([
      Buffer.from('ID3\x04\x00\x00\x00\x01\x00\x00', 'latin1'),
      Buffer.alloc(16_384, 0xff),
    ]);
    for (const { program, args, name } of formats.filter(({ program }) => programPath(program))) {
      const bytes = await encodedNoise(t, program, args, name);
      const { durationS } = await outcome(await fixtureFile(t, 'a', Buffer.concat([tag, bytes])));
      assert.ok(Math.abs(durationS! - 20) < 0.06, `${name}: ${durationS} s`);
    }
  });
});
