import { once } from 'node:events';
import { workerData } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { AudioSource } from '../audio/audio-source.ts';
import { openAudio } from '../audio/open-audio.ts';
import { RESAMPLER_ID } from '../audio/resampler.ts';
import { AppError } from '../errors.ts';
import { type Codes, concatCodes, unpackCodes } from '../inference/codes.ts';
import type { Fingerprint } from '../inference/fingerprint.types.ts';
import { FRAME_SAMPLES, LAYER_COUNT, SAMPLE_RATE_HZ, type Tokenizer } from '../inference/tokenizer.ts';
import type { AcousticCentroids } from '../learning/acoustic-centroids.ts';
import { StageClock } from '../lib/stage-clock.ts';
import { FINGERPRINT_PHASES, fingerprintOfCodes, NO_WARP } from '../matching/index.ts';
import { type MadePictures, PictureMaker } from '../pictures/index.ts';
import { measureRoundTrip } from '../quality/measure-round-trip.ts';
import {
  createSoundSpace,
  FrameLevelMeter,
  findTurningPoints,
  type SoundSpace,
  type TurningPoint,
} from '../tokens/index.ts';
import type {
  AudioWorkerSettings,
  ClipPhase,
  DrawPicturesTask,
  FingerprintTask,
  HearClipTask,
  HeardClip,
  MeasureSpeechTask,
  ReconstructTask,
  RoundTrip,
  RoundTripTask,
  Stoppable,
  TaskAnswer,
  TokenizeClipTask,
  TokenizedClip,
  TokenizedFile,
  TokenizeFileMessage,
  TokenizeFileTask,
  TokenizerDescription,
  TokenizerSettings,
  TurningPointsTask,
} from './audio-tasks.ts';
import { whileDecoding } from './decode-watch.ts';
import { loadTokenizer } from './load-tokenizer.ts';
import { startPictures } from './pictures-on-the-way.ts';
import { createSoundMeter, type MeasuredSound } from './sound-meter.ts';
import { type StopFlag, throwIfStopped } from './stop-flag.ts';

const settings: AudioWorkerSettings = Piscina.workerData ?? workerData;
/** Least recently used first. A thread runs one task at a time, so what is not wanted now is in no use. */
const loadedTokenizers = new Map<string, Tokenizer>();
/** The one that answers searches and, while the index is made anew, the one that takes over. */
const MAX_LOADED = 2;

/** Loads once a thread; a failed load is forgotten so that the next task tries again. */
async function getTokenizer(wanted: TokenizerSettings): Promise<Tokenizer> {
  const key = JSON.stringify(wanted);
  const tokenizer = loadedTokenizers.get(key) ?? (await loadTokenizer(wanted));
  loadedTokenizers.delete(key);
  loadedTokenizers.set(key, tokenizer);
  const [oldest] = loadedTokenizers;
  if (loadedTokenizers.size > MAX_LOADED && oldest) {
    loadedTokenizers.delete(oldest[0]);
    await oldest[1].close();
  }
  return tokenizer;
}

async function describeTokenizer(wanted: TokenizerSettings): Promise<TokenizerDescription> {
  const loaded = await getTokenizer(wanted);
  const { name, executionProvider, histogramLayers, decodeContextFrames, delayS } = loaded;
  // The resampler decides tokens as much as the weights do, and the layers counted decide every histogram.
  const id = `${loaded.id}+${RESAMPLER_ID}+h${histogramLayers.join('.')}`;
  const layer0 = loaded.centroids(0);
  return {
    settings: wanted,
    id,
    name,
    executionProvider,
    histogramLayers,
    decodeContextFrames,
    delayS,
    layer0,
  };
}

/** Copied once into memory that all threads share: 12 MB for the bundled tokenizer, 31 MB for the large one. */
async function readAcousticCentroids(wanted: TokenizerSettings): Promise<AcousticCentroids> {
  const tokenizer = await getTokenizer(wanted);
  const { width } = tokenizer.centroids(1);
  const layers = Array.from({ length: LAYER_COUNT - 1 }, (_, index) => {
    const { values } = tokenizer.centroids(index + 1);
    const shared = new Float32Array(new SharedArrayBuffer(values.byteLength));
    shared.set(values);
    return shared;
  });
  return { width, layers };
}

