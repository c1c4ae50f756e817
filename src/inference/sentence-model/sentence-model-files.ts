import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../errors.ts';

/** How a model wants its texts and how its tokens become one vector. */
export interface SentenceRules {
  readonly pooling: 'mean' | 'cls';
  /** Stands before a question. */
  readonly queryPrefix: string;
  /** Stands before a text that may be found. */
  readonly passagePrefix: string;
  /** What follows is cut off. */
  readonly maxTokens: number;
}

/** The files of a text model in its folder, laid out as on the hub. */
export interface SentenceModelFiles {
  /** Relative paths of all that decide over a vector: configuration, tokenizer, graph, weights. */
  readonly files: readonly string[];
  /** Files that only say how the model is used. */
  readonly ruleFiles: readonly string[];
  readonly precision: 'fp32' | 'q8';
  readonly hasExternalData: boolean;
  readonly width: number;
  readonly rules: SentenceRules;
}

const configSchema = z.looseObject({
  hidden_size: z.int().positive(),
  max_position_embeddings: z.int().positive().default(512),
});
const tokenizerConfigSchema = z.looseObject({ model_max_length: z.number().positive().default(512) });
const poolingSchema = z.looseObject({
  pooling_mode_cls_token: z.boolean().default(false),
  pooling_mode_mean_tokens: z.boolean().default(true),
});
const rulesSchema = z
  .object({
    pooling: z.enum(['mean', 'cls']),
    queryPrefix: z.string(),
    passagePrefix: z.string(),
    maxTokens: z.int().min(3),
  })
  .partial();

const POOLING_FILE = '1_Pooling/config.json';
const RULES_FILE = 'embedder.json';
const graphs = [
  { file: 'onnx/model.onnx', precision: 'fp32' },
  { file: 'onnx/model_quantized.onnx', precision: 'q8' },
] as const;

/**
 * Looks what a folder holds and how its model is to be used: `embedder.json`, where it is there, says it; else
 * `1_Pooling/config.json` and the tokenizer's own configuration. Throws MODEL_UNAVAILABLE naming the file at fault.
 */
export async function findSentenceModelFiles(
  folder: string,
  knownRules: Partial<SentenceRules> = {},
): Promise<SentenceModelFiles> {
  const config = await readJson(folder, 'config.json', configSchema);
  const tokenizer = await readJson(folder, 'tokenizer_config.json', tokenizerConfigSchema);
  await readJson(folder, 'tokenizer.json', z.looseObject({ model: z.looseObject({}) }));
  const graph = await firstOf(folder, graphs);
  if (!graph) {
    throw new AppError(
      'MODEL_UNAVAILABLE',
      `${folder} has neither ${graphs.map(({ file }) => file).join(' nor ')}.`,
    );
  }
  const dataFile = `${graph.file}_data`;
  const hasExternalData = await isFile(join(folder, dataFile));
  const pooled = await readIfThere(folder, POOLING_FILE, poolingSchema);
  const stated = await readIfThere(folder, RULES_FILE, rulesSchema);
  const files = ['config.json', 'tokenizer.json', 'tokenizer_config.json', graph.file];
  return {
    files: hasExternalData ? [...files, dataFile] : files,
    ruleFiles: [...(pooled ? [POOLING_FILE] : []), ...(stated ? [RULES_FILE] : [])],
    precision: graph.precision,
    hasExternalData,
    width: config.hidden_size,
    rules: {
      pooling: pooled?.pooling_mode_cls_token && !pooled.pooling_mode_mean_tokens ? 'cls' : 'mean',
      queryPrefix: '',
      passagePrefix: '',
      // Some tokenizers say 10^30 where they know no limit.
      maxTokens: Math.min(tokenizer.model_max_length, config.max_position_embeddings, 512),
      ...knownRules,
      ...(stated as Partial<SentenceRules> | null),
    },
  };
}

async function firstOf(folder: string, candidates: typeof graphs) {
  for (const candidate of candidates) if (await isFile(join(folder, candidate.file))) return candidate;
  return null;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (facts) => facts.isFile(),
    () => false,
  );
}

async function readIfThere<Output>(
  folder: string,
  file: string,
  schema: z.ZodType<Output>,
): Promise<Output | null> {
  return (await isFile(join(folder, file))) ? readJson(folder, file, schema) : null;
}

async function readJson<Output>(folder: string, file: string, schema: z.ZodType<Output>): Promise<Output> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new AppError('MODEL_UNAVAILABLE', `${path} is missing: is this the folder of a text model?`, {
      cause,
    });
  });
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    const problem = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new AppError('MODEL_UNAVAILABLE', `${path} does not fit: ${problem.replaceAll('\n', ' ')}`, {
      cause,
    });
  }
}
