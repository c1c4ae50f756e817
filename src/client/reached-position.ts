/** Says how far the database had come with what a caller wrote or was told: another server's replica must have come as far. */
export const POSITION_HEADER = 'x-phonograph-position';

/** The latest position that a caller was given; null while there is none. */
export class ReachedPosition {
  #latest: string | null = null;

  get latest(): string | null {
    return this.#latest;
  }

  /** Positions are numbers to the base of 36: the longer one is later. */
  reach(position: unknown): void {
    if (typeof position !== 'string') return;
    const latest = this.#latest ?? '';
    const isLater =
      position.length > latest.length || (position.length === latest.length && position > latest);
    if (isLater) this.#latest = position;
  }
}
