import { AppError } from '../../errors.ts';

/** Something that answers, or why nothing does. */
export type Answering<Thing> =
  | { readonly thing: Thing; readonly reason: null }
  | { readonly thing: null; readonly reason: string };

/**
 * Runs a search with what answers in its index; where that cannot be loaded, without it and with the reason, so that
 * other legs go on.
 */
export async function whileAnswering<Thing, Result>(
  whileActive: (search: (thing: Thing) => Promise<Result>) => Promise<Result>,
  search: (answering: Answering<Thing>) => Promise<Result>,
): Promise<Result> {
  let isRunning = false;
  try {
    return await whileActive((thing) => {
      isRunning = true;
      return search({ thing, reason: null });
    });
  } catch (error) {
    const isMissing = error instanceof AppError && ['UNAVAILABLE', 'MODEL_UNAVAILABLE'].includes(error.code);
    if (isRunning || !isMissing) throw error;
    return search({ thing: null, reason: error.message });
  }
}
