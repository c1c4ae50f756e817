import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { textUpTo } from '../arguments.ts';
import { jsonOf, sha256Of } from './read-column.ts';
import type { TransferRow } from './transfer-columns.ts';

/** What is said in a recording, told by its sound, as a row of an export tells it. */
export interface TransferredContent {
  readonly recordingSha256: string;
  readonly contentId: string;
  readonly frames: Uint8Array;
}

/** A question that was typed for an article, and how it sounds where it was spoken. */
export interface TransferredQuestion {
  readonly articleKey: string;
  readonly text: string;
  readonly contentId: string | null;
  readonly frames: Uint8Array | null;
  readonly voice: string | null;
}

/** What an alignment knows of one article. */
export interface TransferredAlignment {
  readonly version: number;
  readonly contentId: string;
  readonly facts: z.infer<typeof factsSchema>;
  readonly rarity: Uint8Array | null;
  readonly createdAt: Date;
  readonly trainedAt: Date;
  readonly articleCount: number;
  readonly articleKey: string;
  readonly soundPrior: number;
  readonly soundWeights: Uint8Array | null;
  readonly transcriptPrior: number;
  readonly transcriptWeights: Uint8Array | null;
}

const FRAME_BYTES = 24;
const MAX_FRAMES = 100_000;
const MAX_WEIGHT_BYTES = 4 * 1024 * 1024;
const MAX_INT = 2 ** 31 - 1;

const recall = z.object({ count: z.number(), recallAt1: z.number(), recallAt5: z.number(), mrr: z.number() });
const recalls = z.object({ sound: recall, transcript: recall, fused: recall });
const factsSchema = z.object({
  soundPenalty: z.number().nullable(),
  transcriptPenalty: z.number().nullable(),
  calibration: z.object({
    soundTemperature: z.number(),
    transcriptTemperature: z.number(),
    weights: z.object({ sound: z.number(), transcript: z.number() }),
    // Exports from before it was measured have none.
    usualDistance: z.object({ mean: z.number(), deviation: z.number() }).nullish(),
  }),
  before: recalls.nullable(),
  after: recalls,
  learnedFrom: z.object({
    confirmedLinks: z.number(),
    rejectedLinks: z.number(),
    typedQuestions: z.number(),
    spokenQuestions: z.number(),
    articles: z.number(),
  }),
  notes: z.array(z.string().max(2_000)).max(100),
});

/** Throws BAD_USER_INPUT naming the column. */
export function readContent(row: TransferRow): TransferredContent {
  return {
    recordingSha256: sha256Of(row['recordingSha256'] as string, 'recordingSha256'),
    contentId: textUpTo(row['contentId'] as string, 'contentId', 500),
    frames: framesOf(row)!,
  };
}

/** Throws BAD_USER_INPUT naming the column. */
export function readQuestion(row: TransferRow): TransferredQuestion {
  const optional = (name: string) => (row[name] === null ? null : textUpTo(row[name] as string, name, 500));
  const [contentId, frames] = [optional('contentId'), framesOf(row)];
  if ((contentId === null) !== (frames === null)) {
    throw refusal('frames', 'contentId and frames must both be given or neither.');
  }
  return {
    articleKey: textUpTo(row['articleKey'] as string, 'articleKey', 200),
    text: textUpTo(row['text'] as string, 'text', 1_000),
    ...{ contentId, frames },
    voice: optional('voice'),
  };
}

/** Throws BAD_USER_INPUT naming the column. */
export function readAlignment(row: TransferRow): TransferredAlignment {
  const count = (name: string) => {
    const value = row[name] as number;
    if (value >= 1 && value <= MAX_INT) return value;
    throw refusal(name, `${name} must be between 1 and ${MAX_INT}, got ${value}.`);
  };
  const weights = (name: string, isWhole: (length: number) => boolean) => {
    const bytes = row[name] as Uint8Array | null;
    if (bytes === null || (bytes.length <= MAX_WEIGHT_BYTES && isWhole(bytes.length))) return bytes;
    throw refusal(name, `${name} has ${bytes.length} bytes, which are no weights.`);
  };
  return {
    version: count('version'),
    contentId: textUpTo(row['contentId'] as string, 'contentId', 500),
    facts: jsonOf(row, 'facts', factsSchema),
    rarity: weights('rarity', (length) => length % 4 === 0),
    createdAt: row['createdAt'] as Date,
    trainedAt: row['trainedAt'] as Date,
    articleCount: count('articleCount'),
    articleKey: textUpTo(row['articleKey'] as string, 'articleKey', 200),
    soundPrior: row['soundPrior'] as number,
    // A scale of four bytes, and 16 bits a weight.
    soundWeights: weights('soundWeights', (length) => length >= 6 && length % 2 === 0),
    transcriptPrior: row['transcriptPrior'] as number,
    transcriptWeights: weights('transcriptWeights', (length) => length >= 6 && length % 2 === 0),
  };
}

function framesOf(row: TransferRow): Uint8Array | null {
  const frames = row['frames'] as Uint8Array | null;
  if (frames === null || (frames.length % FRAME_BYTES === 0 && frames.length <= FRAME_BYTES * MAX_FRAMES)) {
    return frames;
  }
  throw refusal('frames', `frames must be ${FRAME_BYTES} bytes each, at most ${MAX_FRAMES} of them.`);
}

const refusal = (field: string, message: string) => new AppError('BAD_USER_INPUT', message, { field });
