import { AsyncLocalStorage } from 'node:async_hooks';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { AppError } from '../errors.ts';
import type { HeardWords, RecogniserMessage, RecogniserTask } from './recogniser-tasks.ts';

export interface RecogniserListener {
  /** The recogniser is loaded; its exact build. */
  readonly loaded?: (recogniserId: string) => void;
  /** Words of a piece; the next is heard meanwhile. */
  readonly heard?: (words: HeardWords) => void;
}

/** Recognition in a process of its own. */
export interface RecogniserProcess {
  /**
   * One task after another. Throws CANCELLED at once when the signal is aborted (the process is ended), UNAVAILABLE
   * when it dies or falls silent, MODEL_UNAVAILABLE, the AUDIO_* errors.
   */
  run(task: RecogniserTask, listener?: RecogniserListener, signal?: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

export interface RecogniserProcessOptions {
  /** Without work for so long it ends and its memory is free. Default one minute. */
  readonly idleMs?: number;
  /** Silent for so long it hangs: a piece of 28 s, or a model being loaded. Default 10 minutes. */
  readonly maxSilenceMs?: number;
  /** The program; tests give another. */
  readonly program?: string;
}

const program = fileURLToPath(new URL('./recogniser.main.ts', import.meta.url));

/** Starts the process with the first task, and again after it ended. */
export function createRecogniserProcess(options: RecogniserProcessOptions = {}): RecogniserProcess {
  const { idleMs = 60_000, maxSilenceMs = 600_000, program: file = program } = options;
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  function start(): ChildProcess {
    // Structured clones, so that typed arrays and undefined go through; what it prints is nobody's business.
    const started = fork(file, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    started.once('exit', () => {
      if (child === started) child = null;
    });
    return started;
  }

  async function end(): Promise<void> {
    clearTimeout(idle);
    const ending = child;
    child = null;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    // It ends what runs for it; if it does not listen any more, the hard way.
    ending.kill('SIGTERM');
    const hard = setTimeout(() => ending.kill('SIGKILL'), 2_000);
    await once(ending, 'exit');
    clearTimeout(hard);
  }

  function perform(task: RecogniserTask, listener: RecogniserListener, signal?: AbortSignal): Promise<void> {
    clearTimeout(idle);
    child ??= start();
    const worker = child;
    const ended = Promise.withResolvers<void>();
    const fail = (error: Error) => {
      ended.reject(error);
      if (child === worker) end();
    };
    // Messages come from the process' own context; who listens may ask the database as the one who called.
    const inContext = AsyncLocalStorage.snapshot();
    const silence = setTimeout(
      () => fail(new AppError('UNAVAILABLE', 'The speech recogniser did not answer in time.')),
      maxSilenceMs,
    );
    const onMessage = (message: RecogniserMessage) => {
      silence.refresh();
      if (message.kind === 'loaded') inContext(() => listener.loaded?.(message.recogniserId));
      else if (message.kind === 'heard') inContext(() => listener.heard?.(message));
      else if (message.kind === 'done') ended.resolve();
      else ended.reject(toError(message));
    };
    const onExit = (code: number | null, how: NodeJS.Signals | null) =>
      ended.reject(new AppError('UNAVAILABLE', `The speech recogniser ended (${how ?? `code ${code}`}).`));
    const onAbort = () => fail(new AppError('CANCELLED', 'The transcription was cancelled.'));
    worker.on('message', onMessage).once('exit', onExit).once('error', fail);
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted) onAbort();
    else worker.send(task);
    return ended.promise.finally(() => {
      clearTimeout(silence);
      worker.off('message', onMessage).off('exit', onExit).off('error', fail);
      signal?.removeEventListener('abort', onAbort);
      idle = setTimeout(end, idleMs).unref();
    });
  }

  return {
    run(task, listener = {}, signal) {
      const mine = turn.then(() => {
        if (signal?.aborted) throw new AppError('CANCELLED', 'The transcription was cancelled.');
        return perform(task, listener, signal);
      });
      turn = mine.catch(() => undefined);
      return mine;
    },
    close: end,
  };
}

const toError = ({ code, message, limit }: Extract<RecogniserMessage, { kind: 'refused' }>): Error =>
  code === null ? new Error(message) : new AppError(code, message, limit === undefined ? {} : { limit });
