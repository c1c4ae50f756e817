import { join } from 'node:path';
import { openAudio } from '../audio/open-audio.ts';
import type { Db } from '../db/db.ts';
import { type Codes, concatCodes } from '../inference/codes.ts';
import { loadPhonographBase } from '../inference/phonograph-base/load-phonograph-base.ts';
import { SAMPLE_RATE_HZ } from '../inference/tokenizer.ts';
import { PictureMaker } from '../pictures/index.ts';
import { FrameLevelMeter } from '../tokens/index.ts';
import type { TokenizerDescription } from '../workers/audio-tasks.ts';
import { startCpuClock } from './cpu-clock.ts';
import { storeRecording } from './store-recording.ts';

/** Audio seconds per CPU second of reading a file as 24 kHz mono. */
export async function measureDecoding(path: string): Promise<number> {
  const cpuS = startCpuClock();
  const { pcm } = await openAudio(path, { maxDurationS: 86_400, ffmpegPath: null });
  let sampleCount = 0;
  for await (const block of pcm) sampleCount += block.length;
  return sampleCount / SAMPLE_RATE_HZ / cpuS();
}

/** Codes of a sound with the level of each frame. */
export interface TokenizedSound {
  readonly codes: Codes;
  readonly levels: Uint8Array;
}

/** Audio seconds per CPU second of the tokenizer, once it is loaded, and what it made. */
export async function measureTokenizing(
  modelsFolder: string,
  sound: readonly Float32Array[],
): Promise<{ speed: number; blocks: TokenizedSound[] }> {
  const tokenizer = await loadPhonographBase(join(modelsFolder, 'phonograph-base'));
  try {
    for await (const _ of tokenizer.encode(sound.slice(0, 1)));
    const cpuS = startCpuClock();
    const meter = new FrameLevelMeter();
    for (const piece of sound) meter.push(piece);
    const { sampleCount } = meter.finish();
    const levels = meter.take();
    const blocks: TokenizedSound[] = [];
    let frame = 0;
    for await (const codes of tokenizer.encode(sound)) {
      blocks.push({ codes, levels: levels.subarray(frame, frame + codes.frameCount) });
      frame += codes.frameCount;
    }
    return { speed: sampleCount / SAMPLE_RATE_HZ / cpuS(), blocks };
  } finally {
    await tokenizer.close();
  }
}

/** Audio seconds per CPU second of drawing waveform and spectrogram into a file. */
export function measurePictures(folder: string, sound: readonly Float32Array[]): number {
  const cpuS = startCpuClock();
  const maker = new PictureMaker(join(folder, 'pictures'));
  for (const piece of sound) maker.push(piece);
  const { columnCounts } = maker.finish();
  return columnCounts.waveform / 100 / cpuS();
}

/** Audio seconds per CPU second of cutting codes into chunks, anchors and postings and writing them all. */
export async function measureStoring(
  db: Db,
  tokenizer: TokenizerDescription,
  blocks: readonly TokenizedSound[],
): Promise<number> {
  const cpuS = startCpuClock();
  const { durationS } = await storeRecording(db, tokenizer, 'stored.wav', blocks);
  return durationS / cpuS();
}

/** Blocks joined along time. */
export function joinSound(blocks: readonly TokenizedSound[]): TokenizedSound {
  return {
    codes: concatCodes(blocks.map((block) => block.codes)),
    levels: Buffer.concat(blocks.map((block) => block.levels)),
  };
}
