import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Codes, concatCodes, layerOf } from '../../src/inference/codes.ts';
import type { Fingerprint, Warp } from '../../src/inference/fingerprint.types.ts';
import { loadPhonographBase } from '../../src/inference/phonograph-base/load-phonograph-base.ts';
import type { Tokenizer } from '../../src/inference/tokenizer.ts';
import { speechLike } from '../support/speech-like.ts';

const NO_WARP: Warp = { speed: 1, pitch: 1 };
let tokenizer: Tokenizer;
before(async () => {
  tokenizer = await loadPhonographBase(new URL('../../models/phonograph-base', import.meta.url).pathname);
});
after(() => tokenizer.close());

async function fingerprint(pcm: Float32Array, warp: Warp, nearest = 1): Promise<Fingerprint> {
  const { fingerprinter } = tokenizer;
  assert.ok(fingerprinter);
  const [heard] = await fingerprinter.fingerprint(fingerprinter.hear(pcm), [warp], 4, nearest);
  return heard ?? assert.fail('no fingerprint');
}

/** Share of the frames of phase 0 with this nearest token, but for the first and the last few. */
function share(tokens: Uint16Array, { tokens: heard, nearest, frameCount }: Fingerprint): number {
  const frames = Array.from({ length: Math.min(frameCount, tokens.length) - 8 }, (_, index) => index + 4);
  return frames.filter((frame) => heard[frame * nearest] === tokens[frame]).length / frames.length;
}

async function layer0(pcm: Float32Array): Promise<Uint16Array> {
  const parts: Codes[] = [];
  for await (const codes of tokenizer.encode([pcm])) parts.push(codes);
  return layerOf(concatCodes(parts), 0);
}

/** Linear interpolation: a tape played `factor` times faster. */
function faster(pcm: Float32Array, factor: number): Float32Array {
  return Float32Array.from({ length: Math.floor((pcm.length - 1) / factor) }, (_, index) => {
    const at = index * factor;
    const left = Math.floor(at);
    return pcm[left]! * (1 - (at - left)) + pcm[left + 1]! * (at - left);
  });
}

test('without a warp, the nearest tokens of the first phase are those of the encoder', async () => {
  const pcm = speechLike(6, 5);
  assert.ok(share(await layer0(pcm), await fingerprint(pcm, NO_WARP, 3)) > 0.95);
});

test('a tape played ten per cent faster has the tokens of the original once that is undone', async () => {
  const pcm = speechLike(6, 6);
  const tokens = await layer0(pcm);
  const tape = faster(pcm, 1.1);
  const plain = share(tokens, await fingerprint(tape, NO_WARP));
  const undone = share(tokens, await fingerprint(tape, { speed: 1.1, pitch: 1.1 }));
  assert.ok(undone > 0.6 && undone > plain + 0.3, `${undone} undone, ${plain} plain`);
});

test('a clip of a few samples has a frame', async () => {
  const { frameCount, points, tokens } = await fingerprint(new Float32Array(10), NO_WARP, 2);
  assert.equal(frameCount, 1);
  assert.equal(tokens.length, 4 * 2);
  assert.ok(points.every(Number.isFinite));
});
