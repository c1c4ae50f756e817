import { AppError, type ErrorCode } from '../errors.ts';
import { createGarbageCollector } from '../lib/collect-garbage.ts';

/** How a task comes back: its result, or the reason for which it was refused. */
export type TaskAnswer<Result> =
  | { readonly result: Result }
  | { readonly refusal: { readonly code: ErrorCode; readonly message: string } };

const collectGarbage = createGarbageCollector();

/** In a thread: refusals as data, because a thrown error loses its code on the way between threads. */
export function answered<Task, Result>(run: (task: Task) => Promise<Result>) {
  return async (task: Task): Promise<TaskAnswer<Result>> => {
    try {
      return { result: await run(task) };
    } catch (error) {
      if (error instanceof AppError) return { refusal: { code: error.code, message: error.message } };
      throw error;
    } finally {
      collectGarbage();
    }
  };
}

/** On the other side: the result, or the refusal as the AppError that it was. */
export function resultOf<Result>(answer: TaskAnswer<Result>): Result {
  if ('refusal' in answer) throw new AppError(answer.refusal.code, answer.refusal.message);
  return answer.result;
}
