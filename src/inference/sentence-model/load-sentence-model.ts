import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../errors.ts';
import { poolTokens } from './pool-tokens.ts';
import { findSentenceModelFiles, type SentenceRules } from './sentence-model-files.ts';
import type { TransformersModel } from './transformers.ts';

/** Numbers of every sentence vector, as wide as the column it is stored in. */
export const SENTENCE_WIDTH = 384;

/** Texts to vectors of length 1. */
export interface SentenceModel {
  /** `name@` and 12 hex digits over the files and the rules. */
  readonly id: string;
  readonly rules: SentenceRules;
  /** Width of the model itself; narrower ones are filled up with zeros. */
  readonly width: number;
  embed(texts: readonly string[], kind: 'query' | 'passage'): Promise<Float32Array[]>;
  close(): Promise<void>;
}

export interface SentenceModelPlace {
  readonly name: string;
  readonly folder: string;
  /** What the catalogue knows of it. */
  readonly rules: Partial<SentenceRules>;
}

/** Raised when the same files and rules give other vectors. */
const RULES_VERSION = 1;
/** Longest input that is looked at before it is cut into tokens: more than 512 tokens of any script. */
const MAX_UNITS = 10_000;

/**
 * Opens a text model. Throws MODEL_UNAVAILABLE that names the file when one is missing, does not fit or gives no
 * vectors, or when the vectors are wider than the index.
 */
export async function loadSentenceModel(
  { name, folder, rules: knownRules }: SentenceModelPlace,
  intraOpThreads: number,
): Promise<SentenceModel> {
  const found = await findSentenceModelFiles(folder, knownRules);
  if (found.width > SENTENCE_WIDTH) {
    throw new AppError(
      'MODEL_UNAVAILABLE',
      `${name} gives vectors of ${found.width} numbers; the index holds at most ${SENTENCE_WIDTH}.`,
      { limit: SENTENCE_WIDTH },
    );
  }
  const { rules, precision } = found;
  const id = `${name}@${await hashOf(folder, found.files, rules)}`;
  const unfit = (cause: unknown) =>
    new AppError('MODEL_UNAVAILABLE', `The text model in ${folder} cannot be used: ${firstLine(cause)}`, {
      cause,
    });
  let model: TransformersModel;
  try {
    // Loaded only here: the library takes 0.7 s and 90 MB, which the lexical embedder does without.
    const { openTransformersModel } = await import('./transformers.ts');
    model = await openTransformersModel(folder, { ...found, intraOpThreads });
  } catch (cause) {
    throw unfit(cause);
  }
  /** Quantized graphs scale a whole batch at once: a text would get another vector in other company. */
  const runs = (texts: readonly string[]) => (precision === 'q8' ? texts.map((text) => [text]) : [texts]);
  const embed: SentenceModel['embed'] = async (texts, kind) => {
    const prefix = kind === 'query' ? rules.queryPrefix : rules.passagePrefix;
    const vectors: Float32Array[] = [];
    for (const some of runs(texts)) {
      const prefixed = some.map((text) => prefix + text.slice(0, MAX_UNITS));
      const tokens = await model.tokenVectors(prefixed, rules.maxTokens).catch((cause: unknown) => {
        throw unfit(cause);
      });
      vectors.push(...poolTokens(tokens, rules.pooling, SENTENCE_WIDTH));
    }
    if (vectors.some((vector) => !vector.every(Number.isFinite))) {
      throw unfit('its vectors hold values that are no numbers');
    }
    return vectors;
  };
  await embed(['A'], 'query');
  return { id, rules, width: found.width, embed, close: model.close };
}

async function hashOf(folder: string, files: readonly string[], rules: SentenceRules): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify({ version: RULES_VERSION, rules, files }));
  for (const file of files) {
    for await (const chunk of createReadStream(join(folder, file), { highWaterMark: 1 << 20 })) {
      hash.update(chunk as Buffer);
    }
  }
  return hash.digest('hex').slice(0, 12);
}

const firstLine = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).split('\n')[0]!;
