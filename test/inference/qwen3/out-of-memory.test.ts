import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { HalvingBatch } from '../../../src/inference/halving-batch.ts';
import { type LoadedSession, loadSession } from '../../../src/inference/onnx-runtime.ts';
import type { BuiltGraph } from '../../../src/inference/qwen3-tts-tokenizer/graph/built-graph.ts';
import { buildDecoder } from '../../../src/inference/qwen3-tts-tokenizer/graph/decoder.ts';
import { buildEncoderBack } from '../../../src/inference/qwen3-tts-tokenizer/graph/encoder-back.ts';
import { buildEncoderFront } from '../../../src/inference/qwen3-tts-tokenizer/graph/encoder-front.ts';
import { loadModelConfig } from '../../../src/inference/qwen3-tts-tokenizer/model-config.ts';
import { streamDecode } from '../../../src/inference/qwen3-tts-tokenizer/stream-decoder.ts';
import { streamEncode } from '../../../src/inference/qwen3-tts-tokenizer/stream-encoder.ts';
import { collectCodes, collectSamples } from '../../../src/inference/qwen3-tts-tokenizer/verify/collect.ts';
import { testClip } from '../../../src/inference/qwen3-tts-tokenizer/verify/test-clip.ts';
import { openRebuiltSession } from '../../../src/inference/rebuilt-session.ts';
import { openSafetensors } from '../../../src/inference/safetensors/safetensors-file.ts';
import { FRAME_SAMPLES } from '../../../src/inference/tokenizer.ts';
import { loadTokenizer, smallModelFolder } from './small-model.ts';

const folder = await smallModelFolder();
const healthy = await loadTokenizer(folder);
const config = await loadModelConfig(join(folder, 'config.json'));
const file = await openSafetensors(join(folder, 'model.safetensors'));
const clip = testClip('trouble', 20 * FRAME_SAMPLES + 700);
const expected = await collectCodes(healthy.encode([clip]));

/** The real graph on a device that has trouble: `trouble` sees the length of each input before it is run. */
async function openTroubled(
  graph: BuiltGraph,
  trouble: (length: number) => string | null,
): Promise<LoadedSession> {
  const session = await openRebuiltSession(async () => {
    const real = await loadSession(graph.bytes, {
      executionProviders: ['cpu'],
      intraOpThreads: 1,
      weightsFolder: file.folder,
    });
    return {
      ...real,
      run: async (inputs, outputs) => {
        const reason = trouble((inputs['audio'] ?? inputs['codes'])?.dims.at(-1) ?? 0);
        if (reason !== null) throw new Error(reason);
        return real.run(inputs, outputs);
      },
    };
  });
  after(() => session.close());
  return session;
}

async function encodeWith(trouble: (length: number) => string | null) {
  const window = config.encoder_config.sliding_window;
  const front = buildEncoderFront(config.encoder_config, file);
  const back = buildEncoderBack(config.encoder_config, file, window);
  const frontBatch = new HalvingBatch(6);
  const codes = await collectCodes(
    streamEncode(
      {
        config: config.encoder_config,
        front: await openTroubled(front, trouble),
        frontStates: front.states,
        frontBatch,
        back: await openTroubled(back, () => null),
        backStates: back.states,
        window,
        blockFrames: 50,
        maxFrames: null,
      },
      [clip],
    ),
  );
  return { codes, frontBatch };
}

test('codes are the same when only two frames fit into the memory at once', async () => {
  const { codes, frontBatch } = await encodeWith((length) =>
    length > 2 * FRAME_SAMPLES ? 'Failed to allocate memory for requested buffer of size 7' : null,
  );
  assert.equal(frontBatch.size, 2);
  assert.deepEqual(codes, expected);
});

test('codes are the same when the device dies in the middle', async () => {
  let runs = 0;
  const { codes } = await encodeWith(() => (++runs === 3 ? 'CUDA failure 700: illegal memory access' : null));
  assert.equal(runs, 5);
  assert.deepEqual(codes, expected);
});

test('sound is the same when only seven frames fit into the memory at once', async () => {
  const built = buildDecoder(config.decoder_config, file);
  const batch = new HalvingBatch(25);
  const session = await openTroubled(built, (length) => (length > 7 ? 'std::bad_alloc' : null));
  const parts = { config: config.decoder_config, session, states: built.states, batch };
  const samples = await collectSamples(streamDecode(parts, expected));
  assert.ok(batch.size <= 7, `${batch.size} frames`);
  const whole = await collectSamples(healthy.decode(expected));
  assert.equal(samples.length, whole.length);
  const worst = samples.reduce((most, value, index) => Math.max(most, Math.abs(value - whole[index]!)), 0);
  // Blocks of another length are summed in another order.
  assert.ok(worst < 1e-4, `${worst}`);
});
