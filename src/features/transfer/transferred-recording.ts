import { AppError } from '../../errors.ts';
import type { Codes } from '../../inference/codes.ts';
import { CODEBOOK_SIZE, FRAME_SAMPLES, LAYER_COUNT, SAMPLE_RATE_HZ } from '../../inference/tokenizer.ts';
import { idArgument, languageArgument, metadataArgument, textUpTo } from '../arguments.ts';
import type { ImportedCodes } from '../ingest/index.ts';
import { sha256Of } from './read-column.ts';
import type { TransferRow } from './transfer-columns.ts';

/** A recording as a row of an export tells it, checked: whatever it says fits together. */
export interface TransferredRecording extends ImportedCodes {
  readonly id: string;
  readonly sha256: string;
  readonly byteCount: number;
  readonly fileName: string;
  readonly title: string | null;
  readonly language: string | null;
  readonly metadata: Record<string, unknown>;
  readonly recordedAt: Date | null;
  readonly createdAt: Date;
  readonly container: string | null;
  readonly codec: string | null;
  readonly sourceSampleRateHz: number | null;
  readonly channelCount: number | null;
}

const MAX_FRAMES = 12_500_000;
const MAX_WARNINGS = 100;
const MAX_INT = 2 ** 31 - 1;

/** Throws BAD_USER_INPUT naming the column. */
export function readRecording(row: TransferRow): TransferredRecording {
  const text = (name: string, max: number) => textUpTo(row[name] as string, name, max);
  const optionalText = (name: string, max: number) => (row[name] === null ? null : text(name, max));
  const optionalCount = (name: string) =>
    row[name] === null ? null : within(row[name] as number, name, 0, MAX_INT);
  const sha256 = sha256Of(row['sha256'] as string, 'sha256');
  const frameCount = within(row['frameCount'] as number, 'frameCount', 1, MAX_FRAMES);
  const sampleCount = within(row['sampleCount'] as number, 'sampleCount', 1, MAX_FRAMES * FRAME_SAMPLES);
  if (Math.ceil(sampleCount / FRAME_SAMPLES) !== frameCount) {
    throw refusal(
      'frameCount',
      `${sampleCount} samples are ${Math.ceil(sampleCount / FRAME_SAMPLES)} frames.`,
    );
  }
  const durationS = row['durationS'] as number;
  if (Math.abs(durationS - sampleCount / SAMPLE_RATE_HZ) > 1e-6) {
    throw refusal('durationS', `${sampleCount} samples last ${sampleCount / SAMPLE_RATE_HZ} s.`);
  }
  const levels = bytesOf(row, 'levels', frameCount);
  return {
    id: idArgument(row['id'] as string, 'id'),
    sha256,
    byteCount: within(row['byteCount'] as number, 'byteCount', 0, Number.MAX_SAFE_INTEGER),
    fileName: text('fileName', 1_000),
    title: optionalText('title', 500),
    language: row['language'] === null ? null : languageArgument(row['language'] as string, 'language'),
    metadata: metadataArgument(objectOf(row, 'metadata'), 'metadata'),
    recordedAt: row['recordedAt'] as Date | null,
    createdAt: row['createdAt'] as Date,
    container: optionalText('container', 100),
    codec: optionalText('codec', 100),
    sourceSampleRateHz: optionalCount('sourceSampleRateHz'),
    channelCount: optionalCount('channelCount'),
    warnings: warningsOf(row),
    durationS,
    sampleCount,
    peakDbfs: row['peakDbfs'] === null ? 0 : within(row['peakDbfs'] as number, 'peakDbfs', -1_000, 1_000),
    tokenizerId: text('tokenizerId', 500),
    codes: codesOf(row, frameCount),
    levels,
    // Without them nobody speaks, which a later measuring puts right.
    speech: row['speech'] === null ? new Uint8Array(frameCount) : bytesOf(row, 'speech', frameCount),
  };
}

function codesOf(row: TransferRow, frameCount: number): Codes {
  const bytes = bytesOf(row, 'codes', 2 * LAYER_COUNT * frameCount);
  const values = new Uint16Array(LAYER_COUNT * frameCount);
  for (let index = 0; index < values.length; index++) {
    const token = bytes[2 * index]! | (bytes[2 * index + 1]! << 8);
    if (token >= CODEBOOK_SIZE)
      throw refusal('codes', `codes must be tokens 0..${CODEBOOK_SIZE - 1}, got ${token}.`);
    values[index] = token;
  }
  return { frameCount, values };
}

function bytesOf(row: TransferRow, name: string, length: number): Uint8Array {
  const bytes = row[name] as Uint8Array;
  if (bytes.length !== length) throw refusal(name, `${name} must be ${length} bytes, got ${bytes.length}.`);
  return bytes;
}

function objectOf(row: TransferRow, name: string): Record<string, unknown> {
  const value = row[name];
  if (Array.isArray(value)) throw refusal(name, `${name} must be a JSON object.`);
  return value as Record<string, unknown>;
}

function warningsOf(row: TransferRow): string[] {
  const value = row['warnings'];
  const areTexts =
    Array.isArray(value) &&
    value.length <= MAX_WARNINGS &&
    value.every((each) => typeof each === 'string' && each.length <= 1_000 && !each.includes('\u0000'));
  if (!areTexts) throw refusal('warnings', `warnings must be at most ${MAX_WARNINGS} texts.`);
  return value;
}

function within(value: number, field: string, min: number, max: number): number {
  if (value >= min && value <= max) return value;
  throw new AppError('BAD_USER_INPUT', `${field} must be between ${min} and ${max}, got ${value}.`, {
    field,
    limit: value < min ? min : max,
  });
}

const refusal = (field: string, message: string) => new AppError('BAD_USER_INPUT', message, { field });
