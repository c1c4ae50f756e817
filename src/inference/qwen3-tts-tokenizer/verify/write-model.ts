/**
 * Writes a folder that make_golden.py reads: `node write-model.ts <config.json> <folder> [name:samples ...]`
 * makes config.json, model.safetensors (random, seed 1) and one raw float32 clip a name.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeRandomModel } from './random-model.ts';
import { testClip } from './test-clip.ts';

const [configPath, folder, ...clips] = process.argv.slice(2);
if (configPath === undefined || folder === undefined)
  throw new Error('usage: write-model.ts CONFIG FOLDER [CLIP:SAMPLES ...]');
await writeRandomModel(folder, await readFile(configPath, 'utf8'), 1);
for (const clip of clips) {
  const [name, samples] = clip.split(':');
  await writeFile(join(folder, `${name}.f32`), new Uint8Array(testClip(name!, Number(samples)).buffer));
}
