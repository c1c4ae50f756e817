import { once } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { AppError } from '../errors.ts';
import type { Fingerprint } from '../inference/fingerprint.types.ts';
import type { AcousticCentroids } from '../learning/acoustic-centroids.ts';
import { waitingForSound } from '../lib/request-scope.ts';
import type { MadePictures } from '../pictures/index.ts';
import type { TurningPoint } from '../tokens/index.ts';
import type {
  AudioWorkerSettings,
  FingerprintTask,
  HearClipTask,
  HeardClip,
  ReconstructTask,
  RoundTrip,
  RoundTripTask,
  TokenizeClipTask,
  TokenizedClip,
  TokenizedFile,
  TokenizeFileMessage,
  TokenizerDescription,
  TokenizerSettings,
  TurningPointsTask,
} from './audio-tasks.ts';
import { BACKGROUND_NICE } from './background-priority.ts';
import { createBulkGate, type Pressure } from './bulk-gate.ts';
import { MAX_CLIP_DECODE_STEP_MS, MAX_DECODE_STEP_MS, tooDemanding, watchDecoding } from './decode-watch.ts';
import { createStopFlag, raiseStopFlag } from './stop-flag.ts';
import { resultOf, type TaskAnswer } from './task-answer.ts';

export interface AudioPool {
  /** Loads it on the worker kept for people who wait. Throws MODEL_UNAVAILABLE. */
  describe(tokenizer: TokenizerSettings): Promise<TokenizerDescription>;
  /** Centroids of its layers 1..15, in memory that all threads share. On the same worker. */
  acousticCentroids(tokenizer: TokenizerSettings): Promise<AcousticCentroids>;
  /**
   * Reads a file to its end; the handler gets facts and blocks in order, and the worker waits for it.
   * Runs among the bulk workers. Throws the AUDIO_* errors, CANCELLED, and whatever the handler throws. Pictures are
   * drawn along the way where a path for them is given.
   */
  tokenizeFile(
    path: string,
    tokenizer: TokenizerSettings,
    handle: (message: TokenizeFileMessage) => Promise<void>,
    signal: AbortSignal,
    picturesPath?: string,
  ): Promise<TokenizedFile>;
  /** Draws a file's pictures, without its tokens. Runs among the bulk workers. Throws the AUDIO_* errors, CANCELLED. */
  drawPictures(path: string, picturesPath: string, signal: AbortSignal): Promise<MadePictures>;
  /** Speech bytes of a whole file, without its tokens. Runs among the bulk workers. Throws the AUDIO_* errors, CANCELLED. */
  measureSpeech(path: string, signal: AbortSignal): Promise<Uint8Array>;
  /** Where a recording goes on differently. Runs among the bulk workers. Throws CANCELLED. */
  findTurningPoints(task: TurningPointsTask, signal: AbortSignal): Promise<TurningPoint[]>;
  /** A clip or a part of a file, kept in memory. Runs on the worker kept for people who wait. */
  tokenizeClip(task: TokenizeClipTask, signal?: AbortSignal): Promise<TokenizedClip>;
  /** What a clip is looked for by. Runs on the worker kept for people who wait. */
  hearClip(task: HearClipTask, signal?: AbortSignal): Promise<HeardClip>;
  /** The same clip at other speeds and pitches, in the order of the warps. */
  fingerprint(task: FingerprintTask, signal?: AbortSignal): Promise<Fingerprint[]>;
  /** Sound of codes, 1,920 samples a frame. Runs on the worker kept for people who wait. */
  reconstruct(task: ReconstructTask, signal?: AbortSignal): Promise<Float32Array>;
  /** Encodes and decodes the beginning of a file and compares. Runs on the worker kept for people who wait. */
  measureRoundTrip(task: RoundTripTask, signal?: AbortSignal): Promise<RoundTrip>;
  /** Why files wait at present; null while none waits for memory. */
  filesWaitFor(): string | null;
  close(): Promise<void>;
}

/**
 * A worker silent for so long hangs, and its thread is ended. Only then: a thread that is ended while ONNX Runtime
 * computes takes the whole process with it.
 */
const MAX_SILENCE_MS = 180_000;
/** Of JavaScript's heap in a thread: samples, codes and weights lie outside of it, so a sane file takes little. */
const MAX_HEAP_MB = 1_024;

