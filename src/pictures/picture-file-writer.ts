import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { type ColumnCounts, entryOf, HEADER_BYTES, INDEX_ENTRY_BYTES, packHeader } from './picture-file.ts';
import { levelsOf, type PictureKind, pictureKinds } from './picture-layout.ts';

/** Tiles are gathered before they are written. */
const BUFFER_BYTES = 256 * 1_024;

/** Writes a picture file tile by tile, blocking: for worker threads. */
export class PictureFileWriter {
  readonly #path: string;
  readonly #buffer = new Uint8Array(BUFFER_BYTES);
  readonly #places: Record<PictureKind, number[][]> = { waveform: [], spectrogram: [] };
  #file: number | null;
  #buffered = 0;
  #written = 0;

  /** In the place of what lies there: whoever still has that open keeps it. */
  constructor(path: string) {
    this.#path = path;
    rmSync(path, { force: true });
    this.#file = openSync(path, 'wx');
    this.#write(Buffer.alloc(HEADER_BYTES));
  }

  /** Tiles of one level come in order. */
  writeTile(kind: PictureKind, level: number, bytes: Uint8Array): void {
    const places = this.#places[kind];
    places[level] ??= [];
    places[level].push(this.#written + this.#buffered);
    this.#write(bytes);
  }

  /** Gives the size of the file. */
  finish(columnCounts: ColumnCounts): number {
    const indexPlace = this.#written + this.#buffered;
    const index = Buffer.alloc(INDEX_ENTRY_BYTES * countTiles(columnCounts));
    for (const kind of pictureKinds) {
      for (const { level, tileCount } of levelsOf(columnCounts[kind])) {
        const first = entryOf(columnCounts, kind, level, 0);
        for (let tile = 0; tile < tileCount; tile++) {
          index.writeDoubleLE(this.#places[kind][level]![tile]!, (first + tile) * INDEX_ENTRY_BYTES);
        }
      }
    }
    this.#write(index);
    this.#flush();
    writeSync(this.#file!, packHeader({ columnCounts, indexPlace }), 0, HEADER_BYTES, 0);
    this.#close();
    return this.#written;
  }

  /** Removes what was written; nothing once it is finished. */
  discard(): void {
    if (this.#file === null) return;
    this.#close();
    rmSync(this.#path, { force: true });
  }

  #write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      const count = Math.min(bytes.length - at, BUFFER_BYTES - this.#buffered);
      this.#buffer.set(bytes.subarray(at, at + count), this.#buffered);
      this.#buffered += count;
      at += count;
      if (this.#buffered === BUFFER_BYTES) this.#flush();
    }
  }

  #flush(): void {
    for (let at = 0; at < this.#buffered; ) {
      at += writeSync(this.#file!, this.#buffer, at, this.#buffered - at, this.#written + at);
    }
    this.#written += this.#buffered;
    this.#buffered = 0;
  }

  #close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }
}

const countTiles = (counts: ColumnCounts): number =>
  pictureKinds.flatMap((kind) => levelsOf(counts[kind])).reduce((sum, { tileCount }) => sum + tileCount, 0);
