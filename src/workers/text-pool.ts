import { Piscina } from 'piscina';
import { AppError, type ErrorCode } from '../errors.ts';
import type { TextPool } from './text-tasks.ts';

type Answer =
  | { readonly result: unknown }
  | { readonly refusal: { code: ErrorCode; message: string; field?: string; limit?: number } };

const MAX_WAITING = 64;
/** The largest transcript that is taken needs a few seconds; what needs longer was made to. */
const MAX_TASK_MS = 60_000;

/** One thread for texts, started when the first comes and ended a minute after the last. */
export function createTextPool(): TextPool {
  const pool = new Piscina({
    filename: new URL('./text.worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    maxQueue: MAX_WAITING,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: 1_024 },
  });
  async function run<Result>(name: string, task: unknown): Promise<Result> {
    let answer: Answer;
    try {
      answer = await pool.run(task, { name, signal: AbortSignal.timeout(MAX_TASK_MS) });
    } catch (error) {
      throw asAppError(error as Error);
    }
    if ('refusal' in answer) {
      const { code, message, ...details } = answer.refusal;
      throw new AppError(code, message, details);
    }
    return answer.result as Result;
  }
  return {
    readTranscript: (task) => run('readTranscript', task),
    collectWords: (segments) => run('collectWords', segments),
    indexText: (task) => run('indexText', task),
    cutArticles: (articles) => run('cutArticles', articles),
    indexArticles: (task) => run('indexArticles', task),
    close: () => pool.destroy(),
  };
}

function asAppError(error: Error): Error {
  if (/queue is at limit/i.test(error.message)) {
    return new AppError('UNAVAILABLE', 'Too many texts are waiting to be read; try again later.');
  }
  if (/memory|terminated|exited|abort|timeout/i.test(`${error.name} ${error.message}`)) {
    return new AppError('BAD_USER_INPUT', 'Reading this text took too much time or memory.', {
      field: 'text',
      cause: error,
    });
  }
  return error;
}
