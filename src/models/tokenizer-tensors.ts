import { join } from 'node:path';
import { assertTensors } from '../inference/qwen3-tts-tokenizer/assert-tensors.ts';
import { expectedTensors } from '../inference/qwen3-tts-tokenizer/expected-tensors.ts';
import { loadModelConfig } from '../inference/qwen3-tts-tokenizer/model-config.ts';
import { openSafetensors } from '../inference/safetensors/safetensors-file.ts';
import { findWhisperFiles } from '../recognition/index.ts';
import { assertEmbedder } from './assert-embedder.ts';
import { type KnownModel, QWEN3_TOKENIZER } from './model-catalogue.ts';

/**
 * Checks that the weights of a tokenizer have every tensor that its configuration asks for, with its shape (reads
 * headers only), that an embedder opens and gives a vector, and that a speech model's files belong together. Throws MODEL_UNAVAILABLE
 * that names the file, field or tensor.
 */
export async function assertModelTensors(
  { name, kind, rules = {} }: Pick<KnownModel, 'name' | 'kind' | 'rules'>,
  modelFolder: string,
): Promise<void> {
  if (kind === 'embedder') {
    await assertEmbedder({ name, folder: modelFolder, rules });
    return;
  }
  if (kind === 'recogniser') {
    await findWhisperFiles(modelFolder);
    return;
  }
  if (name !== QWEN3_TOKENIZER) return;
  const config = await loadModelConfig(join(modelFolder, 'config.json'));
  assertTensors(await openSafetensors(join(modelFolder, 'model.safetensors')), expectedTensors(config));
}
