import { Changes } from '../../lib/changes.ts';
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
  readonly changes = new Changes();

  post(pull: ModelPull, isOwn: boolean): void {
    this.#posted.set(pull.name, { pull, isOwn, heardAtMs: performance.now() });
    this.changes.tell();
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
}
