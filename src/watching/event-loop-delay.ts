/** Milliseconds between two looks. */
const TICK_MS = 20;

/**
 * Tells how late the event loop is, in seconds, as somebody would meet it who comes at any time: a loop that stands
 * still for 100 ms is met late by everybody who comes meanwhile, the last of them by next to nothing. Gives what ends it.
 */
export function watchEventLoop(observe: (delayS: number) => void): () => void {
  let dueMs = performance.now() + TICK_MS;
  const timer = setInterval(() => {
    const now = performance.now();
    for (let lateMs = now - dueMs; ; lateMs -= TICK_MS) {
      observe(Math.max(0, lateMs) / 1_000);
      if (lateMs < TICK_MS) break;
    }
    dueMs = now + TICK_MS;
  }, TICK_MS).unref();
  return () => clearInterval(timer);
}
