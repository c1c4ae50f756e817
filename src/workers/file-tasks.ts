import { once } from 'node:events';
import type { AudioLimits, AudioSource } from '../audio/audio-source.ts';
import { joinBytes } from '../audio/join-bytes.ts';
import { AppError } from '../errors.ts';
import { StageClock } from '../lib/stage-clock.ts';
import { type MadePictures, PictureMaker } from '../pictures/index.ts';
import type {
  DrawPicturesTask,
  MeasureSpeechTask,
  TokenizedFile,
  TokenizeFileMessage,
  TokenizeFileTask,
  TokenizerSettings,
} from './audio-tasks.ts';
import { getTokenizer } from './loaded-tokenizers.ts';
import { startPictures } from './pictures-on-the-way.ts';
import { createSoundMeter, type MeasuredSound } from './sound-meter.ts';
import { throwIfStopped } from './stop-flag.ts';
import { openWatched, soundOf } from './watched-audio.ts';

/** What the thread's own time goes to: `heard` is decoding and drawing, `wait` is the reader's. */
type WorkClock = StageClock<'decode' | 'heard' | 'speech' | 'wait'>;

/** Reads a file to its end and sends its blocks; the reader asks for each. */
export async function tokenizeFile(task: TokenizeFileTask, limits: AudioLimits): Promise<TokenizedFile> {
  const { path, tokenizer, port, stop, picturesPath } = task;
  const clock: WorkClock = new StageClock();
  const send = async (message: TokenizeFileMessage) => {
    throwIfStopped(stop);
    await clock.timeAsync('wait', async () => {
      port.postMessage(message);
      await once(port, 'message');
    });
    throwIfStopped(stop);
  };
  let source: AudioSource | null = null;
  const pictures = startPictures(picturesPath);
  try {
    source = await clock.timeAsync('decode', () => openWatched(path, limits, stop));
    await send({ kind: 'facts', facts: source.facts, decoder: source.decoder });
    const opened = { decode: clock.of('decode'), wait: clock.of('wait') };
    const startedMs = performance.now();
    const pcm = clock.timeItems('decode', soundOf(source, stop));
    const heard = clock.timeItems('heard', pictures.watch(pcm));
    const measured = await sendBlocks(tokenizer, heard, send, clock);
    const others = clock.of('wait') - opened.wait + clock.of('heard') + clock.of('speech');
    const tokenize = Math.max(0, performance.now() - startedMs - others);
    if (measured.sampleCount === 0) throw new AppError('AUDIO_EMPTY', 'The file holds no audio samples.');
    const made = clock.time('heard', () => pictures.finish());
    const drawn = Math.max(0, clock.of('heard') - (clock.of('decode') - opened.decode));
    return {
      ...measured,
      warnings: [...source.warnings],
      pictures: made,
      stageMs: { decode: clock.of('decode'), pictures: drawn, speech: clock.of('speech'), tokenize },
    };
  } finally {
    pictures.discard();
    await source?.close();
    port.close();
  }
}

/** Tokenizes a stream and sends each block of codes with the levels of its frames. */
async function sendBlocks(
  tokenizer: TokenizerSettings,
  pcm: AsyncIterable<Float32Array>,
  send: (message: TokenizeFileMessage) => Promise<void>,
  clock: WorkClock,
): Promise<MeasuredSound> {
  const meter = await createSoundMeter();
  let measured: MeasuredSound = { sampleCount: 0, peakDbfs: 0, speech: new Uint8Array(0) };
  async function* metered() {
    try {
      for await (const block of pcm) {
        clock.time('speech', () => meter.push(block));
        yield block;
      }
      measured = clock.time('speech', () => meter.finish());
    } finally {
      meter.free();
    }
  }
  let levels = new Uint8Array(0);
  for await (const codes of (await getTokenizer(tokenizer)).encode(metered())) {
    levels = joinBytes(levels, meter.take());
    if (codes.frameCount === 0) continue;
    await send({ kind: 'block', ...codes, levels: levels.slice(0, codes.frameCount) });
    levels = levels.slice(codes.frameCount);
  }
  return measured;
}

/** Levels are taken along the way of a file that is only listened to: nobody asks for them. */
export async function measureSpeech(
  { path, stop }: MeasureSpeechTask,
  limits: AudioLimits,
): Promise<Uint8Array> {
  const source = await openWatched(path, limits, stop);
  const meter = await createSoundMeter();
  try {
    for await (const block of soundOf(source, stop)) meter.push(block);
    return meter.finish().speech;
  } finally {
    meter.free();
    await source.close();
  }
}

/** Draws a file that was tokenized before. */
export async function drawPictures(
  { path, picturesPath, stop }: DrawPicturesTask,
  limits: AudioLimits,
): Promise<MadePictures> {
  const source = await openWatched(path, limits, stop);
  const maker = new PictureMaker(picturesPath);
  try {
    for await (const block of soundOf(source, stop)) maker.push(block);
    return maker.finish();
  } finally {
    maker.discard();
    await source.close();
  }
}
