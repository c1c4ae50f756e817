import { LEVEL_FACTOR, TILE_COLUMNS } from './picture-layout.ts';

/** Makes one column of 1 to 4 that lie side by side; `merged` is overwritten. */
export type MergeColumns = (columns: Uint8Array, merged: Uint8Array) => void;

/** A complete tile; its bytes are used again once the call returns. */
export type TakeTile = (level: number, bytes: Uint8Array) => void;

interface Level {
  readonly tile: Uint8Array;
  /** Columns of the tile that is being filled. */
  filled: number;
  columnCount: number;
  readonly merged: Uint8Array;
}

/**
 * Columns in, tiles of all levels out, each as soon as it is complete: memory is a tile a level, whatever the length.
 * Groups of 4 never cross a tile, as its 512 columns are a multiple of 4.
 */
export class Pyramid {
  readonly #columnBytes: number;
  readonly #merge: MergeColumns;
  readonly #take: TakeTile;
  readonly #levels: Level[] = [];

  constructor(columnBytes: number, merge: MergeColumns, take: TakeTile) {
    this.#columnBytes = columnBytes;
    this.#merge = merge;
    this.#take = take;
  }

  /** Columns of level 0 so far. */
  get columnCount(): number {
    return this.#levels[0]?.columnCount ?? 0;
  }

  push(column: Uint8Array): void {
    this.#add(0, column);
  }

  /** Gives out what is left. The last level is the first that fits in a tile (`levelsOf`). */
  finish(): void {
    for (const [number, level] of this.#levels.entries()) {
      const isLast = level.columnCount <= TILE_COLUMNS;
      const rest = level.filled % LEVEL_FACTOR;
      if (rest > 0 && !isLast) this.#raise(number, level, rest);
      if (level.filled > 0) this.#give(number, level);
      if (isLast) return;
    }
  }

  #add(number: number, column: Uint8Array): void {
    const level = this.#levels[number] ?? this.#begin();
    level.tile.set(column, level.filled * this.#columnBytes);
    level.filled++;
    level.columnCount++;
    if (level.filled % LEVEL_FACTOR === 0) this.#raise(number, level, LEVEL_FACTOR);
    if (level.filled === TILE_COLUMNS) this.#give(number, level);
  }

  #raise(number: number, level: Level, count: number): void {
    const end = level.filled * this.#columnBytes;
    this.#merge(level.tile.subarray(end - count * this.#columnBytes, end), level.merged);
    this.#add(number + 1, level.merged);
  }

  #give(number: number, level: Level): void {
    this.#take(number, level.tile.subarray(0, level.filled * this.#columnBytes));
    level.filled = 0;
  }

  #begin(): Level {
    const level = {
      tile: new Uint8Array(TILE_COLUMNS * this.#columnBytes),
      filled: 0,
      columnCount: 0,
      merged: new Uint8Array(this.#columnBytes),
    };
    this.#levels.push(level);
    return level;
  }
}
