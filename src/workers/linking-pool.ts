import { AsyncResource } from 'node:async_hooks';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { readContentId } from '../content/index.ts';
import { AppError } from '../errors.ts';
import { once } from '../lib/once.ts';
import type { GroupedQuestions, QuestionAnswer } from '../linking/index.ts';
import { BACKGROUND_NICE } from './background-priority.ts';
import { MAX_CLIP_DECODE_STEP_MS, MAX_DECODE_STEP_MS, tooDemanding, watchDecoding } from './decode-watch.ts';
import type {
  AlignedStretch,
  AlignTask,
  AnswerTask,
  GroupTask,
  LinkingWorkerSettings,
  TrainedVersion,
  TrainTask,
} from './linking-tasks.ts';
import { createStopFlag, raiseStopFlag } from './stop-flag.ts';
import { resultOf, type TaskAnswer } from './task-answer.ts';

export interface LinkingPool {
  /** Id of the content features that everything here is made with. */
  contentId(): Promise<string>;
  /** Packed content frames of a whole file, on the thread of the jobs. Throws the AUDIO_* errors, CANCELLED. */
  hearFile(path: string, signal: AbortSignal): Promise<Uint8Array>;
  /** Of a part of a file, for somebody who waits. */
  hearClip(path: string, startS: number, maxS: number, signal?: AbortSignal): Promise<Uint8Array>;
  /** Null where neither path can say anything. */
  answer(task: AnswerTask): Promise<QuestionAnswer | null>;
  /** The best alignment with each of the others. */
  align(task: AlignTask): Promise<(AlignedStretch | null)[]>;
  /** Questions that seem to be the same. */
  group(task: GroupTask): Promise<GroupedQuestions[]>;
  train(
    task: Omit<TrainTask, 'port'>,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ): Promise<TrainedVersion>;
  close(): Promise<void>;
}

const linkingWorker = new URL('./linking.worker.ts', import.meta.url);
const MAX_WAITING = 256;

/** Two threads, started when needed: one for jobs, one for those who wait, so that nobody stands behind a training. */
export function createLinkingPool(settings: LinkingWorkerSettings): LinkingPool {
  const options = {
    filename: linkingWorker.href,
    workerData: settings,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
    atomics: 'disabled' as const,
  };
  const bulk = new Piscina({ ...options, niceIncrement: BACKGROUND_NICE });
  const interactive = new Piscina({ ...options, maxQueue: MAX_WAITING });
  const contentId = once(() => readContentId(settings.contentFolder));

  async function hear(
    pool: Piscina,
    part: { readonly path: string; readonly startS: number; readonly maxS: number },
    signal?: AbortSignal,
  ): Promise<Uint8Array> {
    const stop = createStopFlag();
    const cancel = () => raiseStopFlag(stop);
    const hung = new AbortController();
    const maxStepMs = pool === bulk ? MAX_DECODE_STEP_MS : MAX_CLIP_DECODE_STEP_MS;
    const unwatch = watchDecoding(stop, maxStepMs, () => hung.abort(tooDemanding()));
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted) cancel();
    try {
      return resultOf(await run<TaskAnswer<Uint8Array>>(pool, 'hearContent', { ...part, stop }, hung.signal));
    } catch (error) {
      throw hung.signal.aborted ? hung.signal.reason : error;
    } finally {
      unwatch();
      signal?.removeEventListener('abort', cancel);
    }
  }

  return {
    contentId,
    hearFile: (path, signal) => hear(bulk, { path, startS: 0, maxS: Number.POSITIVE_INFINITY }, signal),
    hearClip: (path, startS, maxS, signal) => hear(interactive, { path, startS, maxS }, signal),
    answer: (task) => run(interactive, 'answer', task),
    align: (task) => run(interactive, 'align', task),
    group: (task) => run(interactive, 'group', task),
    async train(task, onProgress, signal) {
      const { port1, port2 } = new MessageChannel();
      // Told by an event, and still in the workspace of whoever asked.
      port1.on('message', AsyncResource.bind(onProgress));
      try {
        return await bulk.run({ ...task, port: port2 }, { name: 'train', transferList: [port2], signal });
      } catch (error) {
        if (!signal.aborted) throw error;
        throw new AppError('CANCELLED', 'The work was cancelled.', { cause: error });
      } finally {
        port1.close();
      }
    },
    close: async () => {
      await Promise.all([bulk.destroy(), interactive.destroy()]);
    },
  };
}

async function run<Result>(pool: Piscina, name: string, task: object, signal?: AbortSignal): Promise<Result> {
  try {
    return await pool.run(task, { name, signal: signal ?? null });
  } catch (error) {
    if (!/queue is at limit/i.test((error as Error).message)) throw error;
    throw new AppError('UNAVAILABLE', 'Too many questions are waiting to be answered; try again later.');
  }
}
