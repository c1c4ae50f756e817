/** Adds up for how long something was under way, in milliseconds; what goes on at the same time counts once. */
export class Stopwatch {
  #under = 0;
  #sinceMs = 0;
  #sumMs = 0;

  async around<Result>(run: () => Promise<Result>): Promise<Result> {
    if (this.#under++ === 0) this.#sinceMs = performance.now();
    try {
      return await run();
    } finally {
      if (--this.#under === 0) this.#sumMs += performance.now() - this.#sinceMs;
    }
  }

  /** Of what has ended. */
  get ms(): number {
    return this.#sumMs;
  }
}
