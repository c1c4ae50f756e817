import { sessionFailureOf } from './session-failure.ts';

/**
 * Size of the pieces in which work goes to a device. When the device is out of memory the piece is halved and tried
 * again, and later pieces stay that small: what did not fit once would fail once more every time.
 */
export class HalvingBatch {
  #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  get size(): number {
    return this.#size;
  }

  /**
   * Runs all of `length`, piece by piece and in order; a piece that failed has left nothing behind.
   * Throws the device's error when even a piece of 1 does not fit.
   */
  async *run<Result>(
    length: number,
    runPiece: (start: number, end: number) => Promise<Result>,
  ): AsyncGenerator<{ readonly start: number; readonly end: number; readonly result: Result }> {
    for (let start = 0; start < length; ) {
      const end = Math.min(length, start + this.#size);
      let result: Result;
      try {
        result = await runPiece(start, end);
      } catch (error) {
        if (sessionFailureOf(error) !== 'out-of-memory' || end - start === 1) throw error;
        this.#size = Math.ceil((end - start) / 2);
        continue;
      }
      yield { start, end, result };
      start = end;
    }
  }
}
