import { AppError, type ErrorCode } from '../errors.ts';
import type { AudioLimits, AudioSource } from './audio-source.ts';
import { type FileSource, openFileSource } from './byte-source.ts';
import { assertNotCancelled, collectDamage, inTime, readRange, startProgress } from './decode-progress.ts';
import { decodeToMono } from './decode-to-mono.ts';
import type { DecodePlan } from './decoders/decoder.ts';
import { openFfmpeg } from './ffmpeg/open-ffmpeg.ts';
import { planDecoding } from './plan-decoding.ts';
import { type OpenedParts, primeSource } from './prime-source.ts';

/**
 * Opens a recording of any format by its bytes and decodes its first second, so that most bad files are refused here.
 * What comes out of `pcm` is 24 kHz mono, streamed from disk in bounded memory. A file on which a shipped decoder
 * fails at once is tried with ffmpeg, when there is one.
 *
 * Throws AppError, here or while `pcm` is read: AUDIO_EMPTY, AUDIO_UNSUPPORTED, AUDIO_CORRUPT, AUDIO_TOO_LONG,
 * AUDIO_TOO_DEMANDING, CANCELLED, or NOT_FOUND when there is no such file.
 */
export async function openAudio(
  filePath: string,
  limits: AudioLimits,
  signal?: AbortSignal,
): Promise<AudioSource> {
  assertNotCancelled(signal);
  const source = await openFileSource(filePath).catch((error: unknown) => {
    throw new AppError('NOT_FOUND', 'The audio file cannot be opened.', { cause: error });
  });
  try {
    if (source.sizeBytes === 0) throw new AppError('AUDIO_EMPTY', 'This file is empty.');
    return await openByBytes(filePath, source, limits, signal);
  } catch (error) {
    await source.close();
    throw error;
  }
}

async function openByBytes(
  filePath: string,
  source: FileSource,
  limits: AudioLimits,
  signal: AbortSignal | undefined,
): Promise<AudioSource> {
  try {
    const plan = await planDecoding(source);
    if (!('unreadable' in plan)) return await openShipped(source, plan, limits, signal);
    if (limits.ffmpegPath === null) throw needsFfmpeg(plan.what);
  } catch (error) {
    const canRetry =
      limits.ffmpegPath !== null && error instanceof AppError && error.code === 'AUDIO_CORRUPT';
    if (!canRetry) throw error;
    return await openWithFfmpeg(filePath, source, limits, signal, error);
  }
  return await openWithFfmpeg(filePath, source, limits, signal, null);
}

function needsFfmpeg(what: string | null): AppError {
  const message = what
    ? `This is ${what}, and no ffmpeg program is installed to read it.`
    : 'This file is not WAV, MP3, FLAC, Ogg Vorbis or Opus, and no ffmpeg program is installed to read it.';
  return new AppError('AUDIO_UNSUPPORTED', message);
}

async function openShipped(
  source: FileSource,
  plan: DecodePlan,
  limits: AudioLimits,
  signal: AbortSignal | undefined,
): Promise<AudioSource> {
  assertShortEnough(plan, limits);
  const progress = startProgress(plan.endByte - plan.startByte, source.sizeBytes);
  const damage = collectDamage();
  const blocks = plan.decode(readRange(source, plan, progress, signal), damage);
  return primeSource({
    facts: plan.facts,
    decoder: 'shipped',
    pcm: inTime(decodeToMono(blocks, progress, damage, { ...limits, ...plan.facts }), progress),
    progress,
    damage,
    release: () => source.close(),
  });
}

/** Only a WAV header is believed at once: its length is made of bytes that are there. */
function assertShortEnough({ facts }: DecodePlan, { maxDurationS }: AudioLimits): void {
  if (
    facts.container !== 'wav' ||
    facts.announcedDurationS === null ||
    facts.announcedDurationS <= maxDurationS
  )
    return;
  const message = `The recording is longer than the limit of ${maxDurationS} s.`;
  throw new AppError('AUDIO_TOO_LONG', message, { limit: maxDurationS });
}

/** `earlier` is why a shipped decoder gave up; it is thrown again when ffmpeg makes no clean second of the file. */
async function openWithFfmpeg(
  filePath: string,
  source: FileSource,
  limits: AudioLimits,
  signal: AbortSignal | undefined,
  earlier: AppError | null,
): Promise<AudioSource> {
  const damage = collectDamage();
  try {
    const stream = await openFfmpeg(filePath, limits.ffmpegPath!, damage, signal);
    // How far ffmpeg has read is not known: a failure never counts as one at the file's end.
    const progress = startProgress(Number.POSITIVE_INFINITY, source.sizeBytes);
    const opened: OpenedParts = {
      facts: stream.facts,
      decoder: 'ffmpeg',
      pcm: inTime(decodeToMono(stream.blocks, progress, damage, { ...limits, ...stream.facts }), progress),
      progress,
      damage,
      release: async () => {
        await stream.close();
        await source.close();
      },
    };
    const audio = await primeSource(opened);
    if (earlier && damage.damagedCount > 0) {
      await audio.close();
      throw earlier;
    }
    return audio;
  } catch (error) {
    if (earlier && error instanceof AppError && isAboutTheFile(error.code)) throw earlier;
    throw error;
  }
}

function isAboutTheFile(code: ErrorCode): boolean {
  return code === 'AUDIO_UNSUPPORTED' || code === 'AUDIO_CORRUPT' || code === 'AUDIO_EMPTY';
}
