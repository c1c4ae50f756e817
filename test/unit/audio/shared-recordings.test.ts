import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { openAudio } from '../../../src/audio/open-audio.ts';
import { AppError } from '../../../src/errors.ts';
import { programPath } from '../../support/audio-fixtures.ts';

const data = join(import.meta.dirname, '../../../../shared/data');
const skip = existsSync(data) ? false : 'the folder of shared recordings is not there';
const maxDurationS = 8 * 3600;

async function measureS(filePath: string, ffmpegPath: string | null): Promise<number> {
  let count = 0;
  for await (const block of (await openAudio(filePath, { maxDurationS, ffmpegPath })).pcm)
    count += block.length;
  return count / 24_000;
}

describe('shared recordings', { skip }, () => {
  test('every one is decoded, with the length that its manifest states', async () => {
    const manifest: { file: string; duration_s: number }[] = JSON.parse(
      readFileSync(join(data, 'manifest.json'), 'utf8'),
    );
    for (const { file, duration_s: expectedS } of manifest) {
      const durationS = await measureS(join(data, file), null);
      assert.ok(Math.abs(durationS - expectedS) < 0.06, `${file}: ${durationS} s instead of ${expectedS} s`);
    }
  });

  for (const ffmpegPath of new Set([null, programPath('ffmpeg')])) {
    test(`every malformed one ends in sound or a typed error, ${ffmpegPath ? 'with' : 'without'} ffmpeg`, async (t) => {
      const printed: unknown[] = [];
      t.mock.method(console, 'error', (...parts: unknown[]) => printed.push(parts));
      const counts: Record<string, number> = {};
      for (const file of readdirSync(join(data, 'malformed'))) {
        const startMs = performance.now();
        const result = await measureS(join(data, 'malformed', file), ffmpegPath).then(
          () => 'sound',
          (error: unknown) => (error instanceof AppError ? error.code : assert.fail(`${file}: ${error}`)),
        );
        assert.match(result, /^(sound|AUDIO_\w+)$/, file);
        assert.ok(performance.now() - startMs < 5000, `${file} takes too long`);
        counts[result] = (counts[result] ?? 0) + 1;
      }
      t.diagnostic(JSON.stringify(counts));
      assert.deepEqual(printed, []);
      assert.ok(counts.sound! >= 60);
    });
  }
});
