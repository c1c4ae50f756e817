import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PocketsphinxPlace } from './pocketsphinx/find-pocketsphinx.ts';
import { makeLanguageModel } from './pocketsphinx/language-model.ts';
import { openPocketsphinx } from './pocketsphinx/open-pocketsphinx.ts';

/**
 * What is said in some sounds (16 kHz mono, at most 30 s each), in order, by pocketsphinx with a language model of
 * these texts; without texts, or when they hold no English word, with the general one. Several at once share the model
 * and the work: `processes` of them run beside each other.
 */
export async function recogniseWithTexts(
  place: PocketsphinxPlace,
  texts: readonly string[],
  sounds: AsyncIterable<Float32Array> | Iterable<Float32Array>,
  processes = 1,
): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'phonograph-language-model-'));
  try {
    const model = texts.length === 0 ? null : await makeLanguageModel(texts, place.modelFolder);
    const files = { grams: join(folder, 'model.lm'), dictionary: join(folder, 'model.dict') };
    if (model !== null) {
      await writeFile(files.grams, model.grams);
      await writeFile(files.dictionary, model.dictionary);
    }
    const said: string[] = [];
    const queue = numbered(sounds);
    const work = async () => {
      const recogniser = await openPocketsphinx({ place, languageModel: model === null ? null : files });
      try {
        for await (const [index, samples] of queue) {
          const { words } = await recogniser.recognise(samples);
          said[index] = words
            .map(({ text }) => text)
            .join('')
            .trim();
        }
      } finally {
        await recogniser.close();
      }
    };
    await Promise.all(Array.from({ length: processes }, work));
    return said;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One generator that several workers take from; `return` of one does not end it for the others. */
function numbered(sounds: AsyncIterable<Float32Array> | Iterable<Float32Array>) {
  async function* number() {
    let index = 0;
    for await (const samples of sounds) yield [index++, samples] as const;
  }
  const shared = number();
  return { [Symbol.asyncIterator]: () => ({ next: () => shared.next() }) };
}
