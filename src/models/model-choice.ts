import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { replaceFile } from '../inference/qwen3-tts-tokenizer/replace-file.ts';
import { explainDiskError } from './disk-errors.ts';

const settingsSchema = z.looseObject({
  tokenizer: z.string().min(1).optional(),
  embedder: z.string().min(1).optional(),
  recogniser: z.string().min(1).optional(),
});

/** The tokenizer chosen by `phonograph models use` for a data folder; null when none was. */
export async function readChosenTokenizer(dataFolder: string): Promise<string | null> {
  return (await readSettings(dataFolder)).tokenizer ?? null;
}

/** The embedder chosen likewise; null when none was. */
export async function readChosenEmbedder(dataFolder: string): Promise<string | null> {
  return (await readSettings(dataFolder)).embedder ?? null;
}

/** The speech model chosen likewise; null when none was. */
export async function readChosenRecogniser(dataFolder: string): Promise<string | null> {
  return (await readSettings(dataFolder)).recogniser ?? null;
}

/** Takes effect when the service starts next. */
export async function writeChosen(
  dataFolder: string,
  kind: 'tokenizer' | 'embedder' | 'recogniser',
  name: string,
): Promise<void> {
  const settings = { ...(await readSettings(dataFolder)), [kind]: name };
  await replaceFile(pathOf(dataFolder), `${JSON.stringify(settings, null, 2)}\n`).catch((error: unknown) => {
    throw explainDiskError(error, dataFolder);
  });
}

async function readSettings(dataFolder: string): Promise<z.infer<typeof settingsSchema>> {
  const path = pathOf(dataFolder);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return '{}';
    throw new AppError('BAD_USER_INPUT', `${path} cannot be read: ${error.message}.`, { cause: error });
  });
  try {
    return settingsSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError('BAD_USER_INPUT', `${path} is damaged: mend it or delete it.`, { cause });
  }
}

const pathOf = (dataFolder: string): string => join(dataFolder, 'settings.json');
