/**
 * node test/support/write-random-model.ts FOLDER [full|small]
 * Writes a folder with the official file names and seeded random weights of the official shapes (full: 646 MB), for
 * `phonograph models pull qwen3-tts-tokenizer-12hz --from FOLDER`. Random weights show that everything fits and how
 * fast it is, never how good.
 */
import { readFile } from 'node:fs/promises';
import { writeRandomModel } from '../../src/inference/qwen3-tts-tokenizer/verify/random-model.ts';

const [folder, size = 'full'] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: write-random-model.ts FOLDER [full|small]');
const config = new URL(`../golden/qwen3/${size}/config.json`, import.meta.url);
await writeRandomModel(folder, await readFile(config, 'utf8'), 1);
