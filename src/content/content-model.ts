import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { CONTENT_RULE, CONTENT_WIDTH, RAW_WIDTH } from './content-shape.ts';
import type { FrameSpread } from './frame-spread.ts';

/** One length of acoustic words: so many frames in a row, and what they are compared with. */
export interface WordView {
  readonly frames: number;
  /** Mean of the frames in a row, [frames x 24]. */
  readonly mean: Float32Array;
  /** Main axes, [48, frames x 24]. */
  readonly axes: Float32Array;
  /** What each word sounds like, [words, 48]. */
  readonly centroids: Float32Array;
  /** How rare each is: [words]. */
  readonly rarity: Float32Array;
}

/** Acoustic words that recordings are counted in. */
export interface Vocabulary {
  readonly views: readonly WordView[];
  /** Paces at which a recording is heard: 0.87 draws it out by as much, as if it had been said more slowly. */
  readonly paces: readonly number[];
  /** What the frames of every recording are brought to before its words are counted; null: they are as they are. */
  readonly spread: FrameSpread | null;
}

/** What turns cepstra into what is said, whoever says it. */
export interface ContentModel extends Vocabulary {
  /** `phonograph-content@` and 12 hex digits over weights and rule: features of different ids are never compared. */
  readonly id: string;
  readonly mean: Float32Array;
  /** Directions in which the words differ and the voices do not, [24, 64]. */
  readonly directions: Float32Array;
  /** Stored numbers are whole multiples of this, one a direction. */
  readonly steps: Float32Array;
}

/** Axes that the frames of a view are reduced to. */
export const WORD_WIDTH = 48;

const tensorSchema = z.object({ offset: z.number().int().min(0), scale: z.number().optional() });
const manifestSchema = z.object({
  name: z.literal('phonograph-content'),
  views: z.array(z.object({ frames: z.number().int().min(1), words: z.number().int().min(1) })),
  tensors: z.record(z.string(), tensorSchema),
});

interface ContentFiles {
  readonly manifestText: string;
  readonly weights: Buffer;
}

/** Id of the model in a folder, without unpacking it: 1 ms. Throws MODEL_UNAVAILABLE. */
export async function readContentId(folder: string): Promise<string> {
  try {
    return toContentId(await readFiles(folder));
  } catch (error) {
    throw unreadable(folder, error);
  }
}

/** Reads `manifest.json` and `weights.bin` of a folder. Throws MODEL_UNAVAILABLE when they are not there or not whole. */
export async function loadContentModel(folder: string): Promise<ContentModel> {
  try {
    const files = await readFiles(folder);
    const { weights } = files;
    const manifest = manifestSchema.parse(JSON.parse(files.manifestText));
    const floats = (name: string, count: number): Float32Array => {
      const { offset } = manifest.tensors[name]!;
      return new Float32Array(
        weights.buffer.slice(weights.byteOffset + offset, weights.byteOffset + offset + 4 * count),
      );
    };
    const bytes = (name: string, count: number): Float32Array => {
      const { offset, scale = 1 } = manifest.tensors[name]!;
      const stored = new Int8Array(weights.buffer, weights.byteOffset + offset, count);
      return Float32Array.from(stored, (value) => value * scale);
    };
    return {
      id: toContentId(files),
      mean: floats('mean', RAW_WIDTH),
      directions: floats('directions', CONTENT_WIDTH * RAW_WIDTH),
      steps: floats('steps', CONTENT_WIDTH),
      paces: [1],
      spread: null,
      views: manifest.views.map(({ frames, words }, index) => {
        return {
          frames,
          mean: floats(`view${index}.mean`, frames * CONTENT_WIDTH),
          axes: floats(`view${index}.axes`, WORD_WIDTH * frames * CONTENT_WIDTH),
          centroids: bytes(`view${index}.centroids`, words * WORD_WIDTH),
          rarity: floats(`view${index}.rarity`, words),
        };
      }),
    };
  } catch (error) {
    throw unreadable(folder, error);
  }
}

async function readFiles(folder: string): Promise<ContentFiles> {
  return {
    manifestText: await readFile(join(folder, 'manifest.json'), 'utf8'),
    weights: await readFile(join(folder, 'weights.bin')),
  };
}

function toContentId({ manifestText, weights }: ContentFiles): string {
  const hash = createHash('sha256').update(`${CONTENT_RULE}\n${manifestText}`).update(weights);
  return `phonograph-content@${hash.digest('hex').slice(0, 12)}`;
}

const unreadable = (folder: string, cause: unknown) =>
  new AppError('MODEL_UNAVAILABLE', `The content features in ${folder} cannot be read.`, { cause });
