import type { LogHistory } from './log-history.ts';
import { laterOf, type WalPosition } from './wal-position.ts';

interface Seen {
  position: WalPosition;
  /** The caller saw or wrote something at that time whose position nobody asked for; null when there is no such thing. */
  unplacedAtMs: number | null;
  atMs: number;
}

/** Stands for all callers; nobody has no name. */
const EVERYBODY = '';
const MAX_CALLERS = 10_000;
/** Replicas that are further behind than this are not asked anyway. */
const KEPT_MS = 10 * 60_000;

/** What each caller has written or been told in this process, as positions that a replica must have come to. */
export class CallerPositions {
  readonly #history: LogHistory;
  /** In the order of their last change. */
  readonly #callers = new Map<string, Seen>();
  /** What is forgotten of single callers holds for all. */
  #floor: WalPosition = 0n;

  constructor(history: LogHistory) {
    this.#history = history;
  }

  /** What everybody must find. */
  raiseFloor(position: WalPosition): void {
    if (position > this.#floor) this.#floor = position;
  }

  /** The caller wrote something that lies before `position`. */
  wrote(caller: string, position: WalPosition): void {
    const seen = this.#touch(caller);
    if (position > seen.position) seen.position = position;
  }

  /** The caller, or with null anybody, was told or wrote something by now, wherever it lies. */
  saw(caller: string | null): void {
    this.#touch(caller ?? EVERYBODY).unplacedAtMs = performance.now();
  }

  /** What the caller's reads must contain; null when only the primary surely does. */
  neededBy(caller: string): WalPosition | null {
    const ofAll = this.#placeOf(EVERYBODY);
    const own = this.#placeOf(caller);
    if (ofAll === null || own === null) return null;
    return laterOf(own, ofAll);
  }

  #placeOf(caller: string): WalPosition | null {
    const seen = this.#callers.get(caller);
    if (!seen) return this.#floor;
    if (seen.unplacedAtMs !== null) {
      const position = this.#history.firstAfter(seen.unplacedAtMs);
      if (position === null) return null;
      if (position > seen.position) seen.position = position;
      seen.unplacedAtMs = null;
    }
    return laterOf(seen.position, this.#floor);
  }

  #touch(caller: string): Seen {
    const nowMs = performance.now();
    const seen = this.#callers.get(caller) ?? { position: 0n, unplacedAtMs: null, atMs: nowMs };
    seen.atMs = nowMs;
    this.#callers.delete(caller);
    this.#callers.set(caller, seen);
    for (const [key, { atMs }] of this.#callers) {
      if (this.#callers.size <= MAX_CALLERS && nowMs - atMs < KEPT_MS) break;
      // Null for one that was told something this moment: there are too many of those, so this one stays.
      const position = this.#placeOf(key);
      if (position === null) break;
      this.raiseFloor(position);
      this.#callers.delete(key);
    }
    return seen;
  }
}
