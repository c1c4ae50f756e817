import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { collectCodes, collectSamples } from '../../../src/inference/qwen3-tts-tokenizer/verify/collect.ts';
import {
  AUDIO_TOLERANCE,
  largestDifference,
} from '../../../src/inference/qwen3-tts-tokenizer/verify/compare-audio.ts';
import { compareCodes } from '../../../src/inference/qwen3-tts-tokenizer/verify/compare-codes.ts';
import {
  loadGoldenAudio,
  loadGoldenCodes,
} from '../../../src/inference/qwen3-tts-tokenizer/verify/golden-files.ts';
import { testClip } from '../../../src/inference/qwen3-tts-tokenizer/verify/test-clip.ts';
import { FRAME_SAMPLES } from '../../../src/inference/tokenizer.ts';
import { goldenFolder, loadTokenizer, smallModelFolder } from './small-model.ts';

const folder = await smallModelFolder();
const tokenizers = {
  w250: await loadTokenizer(folder, { attention: 'window' }),
  full: await loadTokenizer(folder, { attention: 'full' }),
};
const clips = ['short', 'odd', 'half-minute', 'five-minutes'];

describe('codes equal those of transformers', () => {
  for (const rule of ['w250', 'full'] as const) {
    for (const clip of clips) {
      test(`${clip}, rule ${rule}`, async () => {
        const golden = await loadGoldenCodes(goldenFolder, clip, rule);
        assert.equal(golden.codes.frameCount, Math.ceil(golden.sampleCount / FRAME_SAMPLES));
        const samples = testClip(clip, golden.sampleCount);
        const result = compareCodes(await collectCodes(tokenizers[rule].encode([samples])), golden);
        assert.deepEqual(result.unexplained, []);
        assert.equal(result.compared, golden.codes.frameCount * 16);
        assert.ok(result.nearTies.length <= 2, `${result.nearTies.length} codes differ at near-ties`);
      });
    }
  }

  test('the two rules differ beyond 10 s, and only there', async () => {
    const windowed = await loadGoldenCodes(goldenFolder, 'half-minute', 'w250');
    const full = await loadGoldenCodes(goldenFolder, 'half-minute', 'full');
    const differing = Array.from({ length: 375 }, (_, frame) => frame).filter((frame) =>
      Array.from({ length: 16 }, (_, layer) => layer * 375 + frame).some(
        (at) => windowed.codes.values[at] !== full.codes.values[at],
      ),
    );
    assert.ok(differing.length > 0);
    assert.ok(differing[0]! >= 125, `first difference at frame ${differing[0]}`);
  });
});

describe('waveforms equal those of the published decoder', () => {
  for (const clip of clips) {
    test(clip, async () => {
      const [golden, source] = await Promise.all([
        loadGoldenAudio(goldenFolder, clip),
        loadGoldenCodes(goldenFolder, clip, 'w250'),
      ]);
      assert.ok(golden);
      const samples = await collectSamples(tokenizers.w250.decode(source.codes));
      const difference = largestDifference(samples, golden);
      assert.ok(difference <= AUDIO_TOLERANCE, `largest difference ${difference}`);
    });
  }
});
