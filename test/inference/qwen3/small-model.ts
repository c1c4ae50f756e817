import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Qwen3TokenizerOptions } from '../../../src/inference/qwen3-tts-tokenizer/load-qwen3-tokenizer.ts';
import { loadQwen3Tokenizer } from '../../../src/inference/qwen3-tts-tokenizer/load-qwen3-tokenizer.ts';
import {
  randomTensors,
  writeRandomModel,
} from '../../../src/inference/qwen3-tts-tokenizer/verify/random-model.ts';
import type { WrittenTensor } from '../../../src/inference/qwen3-tts-tokenizer/verify/write-safetensors.ts';
import { writeSafetensors } from '../../../src/inference/qwen3-tts-tokenizer/verify/write-safetensors.ts';
import type { Tokenizer } from '../../../src/inference/tokenizer.ts';

export const goldenFolder = join(import.meta.dirname, '../../golden/qwen3/small');
export const smallConfig = await readFile(join(goldenFolder, 'config.json'), 'utf8');

/** A folder that is removed when the test file ends. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'qwen3-test-'));
  after(() => rm(folder, { recursive: true }));
  return folder;
}

/** The official structure with few channels and random weights: seed 1 is what the golden vectors were made with. */
export async function smallModelFolder(seed = 1): Promise<string> {
  const folder = await scratchFolder();
  await writeRandomModel(folder, smallConfig, seed);
  return folder;
}

/** A small model whose list of tensors is changed before it is written. */
export async function changedModelFolder(
  change: (tensors: WrittenTensor[]) => WrittenTensor[],
): Promise<string> {
  const folder = await smallModelFolder();
  await writeSafetensors(join(folder, 'model.safetensors'), change(randomTensors(smallConfig, 1)));
  return folder;
}

/** Loads a tokenizer that is closed when the test file ends. */
export async function loadTokenizer(
  folder: string,
  options: Partial<Qwen3TokenizerOptions> = {},
): Promise<Tokenizer> {
  const tokenizer = await loadQwen3Tokenizer(folder, { cacheFolder: join(folder, 'cache'), ...options });
  after(() => tokenizer.close());
  return tokenizer;
}
