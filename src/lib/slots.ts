/** Places of which each caller may hold a number at a time. */
export class Slots {
  /** Places that a caller may hold. */
  readonly maxEach: number;
  readonly #held = new Map<string, number>();
  /** Mean time for which places were held, in milliseconds; the latest count most. */
  #meanMs = 500;

  constructor(maxEach: number) {
    this.maxEach = maxEach;
  }

  /** How long a place is held, on average. */
  get meanMs(): number {
    return this.#meanMs;
  }

  /** Takes a place, and gives what leaves it; null when the caller holds all that it may. */
  take(key: string): (() => void) | null {
    const held = this.#held.get(key) ?? 0;
    if (held >= this.maxEach) return null;
    this.#held.set(key, held + 1);
    const startedMs = performance.now();
    let isLeft = false;
    return () => {
      if (isLeft) return;
      isLeft = true;
      this.#meanMs += 0.2 * (performance.now() - startedMs - this.#meanMs);
      const rest = this.#held.get(key)! - 1;
      if (rest > 0) this.#held.set(key, rest);
      else this.#held.delete(key);
    };
  }
}
