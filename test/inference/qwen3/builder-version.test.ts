import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildDecoder } from '../../../src/inference/qwen3-tts-tokenizer/graph/decoder.ts';
import { buildEncoderBack } from '../../../src/inference/qwen3-tts-tokenizer/graph/encoder-back.ts';
import { buildEncoderFront } from '../../../src/inference/qwen3-tts-tokenizer/graph/encoder-front.ts';
import { BUILDER_VERSION } from '../../../src/inference/qwen3-tts-tokenizer/load-qwen3-tokenizer.ts';
import { parseModelConfig } from '../../../src/inference/qwen3-tts-tokenizer/model-config.ts';
import { openSafetensors } from '../../../src/inference/safetensors/safetensors-file.ts';
import { smallConfig, smallModelFolder } from './small-model.ts';

/** SHA-256 of the graphs of the small model, by builder version. */
const digests: Readonly<Record<number, string>> = {
  1: '7b91b59fd84e73ad2297cf108232078ea90a28d203f40a0d63fe60a0aab47265',
};

// Kept graphs and stored tokens are found by the builder version: graphs that change under the same version would be
// taken for the old ones.
test('graphs that differ from those of BUILDER_VERSION need a higher version and its digest here', async () => {
  const config = parseModelConfig(smallConfig, 'config.json');
  const file = await openSafetensors(join(await smallModelFolder(), 'model.safetensors'));
  const hash = createHash('sha256');
  hash.update(buildEncoderFront(config.encoder_config, file).bytes);
  hash.update(buildEncoderBack(config.encoder_config, file, 250).bytes);
  hash.update(buildEncoderBack(config.encoder_config, file, null).bytes);
  hash.update(buildDecoder(config.decoder_config, file).bytes);
  assert.equal(hash.digest('hex'), digests[BUILDER_VERSION]);
});
