import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from '../../lib/find-program.ts';
import { DICTIONARY_FILE } from './language-model.ts';

/** A pocketsphinx with its English model, as the system's packages put them. */
export interface PocketsphinxPlace {
  /** `pocketsphinx_batch`. */
  readonly program: string;
  /** With `en-us` (the sounds), `en-us.lm.bin` and `cmudict-en-us.dict` in it. */
  readonly modelFolder: string;
  /** `pocketsphinx@` and 12 hex digits over sounds and dictionary. */
  readonly id: string;
  /** Whether it drops silence by itself, which puts its times wrong: since 0.8 it can be told not to, from 5.0 on it does not. */
  readonly removesSilence: boolean;
}

export const ACOUSTIC_MODEL_FOLDER = 'en-us';
export const GENERAL_MODEL_FILE = 'en-us.lm.bin';
const soundFiles = ['mdef', 'means', 'variances', 'transition_matrices', 'sendump', 'feat.params'];

/** What is installed, or why it cannot be used, in a sentence. `wanted`: `auto` along the search path, `off`, or the program's path. */
export async function findPocketsphinx(
  wanted: string,
  searchPath: string,
): Promise<PocketsphinxPlace | { readonly problem: string }> {
  if (wanted === 'off') return { problem: 'It is switched off by PHONOGRAPH_POCKETSPHINX.' };
  const program = wanted === 'auto' ? await findProgram('pocketsphinx_batch', searchPath) : resolve(wanted);
  if (program === null) {
    return {
      problem:
        'The program pocketsphinx_batch is not installed (on Debian: apt install pocketsphinx pocketsphinx-en-us).',
    };
  }
  const modelFolder = join(dirname(program), '..', 'share', 'pocketsphinx', 'model', 'en-us');
  const needed = [
    ...soundFiles.map((file) => join(ACOUSTIC_MODEL_FOLDER, file)),
    DICTIONARY_FILE,
    GENERAL_MODEL_FILE,
  ];
  for (const file of needed) {
    if (!(await stat(join(modelFolder, file)).catch(() => null))?.isFile()) {
      return {
        problem: `Its English model is not installed: ${join(modelFolder, file)} is missing (on Debian: apt install pocketsphinx-en-us).`,
      };
    }
  }
  // Without arguments it prints those that it knows.
  const told = await promisify(execFile)(program, [], { timeout: 10_000 }).catch(
    (error: { stdout?: string; stderr?: string; code?: unknown }) => error,
  );
  const words = `${told.stdout ?? ''}${told.stderr ?? ''}`;
  if (!words.includes('-ctm')) return { problem: `${program} is no pocketsphinx_batch that tells times.` };
  const hash = createHash('sha256');
  for (const file of needed.filter((one) => one !== GENERAL_MODEL_FILE)) {
    hash.update(await readFile(join(modelFolder, file)));
  }
  return {
    program,
    modelFolder,
    id: `pocketsphinx@${hash.digest('hex').slice(0, 12)}`,
    removesSilence: words.includes('-remove_silence'),
  };
}
