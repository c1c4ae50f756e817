/** Adds up how long the parts of a work take on the clock, however they are interleaved. In milliseconds. */
export class StageClock<Stage extends string> {
  readonly #ms = new Map<Stage, number>();

  add(stage: Stage, ms: number): void {
    this.#ms.set(stage, (this.#ms.get(stage) ?? 0) + ms);
  }

  of(stage: Stage): number {
    return this.#ms.get(stage) ?? 0;
  }

  time<Result>(stage: Stage, run: () => Result): Result {
    const startedMs = performance.now();
    try {
      return run();
    } finally {
      this.add(stage, performance.now() - startedMs);
    }
  }

  async timeAsync<Result>(stage: Stage, run: () => Promise<Result>): Promise<Result> {
    const startedMs = performance.now();
    try {
      return await run();
    } finally {
      this.add(stage, performance.now() - startedMs);
    }
  }

  /** The same items; what it takes to make each counts. */
  *timeEach<Item>(stage: Stage, items: Iterable<Item>): Generator<Item, void, void> {
    const iterator = items[Symbol.iterator]();
    for (;;) {
      const next = this.time(stage, () => iterator.next());
      if (next.done) return;
      yield next.value;
    }
  }

  /** The same of items that come by and by. */
  async *timeItems<Item>(stage: Stage, items: AsyncIterable<Item>): AsyncGenerator<Item, void, void> {
    const iterator = items[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await this.timeAsync(stage, () => iterator.next());
        if (next.done) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
}
