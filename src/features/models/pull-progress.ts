import type { PullEvent } from '../../models/index.ts';

/** Adds what a pull tells file by file up to bytes of the whole. */
export class PullProgress {
  readonly #total: number;
  readonly #sizes = new Map<string, number>();
  readonly #received = new Map<string, number>();
  readonly #expected: ReadonlyMap<string, number>;
  file: string | null = null;
  note: string | null = null;

  /** The files of the catalogue with their rough sizes. */
  constructor(files: readonly { readonly file: string; readonly approximateBytes: number }[]) {
    this.#expected = new Map(files.map(({ file, approximateBytes }) => [file, approximateBytes]));
    this.#total = files.reduce((sum, { approximateBytes }) => sum + approximateBytes, 0);
  }

  /** True when others should hear of it at once: a new file, an end, a trouble. */
  add(event: PullEvent): boolean {
    switch (event.event) {
      case 'file':
        this.file = event.file;
        this.#received.set(event.file, event.resumedAtByte);
        if (event.totalBytes !== null) this.#sizes.set(event.file, event.totalBytes);
        return true;
      case 'progress':
        this.file = event.file;
        this.note = null;
        this.#received.set(event.file, event.receivedBytes);
        if (event.totalBytes !== null) this.#sizes.set(event.file, event.totalBytes);
        return false;
      case 'verified':
      case 'present':
        this.file = null;
        this.#received.set(event.file, event.bytes);
        this.#sizes.set(event.file, event.bytes);
        return true;
      case 'retry':
        this.note = `${event.file}: ${event.reason}; trying again in ${event.inMs / 1_000} s`;
        return true;
      case 'warning':
        this.note = `${event.file}: ${event.message}`;
        return true;
    }
  }

  get receivedBytes(): number {
    return [...this.#received.values()].reduce((sum, bytes) => sum + bytes, 0);
  }

  /** What the hub told of a file takes the place of its rough size. */
  get totalBytes(): number {
    let total = this.#total;
    for (const [file, bytes] of this.#sizes) total += bytes - (this.#expected.get(file) ?? 0);
    return Math.max(total, this.receivedBytes);
  }
}
