import { readFile } from 'node:fs/promises';
import { writeRandomModel } from '../../src/inference/qwen3-tts-tokenizer/verify/random-model.ts';

/** Writes the official file names with random weights of the official structure, few channels wide, to a folder. */
export async function writeSmallWeights(folder: string): Promise<string> {
  const config = new URL('../golden/qwen3/small/config.json', import.meta.url);
  await writeRandomModel(folder, await readFile(config, 'utf8'), 1);
  return folder;
}
