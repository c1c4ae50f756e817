const FIRST_RETRY_MS = 100;
const MAX_RETRY_MS = 5_000;

/** Pauses before a broken connection is opened again: twice as long each time until it works, and never quite alike. */
export function createPauses(signal?: AbortSignal) {
  let pauseMs = FIRST_RETRY_MS;
  return {
    next: async (): Promise<void> => {
      await wait(pauseMs * (0.5 + Math.random() / 2), signal);
      pauseMs = Math.min(MAX_RETRY_MS, pauseMs * 2);
    },
    /** It works. */
    reset: (): void => {
      pauseMs = FIRST_RETRY_MS;
    },
  };
}

/** Resolves after so long, or at once when the signal is aborted; never rejects. */
export function wait(ms: number, signal?: AbortSignal | null): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (signal?.aborted) return Promise.resolve();
  const timer = setTimeout(resolve, ms);
  const stop = () => resolve();
  signal?.addEventListener('abort', stop, { once: true });
  return promise.finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  });
}
