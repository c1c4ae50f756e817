import { AppError } from '../errors.ts';
import type { ByteSource } from './byte-source.ts';
import type { DamageReport } from './decoders/decoder.ts';

/** How far the decoding of one file has come; written by both ends of the pipe. */
export interface DecodeProgress {
  consumedBytes: number;
  /** Of the part that is decoded; infinite where the decoder does not tell how far it is. */
  readonly totalBytes: number;
  readonly fileBytes: number;
  bytesAtLastSample: number;
  decodedS: number;
  /** The thread's processor time when the block that is being made was asked for, and what those before it took. */
  askedAtMs: number;
  busyMs: number;
  /** Of the first decoded block; null before it. */
  sampleRateHz: number | null;
  channelCount: number | null;
}

export function startProgress(totalBytes: number, fileBytes: number): DecodeProgress {
  return {
    consumedBytes: 0,
    totalBytes,
    fileBytes,
    bytesAtLastSample: 0,
    decodedS: 0,
    askedAtMs: threadMs(),
    busyMs: 0,
    sampleRateHz: null,
    channelCount: null,
  };
}

/**
 * Processor time for one block of sound, and for all of them beyond the time that they last: decoding is a hundred
 * times as fast. Not by the clock, which goes on while others have the processor.
 */
const maxBlockMs = 4_000;

function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** Throws AUDIO_TOO_DEMANDING once a file took far more time than sane ones do. */
export function assertInTime(progress: DecodeProgress): void {
  const blockMs = threadMs() - progress.askedAtMs;
  if (blockMs <= maxBlockMs && progress.busyMs + blockMs <= maxBlockMs + 1_000 * progress.decodedS) return;
  throw new AppError('AUDIO_TOO_DEMANDING', 'Decoding this file took too long; it was given up.');
}

/** The same blocks, with the time that each took to make counted. */
export async function* inTime(
  blocks: AsyncIterable<Float32Array>,
  progress: DecodeProgress,
): AsyncGenerator<Float32Array> {
  progress.askedAtMs = threadMs();
  for await (const block of blocks) {
    assertInTime(progress);
    progress.busyMs += threadMs() - progress.askedAtMs;
    yield block;
    progress.askedAtMs = threadMs();
  }
}

const chunkBytes = 64 * 1024;
/** So many bytes that give no sample are not audio. Cover pictures in tags are stepped over, not counted. */
const maxSilentBytes = 16 * 1024 * 1024;

/** The bytes from `start` to `end`, in order. Throws CANCELLED, or AUDIO_CORRUPT when no sample comes of them. */
export async function* readRange(
  source: ByteSource,
  range: { readonly startByte: number; readonly endByte: number },
  progress: DecodeProgress,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  for (let offset = range.startByte; offset < range.endByte; ) {
    assertNotCancelled(signal);
    assertInTime(progress);
    if (progress.consumedBytes - progress.bytesAtLastSample > maxSilentBytes) {
      throw new AppError(
        'AUDIO_CORRUPT',
        'The file goes on for 16 MiB without a sample that can be decoded.',
      );
    }
    const chunk = await source.readAt(offset, Math.min(chunkBytes, range.endByte - offset));
    if (chunk.length === 0) return;
    offset += chunk.length;
    progress.consumedBytes += chunk.length;
    yield chunk;
  }
}

/** Throws CANCELLED once the signal says so. */
export function assertNotCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new AppError('CANCELLED', 'Reading the recording was cancelled.', { cause: signal.reason });
}

export interface CollectedDamage extends DamageReport {
  readonly damagedCount: number;
  readonly isTruncated: boolean;
  readonly firstReason: string | null;
  /** In sentences for a person. */
  toWarnings(): string[];
}

/** Counts damage instead of listing it: a bad file reports thousands of places. */
export function collectDamage(): CollectedDamage {
  let damagedCount = 0;
  let firstDamage: string | null = null;
  let truncation: string | null = null;
  return {
    damaged(reason) {
      damagedCount += 1;
      firstDamage ??= reason;
    },
    truncated(reason) {
      truncation ??= reason;
    },
    get damagedCount() {
      return damagedCount;
    },
    get isTruncated() {
      return truncation !== null;
    },
    get firstReason() {
      return firstDamage ?? truncation;
    },
    toWarnings() {
      const warnings: string[] = [];
      if (damagedCount > 0) {
        const places = damagedCount === 1 ? 'One damaged place was' : `${damagedCount} damaged places were`;
        warnings.push(`${places} skipped; times after the first may be off. First: ${firstDamage}.`);
      }
      if (truncation) warnings.push(`The file is cut off: ${truncation}.`);
      return warnings;
    },
  };
}
