export interface Range {
  readonly startS: number;
  readonly endS: number;
}

export interface Marks {
  /** Where playing starts. */
  readonly cursorS: number;
  readonly range: Range | null;
}

/** The cursor and the marked range; the range is kept in the address once the hand lets go (`onCommit`). */
export class MarksStore {
  current: Marks;
  readonly #durationS: number;
  readonly #onCommit: (range: Range | null) => void;
  readonly #listeners = new Set<() => void>();

  constructor(durationS: number, first: Marks, onCommit: (range: Range | null) => void) {
    this.#durationS = durationS;
    this.#onCommit = onCommit;
    this.current = first;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly read = (): Marks => this.current;

  setCursor(timeS: number): void {
    this.#set({ ...this.current, cursorS: this.#inside(timeS) });
  }

  /** In either order. */
  setRange(oneS: number, otherS: number): void {
    const startS = this.#inside(Math.min(oneS, otherS));
    const endS = this.#inside(Math.max(oneS, otherS));
    this.#set({ ...this.current, range: endS > startS ? { startS, endS } : null });
  }

  /** Moves the start to `timeS`; an end before it goes to the end of the recording. */
  markStart(timeS: number): void {
    const endS = this.current.range?.endS ?? this.#durationS;
    this.setRange(timeS, endS > timeS ? endS : this.#durationS);
    this.commit();
  }

  markEnd(timeS: number): void {
    const startS = this.current.range?.startS ?? 0;
    this.setRange(startS < timeS ? startS : 0, timeS);
    this.commit();
  }

  clear(): void {
    this.#set({ ...this.current, range: null });
    this.commit();
  }

  commit(): void {
    this.#onCommit(this.current.range);
  }

  #inside(timeS: number): number {
    return Math.max(0, Math.min(this.#durationS, timeS));
  }

  #set(marks: Marks): void {
    this.current = marks;
    for (const listener of this.#listeners) listener();
  }
}
