import { join } from 'node:path';
import { assertTensors } from '../inference/qwen3-tts-tokenizer/assert-tensors.ts';
import { expectedTensors } from '../inference/qwen3-tts-tokenizer/expected-tensors.ts';
import { loadModelConfig } from '../inference/qwen3-tts-tokenizer/model-config.ts';
import { openSafetensors } from '../inference/safetensors/safetensors-file.ts';
import { QWEN3_TOKENIZER } from './model-catalogue.ts';

/**
 * Checks that the weights of a tokenizer have every tensor that its configuration asks for, with its shape; of other
 * models nothing. Reads headers only. Throws MODEL_UNAVAILABLE that names the file, field or tensor.
 */
export async function assertModelTensors(name: string, modelFolder: string): Promise<void> {
  if (name !== QWEN3_TOKENIZER) return;
  const config = await loadModelConfig(join(modelFolder, 'config.json'));
  assertTensors(await openSafetensors(join(modelFolder, 'model.safetensors')), expectedTensors(config));
}
