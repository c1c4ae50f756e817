import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { concatCodes, sliceCodes } from '../../src/inference/codes.ts';
import { encodePiece } from '../../src/inference/encode-piece.ts';
import { loadPhonographBase } from '../../src/inference/phonograph-base/load-phonograph-base.ts';
import { testClip } from '../../src/inference/qwen3-tts-tokenizer/verify/test-clip.ts';
import {
  FRAME_SAMPLES,
  FRAMES_PER_SECOND,
  SAMPLE_RATE_HZ,
  type Tokenizer,
} from '../../src/inference/tokenizer.ts';
import { encodeAll, modelFolder, voiceLike } from './phonograph-fixture.ts';
import { loadTokenizer, smallModelFolder } from './qwen3/small-model.ts';

const base = await loadPhonographBase(modelFolder);
after(() => base.close());
const folder = await smallModelFolder();

async function assertPiecesEqual(tokenizer: Tokenizer, pcm: Float32Array, cutsAtS: readonly number[]) {
  const whole = await encodeAll(tokenizer, [pcm]);
  const heard: number[] = [];
  const read = (from: number, to: number) => {
    const part = pcm.subarray(from, to);
    heard.push(part.length / FRAME_SAMPLES);
    // However the decoder cuts it.
    return [part.subarray(0, 777), part.subarray(777)];
  };
  const cuts = [0, ...cutsAtS.map((seconds) => Math.round(seconds * FRAMES_PER_SECOND)), whole.frameCount];
  const pieces = [];
  for (let index = 1; index < cuts.length; index++) {
    pieces.push(await encodePiece(tokenizer, read, cuts[index - 1]!, cuts[index]!));
    assert.deepEqual(pieces.at(-1), sliceCodes(whole, cuts[index - 1]!, cuts[index]!), `piece ${index}`);
  }
  assert.deepEqual(concatCodes(pieces), whole);
  return { heard, frameCount: whole.frameCount };
}

describe('pieces encoded alone have the tokens that they have within the whole', () => {
  test('phonograph-base, hearing a few seconds around each', async () => {
    const { heard } = await assertPiecesEqual(base, voiceLike(61.03, 3), [7.92, 8, 20.4, 41.04, 60.96]);
    assert.ok(Math.max(...heard) < 45 * FRAMES_PER_SECOND, `${heard} frames heard`);
  });

  test('qwen3-tts-tokenizer-12hz under the window rule, hearing what its layers reach', async () => {
    const small = await loadTokenizer(folder);
    const before = small.pieceContext.beforeFrames!;
    const seconds = (2 * before + 2 * small.pieceContext.gridFrames) / FRAMES_PER_SECOND + 11.7;
    const clip = testClip('pieces', Math.round(seconds * SAMPLE_RATE_HZ));
    const { heard, frameCount } = await assertPiecesEqual(small, clip, [seconds * 0.4, seconds * 0.9]);
    assert.ok(heard[2]! < frameCount, 'the last piece heard the whole recording');
  });

  test('qwen3-tts-tokenizer-12hz with full attention, hearing all that came before', async () => {
    const full = await loadTokenizer(folder, { attention: 'full' });
    const clip = testClip('full pieces', 30 * SAMPLE_RATE_HZ + 5);
    await assertPiecesEqual(full, clip, [9.04, 21.2]);
  });
});
