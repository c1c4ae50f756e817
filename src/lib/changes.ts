/** Lets many wait for whatever happens next: a version that grows, and who wants to know of it. */
export class Changes {
  readonly #waiting = new Set<() => void>();
  #version = 0;

  get version(): number {
    return this.#version;
  }

  tell(): void {
    this.#version++;
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }

  /** Resolves when the version is another one, when the signal is aborted, or after `maxMs`. */
  async after(version: number, signal: AbortSignal, maxMs?: number): Promise<void> {
    if (version !== this.#version || signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const stop = () => resolve();
    const timer = maxMs === undefined ? null : setTimeout(stop, maxMs);
    this.#waiting.add(stop);
    signal.addEventListener('abort', stop);
    await promise;
    if (timer) clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    this.#waiting.delete(stop);
  }
}
