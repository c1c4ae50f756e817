/** Milliseconds that `run` took, and what came of it. */
export async function timed<Result>(run: () => Promise<Result>): Promise<{ ms: number; result: Result }> {
  const startedAt = performance.now();
  const result = await run();
  return { ms: performance.now() - startedAt, result };
}
