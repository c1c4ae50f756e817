import { AppError } from '../errors.ts';
import { createBlockCutter } from './block-cutter.ts';
import type { CollectedDamage, DecodeProgress } from './decode-progress.ts';
import { assertChannelCount } from './decoders/channel-limit.ts';
import type { DecodedBlock } from './decoders/decoder.ts';
import { mixToMono, silenceNonFinite } from './mix-to-mono.ts';
import { createResampler, type Resampler } from './resampler.ts';

/** Every tokenizer reads this rate. */
export const pcmRateHz = 24_000;

const rateLimitsHz = { min: 1_000, max: 768_000 };
/** Less than this before damage is no recording. */
const minDecodedS = 0.1;
/** A header may round, or count padding that the decoder cuts off. */
export const tolerableShortfallS = 0.25;
/** Silence at 8 kHz takes FLAC 2 bytes a second, Opus 8; ffmpeg makes minutes out of 67 damaged bytes. */
const minBytesPerSecond = 1;
/** A failure this close to the end is a file cut off, and what came before is kept. */
const endBytes = 64 * 1024;

/**
 * Decoded blocks of any rate as 24 kHz mono in blocks of one second.
 *
 * What damage does: a decoder that passes over it costs a warning. A decoder that stops within the last 64 KiB of a
 * file cut off, after 0.1 s of sound or more, costs a warning too. A file that is damaged every second and gives
 * less than half of what it announces is AUDIO_CORRUPT, as is anything else: half a recording
 * that looks whole would answer searches wrongly. No sample at all is AUDIO_EMPTY, or AUDIO_CORRUPT after damage.
 * Throws AUDIO_TOO_LONG at the limit, AUDIO_UNSUPPORTED for rates and channel counts that no recording has.
 */
export async function* decodeToMono(
  decoded: AsyncIterable<DecodedBlock>,
  progress: DecodeProgress,
  damage: CollectedDamage,
  { maxDurationS, announcedDurationS }: { maxDurationS: number; announcedDurationS: number | null },
): AsyncGenerator<Float32Array> {
  const cutter = createBlockCutter(pcmRateHz);
  let resampler: Resampler | null = null;
  let rateHz = 0;
  try {
    for await (const block of untilBreak(decoded, progress, damage)) {
      assertReadable(block);
      if (resampler === null || block.sampleRateHz !== rateHz) {
        // The rate may change where streams are chained: the old one is finished first.
        if (resampler) yield* cutter.add(lastOf(resampler));
        resampler?.free();
        resampler = await createResampler(block.sampleRateHz, pcmRateHz);
        rateHz = block.sampleRateHz;
      }
      for (const second of seconds(block)) {
        countSamples(progress, second, maxDurationS);
        const pcm = resampler.push(mixToMono(second.channels));
        silenceNonFinite(pcm);
        yield* cutter.add(pcm);
      }
    }
    if (resampler) yield* cutter.add(lastOf(resampler));
    assertEnough(progress, damage, announcedDurationS);
    yield* cutter.finish();
  } finally {
    resampler?.free();
  }
}

/** Finite samples near the limit of their type can add up to infinite ones, here as in the blocks before. */
function lastOf(resampler: Resampler): Float32Array {
  const pcm = resampler.flush();
  silenceNonFinite(pcm);
  return pcm;
}

/** The blocks up to where the decoder fails, when that is the end of a file cut off; else the failure. */
async function* untilBreak(
  decoded: AsyncIterable<DecodedBlock>,
  progress: DecodeProgress,
  damage: CollectedDamage,
) {
  try {
    yield* decoded;
  } catch (error) {
    // A mistake of ours is no fault of the file.
    if (error instanceof AppError || error instanceof ReferenceError) throw error;
    const reason = reasonOf(error);
    const isAtEnd = progress.totalBytes - progress.consumedBytes <= endBytes;
    if (!isAtEnd || progress.decodedS < minDecodedS) {
      const where = progress.decodedS > 0 ? ` after ${progress.decodedS.toFixed(1)} s` : '';
      throw new AppError('AUDIO_CORRUPT', `The file cannot be decoded${where}: ${reason}`, { cause: error });
    }
    damage.truncated(reason);
  }
}

/** WebAssembly glue throws strings and traps; none of them may leave as it is. */
function reasonOf(error: unknown): string {
  // What a trap says ("memory access out of bounds") tells a person nothing of the file.
  if (error instanceof Error && error.name === 'RuntimeError') return 'the damaged bytes stopped the decoder';
  const text = error instanceof Error ? error.message : String(error);
  return text === '' ? 'the decoder gave up' : text;
}

function assertReadable({ channels, sampleRateHz }: DecodedBlock): void {
  assertChannelCount(channels.length);
  if (!(sampleRateHz >= rateLimitsHz.min && sampleRateHz <= rateLimitsHz.max)) {
    const message = `The file has a sampling rate of ${sampleRateHz} Hz; 1 kHz to 768 kHz are read.`;
    throw new AppError('AUDIO_UNSUPPORTED', message, { limit: rateLimitsHz.max });
  }
}

/** A compressed hour of silence is a few bytes: what follows works on one second at a time. */
function* seconds(block: DecodedBlock): Generator<DecodedBlock> {
  const length = block.channels[0]?.length ?? 0;
  for (let start = 0; start < length; start += block.sampleRateHz) {
    const channels = block.channels.map((samples) => samples.subarray(start, start + block.sampleRateHz));
    yield { channels, sampleRateHz: block.sampleRateHz };
  }
}

function countSamples(progress: DecodeProgress, block: DecodedBlock, maxDurationS: number): void {
  progress.sampleRateHz ??= block.sampleRateHz;
  progress.channelCount ??= block.channels.length;
  progress.bytesAtLastSample = progress.consumedBytes;
  progress.decodedS += block.channels[0]!.length / block.sampleRateHz;
  if (progress.decodedS > 10 + progress.fileBytes / minBytesPerSecond) {
    throw new AppError('AUDIO_CORRUPT', 'The file gives more sound than its bytes can hold.');
  }
  if (progress.decodedS > maxDurationS) {
    const message = `The recording is longer than the limit of ${maxDurationS} s.`;
    throw new AppError('AUDIO_TOO_LONG', message, { limit: maxDurationS });
  }
}

function assertEnough(progress: DecodeProgress, damage: CollectedDamage, announcedS: number | null): void {
  const { decodedS } = progress;
  const missingS = (announcedS ?? 0) - decodedS;
  const isDamaged = damage.damagedCount > 0 || damage.isTruncated || missingS > tolerableShortfallS;
  if (isDamaged && decodedS < minDecodedS) {
    const reason =
      damage.firstReason ?? `the header announces ${announcedS?.toFixed(1)} s, which are not there`;
    throw new AppError('AUDIO_CORRUPT', `The file cannot be decoded: ${reason}.`);
  }
  // A file cut off may be short; one that is mostly damage is no recording.
  if (damage.damagedCount > decodedS && missingS > decodedS) {
    const message = `Only ${decodedS.toFixed(1)} s of ${announcedS?.toFixed(1)} s could be decoded: ${damage.firstReason}.`;
    throw new AppError('AUDIO_CORRUPT', message);
  }
  if (decodedS === 0) throw new AppError('AUDIO_EMPTY', 'The file holds no audio samples.');
}