/** What the thread's own time goes to: `heard` is decoding and drawing, `wait` is the reader's. */
type WorkClock = StageClock<'decode' | 'heard' | 'speech' | 'wait'>;

async function runTokenizeFile(task: TokenizeFileTask): Promise<TokenizedFile> {
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
    source = await clock.timeAsync('decode', () => openWatched(path, stop));
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

const openWatched = (path: string, stop: StopFlag): Promise<AudioSource> =>
  whileDecoding(stop, () => openAudio(path, settings.limits));

/** The sound of a file, block by block; who watches sees when a block does not come. */
async function* soundOf({ pcm }: AudioSource, stop: StopFlag) {
  const blocks = pcm[Symbol.asyncIterator]();
  try {
    for (;;) {
      throwIfStopped(stop);
      const { value, done } = await whileDecoding(stop, () => blocks.next());
      if (done) return;
      throwIfStopped(stop);
      yield value;
    }
  } finally {
    await blocks.return?.();
  }
}

async function* untilStopped(pcm: AsyncIterable<Float32Array>, stop: StopFlag) {
  for await (const block of pcm) {
    throwIfStopped(stop);
    yield block;
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
async function runMeasureSpeech({ path, stop }: MeasureSpeechTask): Promise<Uint8Array> {
  const source = await openWatched(path, stop);
  const meter = await createSoundMeter();
  try {
    for await (const block of soundOf(source, stop)) meter.push(block);
    return meter.finish().speech;
  } finally {
    meter.free();
    await source.close();
  }
}

async function runDrawPictures({ path, picturesPath, stop }: DrawPicturesTask): Promise<MadePictures> {
  const source = await openWatched(path, stop);
  const maker = new PictureMaker(picturesPath);
  try {
    for await (const block of soundOf(source, stop)) maker.push(block);
    return maker.finish();
  } finally {
    maker.discard();
    await source.close();
  }
}

/** One a loaded tokenizer. */
const soundSpaces = new WeakMap<Tokenizer, SoundSpace>();

async function runFindTurningPoints(task: TurningPointsTask & Stoppable): Promise<TurningPoint[]> {
  throwIfStopped(task.stop);
  const tokenizer = await getTokenizer(task.tokenizer);
  const space = soundSpaces.get(tokenizer) ?? createSoundSpace(tokenizer.centroids);
  soundSpaces.set(tokenizer, space);
  const { packedCodes, speech, levels } = task;
  return findTurningPoints({ codes: unpackCodes(packedCodes), speech, levels }, space);
}

async function runTokenizeClip(task: TokenizeClipTask & Stoppable): Promise<TokenizedClip> {
  const pcm = await readPart(task);
  if (pcm.length === 0) throw new AppError('AUDIO_EMPTY', 'The clip holds no audio samples in that range.');
  const phases: ClipPhase[] = [];
  for (const offsetSamples of task.phaseSamples) {
    throwIfStopped(task.stop);
    const shifted = pcm.subarray(offsetSamples);
    if (shifted.length === 0) continue;
    const meter = new FrameLevelMeter();
    meter.push(shifted);
    meter.finish();
    phases.push({ offsetSamples, ...(await encodeWhole(task.tokenizer, shifted)), levels: meter.take() });
  }
  return { durationS: pcm.length / SAMPLE_RATE_HZ, phases };
}

async function runHearClip(task: HearClipTask & Stoppable): Promise<HeardClip> {
  const pcm = await readPart(task);
  if (pcm.length === 0) throw new AppError('AUDIO_EMPTY', 'The clip holds no audio samples in that range.');
  const durationS = pcm.length / SAMPLE_RATE_HZ;
  const { fingerprinter, centroids } = await getTokenizer(task.tokenizer);
  const codes = await encodeWhole(task.tokenizer, pcm);
  if (fingerprinter) {
    const spectra = fingerprinter.hear(pcm);
    throwIfStopped(task.stop);
    const plain = await fingerprinter.fingerprint(spectra, [NO_WARP], FINGERPRINT_PHASES, task.nearest);
    return { durationS, codes, spectra, fingerprint: plain[0]! };
  }
  const phases = [codes];
  for (let phase = 1; phase < FINGERPRINT_PHASES; phase++) {
    throwIfStopped(task.stop);
    phases.push(
      await encodeWhole(task.tokenizer, pcm.subarray((phase * FRAME_SAMPLES) / FINGERPRINT_PHASES)),
    );
  }
  return { durationS, codes, spectra: null, fingerprint: fingerprintOfCodes(phases, centroids(0)) };
}

async function runFingerprint(task: FingerprintTask & Stoppable): Promise<Fingerprint[]> {
  const { spectra, warps, phaseCount, nearest, stop } = task;
  const { fingerprinter, name } = await getTokenizer(task.tokenizer);
  if (!fingerprinter) throw new Error(`${name} cannot hear other speeds.`);
  throwIfStopped(stop);
  return fingerprinter.fingerprint(spectra, warps, phaseCount, nearest);
}

async function runReconstruct(task: ReconstructTask & Stoppable): Promise<Float32Array> {
  throwIfStopped(task.stop);
  return decodeWhole(task.tokenizer, task, task.stop);
}

async function runMeasureRoundTrip(task: RoundTripTask & Stoppable): Promise<RoundTrip> {
  const { path, tokenizer, maxS, stop } = task;
  const pcm = await readPart({ path, startS: 0, maxS, stop });
  if (pcm.length === 0) throw new AppError('AUDIO_EMPTY', 'The file holds no audio samples.');
  const codes: Codes[] = [];
  for await (const block of (await getTokenizer(tokenizer)).encode([pcm])) {
    throwIfStopped(stop);
    codes.push(block);
  }
  const decoded = await decodeWhole(tokenizer, concatCodes(codes), stop);
  const measures = await measureRoundTrip(pcm, decoded, SAMPLE_RATE_HZ);
  return { ...measures, measuredS: pcm.length / SAMPLE_RATE_HZ };
}

export const describe = answered(describeTokenizer);
export const acousticCentroids = answered(readAcousticCentroids);
export const tokenizeFile = answered(runTokenizeFile);
export const tokenizeClip = answered(runTokenizeClip);
export const hearClip = answered(runHearClip);
export const fingerprint = answered(runFingerprint);
export const reconstruct = answered(runReconstruct);
export const measureSpeech = answered(runMeasureSpeech);
export const drawPictures = answered(runDrawPictures);
export const turningPoints = answered(runFindTurningPoints);
export const roundTrip = answered(runMeasureRoundTrip);

/** Refusals as data: a thrown error loses its code on the way between threads. */
function answered<Task, Result>(run: (task: Task) => Promise<Result>) {
  return async (task: Task): Promise<TaskAnswer<Result>> => {
    try {
      return { result: await run(task) };
    } catch (error) {
      if (error instanceof AppError) return { refusal: { code: error.code, message: error.message } };
      throw error;
    }
  };
}

async function encodeWhole(tokenizer: TokenizerSettings, pcm: Float32Array): Promise<Codes> {
  const parts: Codes[] = [];
  for await (const codes of (await getTokenizer(tokenizer)).encode([pcm])) parts.push(codes);
  return concatCodes(parts);
}

async function decodeWhole(
  tokenizer: TokenizerSettings,
  codes: Codes,
  stop: StopFlag,
): Promise<Float32Array> {
  const blocks: Float32Array[] = [];
  const decoded = (await getTokenizer(tokenizer)).decode(codes);
  for await (const block of untilStopped(decoded, stop)) blocks.push(block);
  return joinPcm(blocks);
}

type PartOfFile = Pick<TokenizeClipTask, 'path' | 'startS' | 'maxS'>;

async function readPart({ path, startS, maxS, stop }: PartOfFile & Stoppable): Promise<Float32Array> {
  const from = Math.round(startS * SAMPLE_RATE_HZ);
  const to = from + Math.round(maxS * SAMPLE_RATE_HZ);
  const source = await openWatched(path, stop);
  const kept: Float32Array[] = [];
  let position = 0;
  try {
    for await (const block of soundOf(source, stop)) {
      const start = Math.max(0, from - position);
      const end = Math.min(block.length, to - position);
      if (end > start) kept.push(block.slice(start, end));
      position += block.length;
      if (position >= to) break;
    }
    return joinPcm(kept);
  } finally {
    await source.close();
  }
}

function joinPcm(blocks: readonly Float32Array[]): Float32Array {
  const joined = new Float32Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let position = 0;
  for (const block of blocks) {
    joined.set(block, position);
    position += block.length;
  }
  return joined;
}

function joinBytes(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
