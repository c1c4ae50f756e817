import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { createAudioPool } from '../../../src/workers/audio-pool.ts';
import { never, anyTokenizer as tokenizer } from '../../support/audio-task.ts';

const settings = { limits: { maxDurationS: 1, ffmpegPath: null } };
const clip = { tokenizer, path: 'clip', startS: 0, maxS: 1, phaseSamples: [0] };

describe('a device that hangs', () => {
  const pool = createAudioPool(settings, 1, {
    maxSilenceMs: 1_500,
    workerFile: new URL('../../support/hanging.worker.ts', import.meta.url),
  });
  after(() => pool.close());

  test('under a query ends it with a reason, and the next query gets a new thread', async () => {
    await assert.rejects(pool.tokenizeClip(clip), { code: 'AUDIO_TOO_DEMANDING' });
    assert.equal((await pool.describe(tokenizer)).id, 'alive');
  });

  test('under a file ends it with a reason, and the file that waited behind it is done', async () => {
    const handle = async () => undefined;
    const hanging = pool.tokenizeFile('hangs', tokenizer, handle, never);
    const waiting = pool.tokenizeFile('sane', tokenizer, handle, never);
    await assert.rejects(hanging, { code: 'AUDIO_TOO_DEMANDING' });
    assert.equal((await waiting).sampleCount, 0);
  });
});
