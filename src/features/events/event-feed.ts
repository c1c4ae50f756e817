import type { LoggedEvent } from './events.types.ts';

/** Events kept in memory for those who follow closely; who is further behind reads the log. */
const KEPT_EVENTS = 1_000;
/** Events handed over, or read, at once. */
export const BATCH_SIZE = 200;

export type ReadLog = (after: number, limit: number) => Promise<LoggedEvent[]>;

/**
 * The live end of one workspace's log. However many follow, new events are read once; each follower has nothing here
 * but its own position, so a slow one costs no memory.
 */
export class EventFeed {
  readonly #readLog: ReadLog;
  readonly #recent: LoggedEvent[] = [];
  /** Every event after this number is among the recent ones, as far as the log was read. */
  #recentAfter: number;
  #head: number;
  #pulling: Promise<void> | null = null;
  #pullAgain = false;
  readonly #waiting = new Set<() => void>();
  /** Grows with whatever there may be to see. */
  #version = 0;

  constructor(head: number, readLog: ReadLog) {
    this.#recentAfter = head;
    this.#head = head;
    this.#readLog = readLog;
  }

  get version(): number {
    return this.#version;
  }

  /** The next events after a number, at most BATCH_SIZE; none when there are no more. */
  async read(after: number): Promise<readonly LoggedEvent[]> {
    if (after < this.#recentAfter) return this.#readLog(after, BATCH_SIZE);
    return this.#recent.filter(({ sequence }) => sequence > after).slice(0, BATCH_SIZE);
  }

  /** Reads what is new in the log; a call during another one's reading makes that read once more. */
  pull(): Promise<void> {
    this.#pullAgain = true;
    this.#pulling ??= this.#pullAll().finally(() => {
      this.#pulling = null;
    });
    return this.#pulling;
  }

  async #pullAll(): Promise<void> {
    while (this.#pullAgain) {
      this.#pullAgain = false;
      const events = await this.#readLog(this.#head, BATCH_SIZE);
      if (events.length === 0) continue;
      this.#head = events.at(-1)!.sequence;
      this.#recent.push(...events);
      const dropped = this.#recent.splice(0, Math.max(0, this.#recent.length - KEPT_EVENTS));
      this.#recentAfter = dropped.at(-1)?.sequence ?? this.#recentAfter;
      this.#pullAgain ||= events.length === BATCH_SIZE;
      this.wake();
    }
  }

  wake(): void {
    this.#version++;
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }

  /** Resolves when the version is another one, or when the signal is aborted. */
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
