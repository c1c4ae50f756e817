import { Stopwatch } from './stopwatch.ts';

/** What a request waits for. */
export type Waiting = 'database' | 'sql' | 'sound';

/** Milliseconds of a request, and how many statements it ran. */
export type SpentReading = ReturnType<TimeSpent['read']>;

/** Adds up for how long a request waited for the database and for work on sound or text, in milliseconds. */
export class TimeSpent {
  readonly #sums: Record<Waiting, number> = { database: 0, sql: 0, sound: 0 };
  readonly #startedMs = performance.now();
  readonly #waiting = new Stopwatch();
  #statements = 0;

  /** Statements, and tasks of worker threads, that go on at the same time count each in its own sum. */
  async around<Result>(kind: Waiting, run: () => Promise<Result>): Promise<Result> {
    const startedMs = performance.now();
    if (kind === 'sql') this.#statements++;
    try {
      return await this.#waiting.around(run);
    } finally {
      this.#sums[kind] += performance.now() - startedMs;
    }
  }

  /** Until now. `databaseMs` has the waiting for a session in it. `ownMs` is what is none of these: parsing, resolving, writing the answer, waiting for the thread. */
  read() {
    const totalMs = performance.now() - this.#startedMs;
    return {
      statements: this.#statements,
      sqlMs: round(this.#sums.sql),
      databaseMs: round(this.#sums.database),
      soundMs: round(this.#sums.sound),
      ownMs: round(totalMs - this.#waiting.ms),
      totalMs: round(totalMs),
    };
  }
}

const round = (ms: number): number => Math.round(ms * 1_000) / 1_000;
