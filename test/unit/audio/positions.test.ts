import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { openAudio } from '../../../src/audio/open-audio.ts';
import {
  burstPosition,
  burstTrack,
  encode,
  programPath,
  readAll,
  skipWithout,
  temporaryFolder,
  wavBytes,
} from '../../support/audio-fixtures.ts';

const positionsS = [0.05, 0.777, 3.2001, 7.9, 9.9];
const durationS = 10;
const outputSampleS = 1 / 24_000;

interface Case {
  readonly program: string;
  readonly arguments: (wav: string) => string[];
  readonly name: string;
  readonly toleranceS: number;
  readonly ratesHz: readonly number[];
}

const cases: readonly Case[] = [
  {
    program: 'flac',
    arguments: (wav) => ['-s', '-f', wav, '-o'],
    name: 'a.flac',
    toleranceS: outputSampleS,
    ratesHz: [8000, 22_050, 44_100, 48_000],
  },
  {
    program: 'flac',
    arguments: (wav) => ['-s', '-f', '--ogg', wav, '-o'],
    name: 'a.oga',
    toleranceS: outputSampleS,
    ratesHz: [16_000, 44_100],
  },
  {
    program: 'lame',
    arguments: (wav) => ['--quiet', '-b', '64', wav],
    name: 'a.mp3',
    toleranceS: 0.005,
    ratesHz: [16_000, 22_050, 44_100, 48_000],
  },
  {
    program: 'lame',
    arguments: (wav) => ['--quiet', '-V', '4', wav],
    name: 'v.mp3',
    toleranceS: 0.005,
    ratesHz: [44_100],
  },
  {
    program: 'oggenc',
    arguments: (wav) => ['-Q', '-q', '3', wav, '-o'],
    name: 'a.ogg',
    toleranceS: 0.005,
    ratesHz: [16_000, 44_100],
  },
  {
    program: 'opusenc',
    arguments: (wav) => ['--quiet', '--bitrate', '32', wav],
    name: 'a.opus',
    toleranceS: 0.005,
    ratesHz: [16_000, 44_100, 48_000],
  },
  {
    program: 'ffmpeg',
    arguments: (wav) => ['-v', 'error', '-i', wav, '-c:a', 'libmp3lame'],
    name: 'f.mp3',
    toleranceS: 0.005,
    ratesHz: [44_100],
  },
  {
    program: 'ffmpeg',
    arguments: (wav) => ['-v', 'error', '-i', wav, '-c:a', 'libopus'],
    name: 'f.opus',
    toleranceS: 0.005,
    ratesHz: [48_000],
  },
  {
    program: 'ffmpeg',
    arguments: (wav) => ['-v', 'error', '-i', wav],
    name: 'f.aiff',
    toleranceS: outputSampleS,
    ratesHz: [22_050, 44_100],
  },
  {
    program: 'ffmpeg',
    arguments: (wav) => ['-v', 'error', '-i', wav, '-c:a', 'aac'],
    name: 'f.m4a',
    toleranceS: 0.005,
    ratesHz: [44_100],
  },
];

/** The largest error of any burst's time, in seconds, and the length. */
async function measure(filePath: string): Promise<{ worstS: number; lengthS: number }> {
  const source = await openAudio(filePath, { maxDurationS: 60, ffmpegPath: programPath('ffmpeg') });
  const samples = await readAll(source);
  const errors = positionsS.map((positionS) =>
    Math.abs(burstPosition(samples, 24_000, positionS) - positionS),
  );
  return { worstS: Math.max(...errors), lengthS: samples.length / 24_000 };
}

describe('a sound keeps its time through decoding and resampling', () => {
  for (const rateHz of [8000, 11_025, 16_000, 24_000, 44_100, 48_000, 96_000]) {
    test(`WAV at ${rateHz} Hz`, async (t) => {
      const filePath = join(await temporaryFolder(t), 'a.wav');
      await writeFile(filePath, wavBytes([burstTrack(rateHz, durationS, positionsS)], rateHz));
      const { worstS, lengthS } = await measure(filePath);
      assert.ok(worstS <= outputSampleS, `${worstS * 1000} ms`);
      assert.equal(lengthS, durationS);
    });
  }

  for (const { program, arguments: build, name, toleranceS, ratesHz } of cases) {
    for (const rateHz of ratesHz) {
      test(`${name} by ${program} at ${rateHz} Hz`, { skip: skipWithout(program) }, async (t) => {
        const folder = await temporaryFolder(t);
        const wav = join(folder, 'source.wav');
        await writeFile(wav, wavBytes([burstTrack(rateHz, durationS, positionsS)], rateHz));
        const { worstS, lengthS } = await measure(await encode(program, build(wav), join(folder, name)));
        t.diagnostic(`worst ${(worstS * 1000).toFixed(3)} ms, length ${lengthS.toFixed(4)} s`);
        assert.ok(worstS <= toleranceS, `${worstS * 1000} ms`);
        assert.ok(Math.abs(lengthS - durationS) < 0.06, `${lengthS} s`);
      });
    }
  }
});
