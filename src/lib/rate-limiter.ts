/** What becomes of one request: it may go on, or it may come back after `retryAfterMs`. */
export interface RateDecision {
  readonly retryAfterMs: number;
}

/** Callers that are remembered; more than so many at once push out who was quiet longest. */
const MAX_KEYS = 50_000;

/**
 * The generic cell rate algorithm: each caller has one number, the moment at which the bucket is full again. Refills
 * evenly, lets `burst` requests through at once, and needs neither a timer nor a database. Each process counts alone.
 */
export class RateLimiter {
  readonly #intervalMs: number;
  readonly #burst: number;
  readonly #fullAt = new Map<string, number>();

  constructor(requestsPerMinute: number, burst: number) {
    this.#intervalMs = 60_000 / requestsPerMinute;
    this.#burst = burst;
  }

  /** How long a caller would be refused now; 0: not at all. Counts nothing. */
  waitMs(key: string, nowMs: number = performance.now()): number {
    const fullAt = Math.max(this.#fullAt.get(key) ?? 0, nowMs) + this.#intervalMs;
    return Math.max(0, Math.ceil(fullAt - this.#burst * this.#intervalMs - nowMs));
  }

  /** Counts a request of a caller, when it may go on (`retryAfterMs` 0). */
  take(key: string, nowMs: number = performance.now()): RateDecision {
    const retryAfterMs = this.waitMs(key, nowMs);
    if (retryAfterMs > 0) return { retryAfterMs };
    const fullAt = Math.max(this.#fullAt.get(key) ?? 0, nowMs) + this.#intervalMs;
    // Deleted first, so that the map is ordered by last use.
    this.#fullAt.delete(key);
    this.#fullAt.set(key, fullAt);
    if (this.#fullAt.size > MAX_KEYS) this.#fullAt.delete(this.#fullAt.keys().next().value!);
    return { retryAfterMs: 0 };
  }
}
