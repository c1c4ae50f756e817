import type { ModelPull } from './models.types.ts';

/** A running pull of another process is told at least every 5 s: after so long its process is gone. */
const SILENT_MS = 20_000;

interface Posted {
  readonly pull: ModelPull;
  readonly isOwn: boolean;
  readonly heardAtMs: number;
}

/** How the pulls of all processes stand, as far as this one has heard. */
export class PullBoard {
  readonly #posted = new Map<string, Posted>();
  readonly #waiting = new Set<() => void>();
  #version = 0;

  get version(): number {
    return this.#version;
  }

  post(pull: ModelPull, isOwn: boolean): void {
    this.#posted.set(pull.name, { pull, isOwn, heardAtMs: performance.now() });
    this.#version++;
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }

  get(name: string): ModelPull | null {
    const posted = this.#posted.get(name);
    if (!posted) return null;
    const isLost =
      !posted.isOwn && posted.pull.status === 'RUNNING' && performance.now() - posted.heardAtMs > SILENT_MS;
    return isLost ? null : posted.pull;
  }

  list(): ModelPull[] {
    return [...this.#posted.keys()].map((name) => this.get(name)).filter((pull) => pull !== null);
  }

  /** Resolves when something was posted after the version, or when the signal is aborted. */
  async changed(version: number, signal: AbortSignal): Promise<void> {
    if (version !== this.#version || signal.aborted) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const stop = () => resolve();
    this.#waiting.add(stop);
    signal.addEventListener('abort', stop);
    await promise;
    signal.removeEventListener('abort', stop);
    this.#waiting.delete(stop);
  }
}
