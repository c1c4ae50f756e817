import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../errors.ts';

export type Precision = 'fp32' | 'q8';

/** The files of a Whisper model in its folder, laid out as on the hub. */
export interface WhisperFiles {
  /** Relative paths of all that decide over the words. */
  readonly files: readonly string[];
  readonly encoder: Precision;
  readonly decoder: Precision;
  /** Token ids by language code; null: the model knows English alone. */
  readonly languages: Readonly<Record<string, number>> | null;
  readonly startToken: number;
}

const describing = [
  'config.json',
  'generation_config.json',
  'preprocessor_config.json',
  'tokenizer.json',
  'tokenizer_config.json',
] as const;
const configSchema = z.looseObject({ model_type: z.literal('whisper') });
const generationSchema = z.looseObject({
  decoder_start_token_id: z.int().nonnegative(),
  is_multilingual: z.boolean().default(false),
  lang_to_id: z.record(z.string(), z.int()).default({}),
  alignment_heads: z.array(z.tuple([z.int(), z.int()])).optional(),
});

/**
 * Looks what a folder holds, graphs with 8-bit weights before whole ones. Throws MODEL_UNAVAILABLE naming the file at
 * fault, also for a model that tells no times of words.
 */
export async function findWhisperFiles(folder: string): Promise<WhisperFiles> {
  await readJson(folder, 'config.json', configSchema);
  const generation = await readJson(folder, 'generation_config.json', generationSchema);
  for (const file of describing.slice(2)) await readJson(folder, file, z.looseObject({}));
  if (generation.alignment_heads === undefined) {
    throw unfit(
      folder,
      'generation_config.json names no alignment_heads, without which there are no times of words: take a model whose name ends in _timestamped',
    );
  }
  const encoder = await graphOf(folder, 'encoder_model');
  const decoder = await graphOf(folder, 'decoder_model_merged');
  const languages = Object.entries(generation.lang_to_id).map(
    ([token, id]) => [token.replace(/^<\||\|>$/g, ''), id] as const,
  );
  return {
    files: [...describing, encoder.file, decoder.file],
    encoder: encoder.precision,
    decoder: decoder.precision,
    languages: generation.is_multilingual ? Object.fromEntries(languages) : null,
    startToken: generation.decoder_start_token_id,
  };
}

async function graphOf(
  folder: string,
  name: string,
): Promise<{ readonly file: string; readonly precision: Precision }> {
  for (const [ending, precision] of [
    ['_quantized', 'q8'],
    ['', 'fp32'],
  ] as const) {
    const file = `onnx/${name}${ending}.onnx`;
    if ((await stat(join(folder, file)).catch(() => null))?.isFile()) return { file, precision };
  }
  throw unfit(folder, `onnx/${name}.onnx and onnx/${name}_quantized.onnx are both missing`);
}

async function readJson<Output>(folder: string, file: string, schema: z.ZodType<Output>): Promise<Output> {
  const text = await readFile(join(folder, file), 'utf8').catch((cause: unknown) => {
    throw unfit(folder, `${file} is missing`, cause);
  });
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    const problem = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw unfit(folder, `${file} does not fit: ${problem.replaceAll('\n', ' ')}`, cause);
  }
}

const unfit = (folder: string, reason: string, cause?: unknown) =>
  new AppError('MODEL_UNAVAILABLE', `${folder} holds no usable Whisper model: ${reason}.`, { cause });
