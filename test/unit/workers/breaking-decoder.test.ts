import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { createAudioPool } from '../../../src/workers/audio-pool.ts';
import { never, anyTokenizer as tokenizer } from '../../support/audio-task.ts';

const clip = (path: string) => ({ tokenizer, path, startS: 0, maxS: 1, phaseSamples: [0] });
const ignore = async () => undefined;

describe('a decoder that breaks', () => {
  const pool = createAudioPool({ limits: { maxDurationS: 1, ffmpegPath: null } }, 2, {
    // What ends these is not the silence.
    maxSilenceMs: 600_000,
    maxDecodeStepMs: 1_000,
    maxHeapMb: 48,
    workerFile: new URL('../../support/breaking-decoder.worker.ts', import.meta.url),
  });
  after(() => pool.close());

  for (const path of ['spins', 'grows', 'ends']) {
    test(`and ${path} is ended with its thread, and the next clip is read`, async () => {
      await assert.rejects(pool.tokenizeClip(clip(path)), { code: 'AUDIO_TOO_DEMANDING' });
      assert.equal((await pool.tokenizeClip(clip('sane'))).durationS, 1);
    });
  }

  test('under a file holds up no other file, and none that waits behind it', async () => {
    const hanging = pool.tokenizeFile('spins', tokenizer, ignore, never);
    const beside = await pool.tokenizeFile('sane', tokenizer, ignore, never);
    assert.equal(beside.sampleCount, 7);
    await assert.rejects(hanging, { code: 'AUDIO_TOO_DEMANDING' });
    await assert.rejects(pool.tokenizeFile('grows', tokenizer, ignore, never), {
      code: 'AUDIO_TOO_DEMANDING',
    });
    assert.equal((await pool.tokenizeFile('sane', tokenizer, ignore, never)).sampleCount, 7);
  });

  test('while speech is measured is ended too', async () => {
    await assert.rejects(pool.measureSpeech('spins', never), { code: 'AUDIO_TOO_DEMANDING' });
    assert.equal((await pool.measureSpeech('sane', never)).length, 3);
  });
});