export interface AudioPoolOptions {
  /** What holds files back. */
  readonly pressures?: readonly Pressure[];
  /** Tests are less patient. */
  readonly maxSilenceMs?: number;
  /** One step of a decoder. */
  readonly maxDecodeStepMs?: number;
  /** Of JavaScript's heap in a thread. */
  readonly maxHeapMb?: number;
  /** The worker's module; tests give a broken one. */
  readonly workerFile?: URL;
}

/** More waiting than this is answered UNAVAILABLE at once instead of later. */
const MAX_WAITING_CLIPS = 64;
const audioWorker = new URL('./audio.worker.ts', import.meta.url);

/**
 * Two pools of worker threads: one for ingest, one thread of its own for queries and playback, so that nobody who
 * waits stands behind an 8-hour file. A cancelled task is asked to stop and does so at its next block.
 */
export function createAudioPool(
  settings: AudioWorkerSettings,
  bulkThreads: number,
  {
    pressures = [],
    maxSilenceMs = MAX_SILENCE_MS,
    maxDecodeStepMs,
    maxHeapMb = MAX_HEAP_MB,
    workerFile = audioWorker,
  }: AudioPoolOptions = {},
): AudioPool {
  const maxFileStepMs = maxDecodeStepMs ?? MAX_DECODE_STEP_MS;
  const maxClipStepMs = maxDecodeStepMs ?? MAX_CLIP_DECODE_STEP_MS;
  const gate = createBulkGate(bulkThreads, pressures);
  const options = {
    filename: workerFile.href,
    workerData: settings,
    // Threads give their memory back between bursts; loading the bundled model again costs about 0.1 s.
    idleTimeout: 60_000,
    // The tasks talk through ports while they run; a thread that sleeps on an atomic would not hear them.
    atomics: 'disabled' as const,
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
  };
  const bulk = new Piscina({
    ...options,
    minThreads: 0,
    maxThreads: bulkThreads,
    niceIncrement: BACKGROUND_NICE,
  });
  const interactive = new Piscina({ ...options, minThreads: 1, maxThreads: 1, maxQueue: MAX_WAITING_CLIPS });
  const underWay = new Map<Promise<unknown>, () => void>();

  /** Keeps the task in `underWay` until it has ended. */
  function watch<Result>(ended: Promise<Result>, cancel: () => void): Promise<Result> {
    underWay.set(ended, cancel);
    const forget = () => underWay.delete(ended);
    ended.then(forget, forget);
    return ended;
  }

  /** Work that nobody waits for, in its turn among the files. */
  async function runInBulk<Result>(name: string, task: object, signal: AbortSignal): Promise<Result> {
    const leave = await gate.enter(signal);
    const stop = createStopFlag();
    const cancel = () => raiseStopFlag(stop);
    const hung = new AbortController();
    const unwatch = watchDecoding(stop, maxFileStepMs, () => hung.abort(tooDemanding()));
    signal.addEventListener('abort', cancel, { once: true });
    try {
      return await watch(run<Result>(bulk, name, { ...task, stop }, hung.signal), cancel);
    } finally {
      unwatch();
      signal.removeEventListener('abort', cancel);
      leave();
    }
  }

  /** Somebody waits: after a cancellation the answer comes at once, the thread follows at its next block. */
  function runForCaller<Result>(name: string, task: object, signal?: AbortSignal): Promise<Result> {
    return waitingForSound(() => runAtOnce<Result>(name, task, signal));
  }

  async function runAtOnce<Result>(name: string, task: object, signal?: AbortSignal): Promise<Result> {
    const stop = createStopFlag();
    const hung = new AbortController();
    const patience = setTimeout(() => hung.abort(tooDemanding()), maxSilenceMs).unref();
    const unwatch = watchDecoding(stop, maxClipStepMs, () => hung.abort(tooDemanding()));
    const cancel = () => raiseStopFlag(stop);
    const finished = watch(run<Result>(interactive, name, { ...task, stop }, hung.signal), cancel).finally(
      () => {
        clearTimeout(patience);
        unwatch();
      },
    );
    if (!signal) return finished;
    const gone = Promise.withResolvers<never>();
    const leave = () => {
      cancel();
      gone.reject(new AppError('CANCELLED', 'The work was cancelled.'));
    };
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) leave();
    return Promise.race([finished, gone.promise]).finally(() => signal.removeEventListener('abort', leave));
  }

  return {
    describe: (tokenizer) => run(interactive, 'describe', tokenizer),
    acousticCentroids: (tokenizer) => run(interactive, 'acousticCentroids', tokenizer),
    async tokenizeFile(path, tokenizer, handle, signal, picturesPath) {
      const leave = await gate.enter(signal);
      const { port1, port2 } = new MessageChannel();
      const stop = createStopFlag();
      const hung = new AbortController();
      const unwatch = watchDecoding(stop, maxFileStepMs, () => hung.abort(tooDemanding()));
      let patience: NodeJS.Timeout | undefined;
      const cancel = () => {
        raiseStopFlag(stop);
        // It may be waiting for its reader.
        port1.postMessage('next');
        patience ??= setTimeout(() => hung.abort(tooDemanding()), maxSilenceMs);
      };
      const task = { path, tokenizer, port: port2, stop, picturesPath: picturesPath ?? null };
      const finished = watch(run<TokenizedFile>(bulk, 'tokenizeFile', task, hung.signal, [port2]), cancel);
      const handled = handleMessages(port1, handle, maxSilenceMs, () => hung.abort(tooDemanding()));
      signal.addEventListener('abort', cancel, { once: true });
      if (signal.aborted) cancel();
      try {
        // The handler's failure ends the worker's task; the task's own failure ends the handling.
        const [result] = await Promise.all([finished, handled]);
        return result;
      } finally {
        cancel();
        await Promise.allSettled([finished]);
        // A task that was given up before its thread took it has never had the other end.
        port1.close();
        await Promise.allSettled([handled]);
        clearTimeout(patience);
        unwatch();
        signal.removeEventListener('abort', cancel);
        leave();
      }
    },
    drawPictures: (path, picturesPath, signal) =>
      runInBulk<MadePictures>('drawPictures', { path, picturesPath }, signal),
    measureSpeech: (path, signal) => runInBulk<Uint8Array>('measureSpeech', { path }, signal),
    findTurningPoints: (task, signal) => runInBulk<TurningPoint[]>('turningPoints', task, signal),
    tokenizeClip: (task, signal) => runForCaller('tokenizeClip', task, signal),
    hearClip: (task, signal) => runForCaller('hearClip', task, signal),
    fingerprint: (task, signal) => runForCaller('fingerprint', task, signal),
    reconstruct: (task, signal) => runForCaller('reconstruct', task, signal),
    measureRoundTrip: (task, signal) => runForCaller('roundTrip', task, signal),
    filesWaitFor: gate.waitsFor,
    async close() {
      for (const cancel of underWay.values()) cancel();
      await Promise.allSettled(underWay.keys());
      await Promise.all([bulk.destroy(), interactive.destroy()]);
    },
  };
}

