import type { WalPosition } from './wal-position.ts';

interface Look {
  /** When the look began, on the clock of performance.now(). */
  readonly atMs: number;
  readonly position: WalPosition;
}

/** Ten minutes at four a second. */
const MAX_LOOKS = 2_400;

/**
 * Where the primary's log stood, and when: what tells how far a replica is behind, in time and without trust in two
 * clocks, and which position contains everything that had happened by a moment.
 */
export class LogHistory {
  /** Oldest first; of looks at the same position the first and the last. */
  readonly #looks: Look[] = [];

  /** `atMs` is when the question left: the position contains at least what had been written by then. */
  add(atMs: number, position: WalPosition): void {
    const last = this.#looks.at(-1);
    // Two looks at once may be answered out of order.
    if (last && last.atMs > atMs) return;
    const before = this.#looks.at(-2);
    // An idle primary: the two ends of a stretch at one position say all of it.
    if (last?.position === position && before?.position === position) this.#looks.pop();
    // After a failover to a server that had less, what is behind the new end never happened.
    while ((this.#looks.at(-1)?.position ?? 0n) > position) this.#looks.pop();
    this.#looks.push({ atMs, position });
    if (this.#looks.length > MAX_LOOKS) this.#looks.shift();
  }

  /** The newest position; null before the first look. */
  get newest(): WalPosition | null {
    return this.#looks.at(-1)?.position ?? null;
  }

  /** A position that contains everything written before `sinceMs`; null when nobody has looked since. */
  firstAfter(sinceMs: number): WalPosition | null {
    const last = this.#looks.at(-1);
    if (!last || last.atMs < sinceMs) return null;
    return (this.#looks.find(({ atMs }) => atMs >= sinceMs) ?? last).position;
  }

  /** For how long, in ms, a server that has come to `position` lacks something; 0 when it lacks nothing known. */
  lagMs(position: WalPosition, nowMs: number): number {
    const missing = this.#looks.find((look) => look.position > position);
    return missing ? Math.max(0, nowMs - missing.atMs) : 0;
  }
}
