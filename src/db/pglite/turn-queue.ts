/** First come, first served: one holder at a time. */
export class TurnQueue {
  #tail: Promise<void> = Promise.resolve();
  #inLine = 0;

  /** The holder and those who wait. */
  get inLine(): number {
    return this.#inLine;
  }

  /** Runs `work` when everybody who came before is done, whatever became of them. */
  run<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#inLine++;
    const turn = this.#tail.then(work).finally(() => this.#inLine--);
    this.#tail = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }
}