async function handleMessages(
  port: MessagePort,
  handle: (message: TokenizeFileMessage) => Promise<void>,
  maxSilenceMs: number,
  giveUp: () => void,
): Promise<void> {
  const closed = new AbortController();
  port.once('close', () => closed.abort());
  while (!closed.signal.aborted) {
    let message: TokenizeFileMessage;
    const watchdog = setTimeout(giveUp, maxSilenceMs);
    try {
      [message] = await once(port, 'message', { signal: closed.signal });
    } catch {
      return;
    } finally {
      clearTimeout(watchdog);
    }
    await handle(message);
    port.postMessage('next');
  }
}

async function run<Result>(
  pool: Piscina,
  name: string,
  task: unknown,
  signal?: AbortSignal,
  transferList: MessagePort[] = [],
): Promise<Result> {
  let answer: TaskAnswer<Result>;
  try {
    answer = await pool.run(task, { name, transferList, signal: signal ?? null });
  } catch (error) {
    throw asAppError(error, signal);
  }
  return resultOf(answer);
}

function asAppError(error: unknown, signal: AbortSignal | undefined): Error {
  if (signal?.reason instanceof AppError) return signal.reason;
  const { message = '', name = '' } = error as Error;
  if (/queue is at limit/i.test(message)) {
    return new AppError('UNAVAILABLE', 'Too many clips are waiting to be searched; try again later.');
  }
  if (/memory|worker_threads|terminated|exited/i.test(`${name} ${message}`)) {
    return new AppError('AUDIO_TOO_DEMANDING', 'Decoding this file ended its worker; it was given up.', {
      cause: error,
    });
  }
  return error as Error;
}
