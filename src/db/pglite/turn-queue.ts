/** First come, first served: one holder at a time. */
export class TurnQueue {
  #tail: Promise<void> = Promise.resolve();

  /** Runs `work` when everybody who came before is done, whatever became of them. */
  run<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#tail.then(work);
    this.#tail = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }
}
