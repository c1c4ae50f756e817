import { RequestError } from '../client/phonograph-client.ts';

/** A recording that the load brought in. */
export interface SoakRecording {
  readonly id: string;
  readonly durationS: number;
}

interface Entry extends SoakRecording {
  deleted: boolean;
}

/** What is in the library now; it stays as large as it is, so memory that grows is none of its recordings'. */
export class Library {
  readonly size: number;
  readonly #entries: Entry[] = [];
  readonly #random: () => number;

  constructor(size: number, random: () => number) {
    this.size = size;
    this.#random = random;
  }

  get count(): number {
    return this.#entries.length;
  }

  add(recording: SoakRecording): void {
    if (this.#entries.some(({ id }) => id === recording.id)) return;
    this.#entries.push({ ...recording, deleted: false });
  }

  /** Takes the oldest out when there are more than `size`; what has it in hand sees it vanish, as callers do. */
  takeSurplus(): SoakRecording | null {
    if (this.#entries.length <= this.size) return null;
    const oldest = this.#entries.shift()!;
    oldest.deleted = true;
    return oldest;
  }

  /**
   * Calls with a recording of the library; does nothing while it is empty. That a recording was deleted in the midst of
   * the call is no fault.
   */
  async withRecording(use: (recording: SoakRecording) => Promise<void>): Promise<void> {
    const entry = this.#entries[Math.floor(this.#random() * this.#entries.length)];
    if (!entry) return;
    try {
      await use(entry);
    } catch (error) {
      const gone = error instanceof RequestError && ['NOT_FOUND', 'CONFLICT'].includes(error.code);
      if (!(entry.deleted && gone)) throw error;
    }
  }
}
