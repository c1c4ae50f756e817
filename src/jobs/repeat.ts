/**
 * Runs the work again and again, never twice at once; gives a function that ends it and waits for the last run.
 */
export function repeat(intervalMs: number, work: () => Promise<void>, onError: (error: Error) => void) {
  let last: Promise<void> | null = null;
  const timer = setInterval(() => {
    last ??= work()
      .catch(onError)
      .finally(() => {
        last = null;
      });
  }, intervalMs);
  return async (): Promise<void> => {
    clearInterval(timer);
    await last;
  };
}
