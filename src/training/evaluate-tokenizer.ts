import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadPhonographBase } from '../inference/phonograph-base/load-phonograph-base.ts';
import { loadSpeech } from './evaluation/held-out-speech.ts';
import * as print from './evaluation/print-measures.ts';

/**
 * `npm run eval:tokenizer [-- --data FOLDER --model FOLDER --part NAME --queries N --every N]`: every number of
 * MODEL_CARD.md, from real speech that the training did not hear (and, where it says so, from espeak-ng). Needs ffmpeg
 * and espeak-ng. `--every 3` takes every third held-out recording.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const parts = {
  speed: print.speed,
  stability: print.stability,
  retrieval: print.retrieval,
  similarity: print.similarity,
  sentences: print.sentences,
  reconstruction: print.reconstruction,
};
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: join(root, '../shared/data') },
    model: { type: 'string', default: join(root, 'models/phonograph-base') },
    part: { type: 'string', multiple: true, default: Object.keys(parts) },
    queries: { type: 'string', default: '60' },
    every: { type: 'string', default: '1' },
  },
});
if (!existsSync(join(options.data, 'manifest.json'))) {
  console.error(`No recordings at ${options.data}: name a folder with manifest.json by --data.`);
  process.exit(1);
}

const tokenizer = await loadPhonographBase(options.model);
const subject = {
  tokenizer,
  modelFolder: options.model,
  clips: loadSpeech(options.data),
  queries: Number(options.queries),
  every: Number(options.every),
};
console.log(tokenizer.id);
for (const [name, measure] of Object.entries(parts)) {
  if (options.part.includes(name)) await measure(subject);
}
await tokenizer.close();
