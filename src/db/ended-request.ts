import { AppError } from '../errors.ts';
import { requestScope } from '../lib/request-scope.ts';

/** Throws when the request that this is for has ended: nobody waits for what a statement would give. */
export function assertWanted(): void {
  const signal = requestScope.current()?.signal;
  if (signal?.aborted) throw reasonOf(signal);
}

/** The same result, or a refusal as soon as the request ends; what runs on is nobody's any more. */
export async function whileWanted<Result>(run: () => Promise<Result>): Promise<Result> {
  const scope = requestScope.current();
  const signal = scope?.signal;
  if (!signal) return await run();
  if (signal.aborted) throw reasonOf(signal);
  const asked = scope.spent ? scope.spent.around('database', run) : run();
  const ended = Promise.withResolvers<never>();
  const onEnd = () => ended.reject(reasonOf(signal));
  signal.addEventListener('abort', onEnd, { once: true });
  try {
    return await Promise.race([asked, ended.promise]);
  } finally {
    signal.removeEventListener('abort', onEnd);
  }
}

/** Why a request ended, as a refusal. */
export const reasonOf = ({ reason }: AbortSignal): AppError =>
  reason instanceof AppError ? reason : new AppError('CANCELLED', 'The caller left.', { cause: reason });
