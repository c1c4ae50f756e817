import { type TileAddress, tileKey } from './tile-address.ts';

/** A tile as it came, and as it is drawn. */
export interface Tile {
  readonly bytes: Uint8Array;
  /** Null while it is not painted in the colours of now. */
  bitmap: ImageBitmap | null;
}

export interface TileStoreOptions {
  readonly fetchTile: (address: TileAddress, signal: AbortSignal) => Promise<Uint8Array>;
  readonly paint: (address: TileAddress, bytes: Uint8Array) => ImageData;
  /** Of tiles and their pictures. */
  readonly maxBytes: number;
  /** Something can be drawn that could not be before. */
  readonly onChange: () => void;
}

interface Entry extends Tile {
  readonly address: TileAddress;
}

const maxRequests = 6;
/** Pictures made between two frames of the screen: each costs up to a millisecond. */
const maxPaintedAtOnce = 3;
const retryMs = 3_000;

/** Tiles that were used last, bounded in bytes. Requests for what is out of view again are given up. */
export class TileStore {
  readonly #options: TileStoreOptions;
  /** In order of use, the longest unused first. */
  readonly #tiles = new Map<string, Entry>();
  readonly #requests = new Map<string, AbortController>();
  readonly #failedAtMs = new Map<string, number>();
  readonly #unpainted = new Set<string>();
  #wanted: readonly TileAddress[] = [];
  #bytes = 0;
  #colours = 0;
  #painting = 0;

  constructor(options: TileStoreOptions) {
    this.#options = options;
  }

  /** Bytes held now. */
  get bytes(): number {
    return this.#bytes;
  }

  get(address: TileAddress): Tile | null {
    const key = tileKey(address);
    const tile = this.#tiles.get(key);
    if (!tile) return null;
    this.#tiles.delete(key);
    this.#tiles.set(key, tile);
    return tile;
  }

  /** What is needed now, the most urgent first: fetched if it is not here; what else is under way is given up. */
  want(addresses: readonly TileAddress[]): void {
    this.#wanted = addresses;
    const keys = new Set(addresses.map(tileKey));
    for (const [key, request] of this.#requests) {
      if (keys.has(key)) continue;
      request.abort();
      this.#requests.delete(key);
    }
    this.#fetchMore();
  }

  /** Other colours: the bytes stay, the pictures are made anew as they are needed. */
  repaint(): void {
    this.#colours += 1;
    for (const [key, tile] of this.#tiles) {
      this.#bytes -= bitmapBytes(tile.bitmap);
      tile.bitmap?.close();
      tile.bitmap = null;
      this.#unpainted.add(key);
    }
    this.#paintSoon();
  }

  /** Gives everything back; it can be used again. */
  clear(): void {
    for (const request of this.#requests.values()) request.abort();
    cancelAnimationFrame(this.#painting);
    for (const { bitmap } of this.#tiles.values()) bitmap?.close();
    this.#wanted = [];
    this.#requests.clear();
    this.#tiles.clear();
    this.#unpainted.clear();
    this.#painting = 0;
    this.#bytes = 0;
  }

  #fetchMore(): void {
    for (const address of this.#wanted) {
      if (this.#requests.size >= maxRequests) return;
      const key = tileKey(address);
      const failedAtMs = this.#failedAtMs.get(key) ?? Number.NEGATIVE_INFINITY;
      if (this.#tiles.has(key) || this.#requests.has(key) || performance.now() - failedAtMs < retryMs)
        continue;
      void this.#fetch(address, key);
    }
  }

  async #fetch(address: TileAddress, key: string): Promise<void> {
    const request = new AbortController();
    this.#requests.set(key, request);
    try {
      const bytes = await this.#options.fetchTile(address, request.signal);
      if (request.signal.aborted) return;
      this.#tiles.set(key, { address, bytes, bitmap: null });
      this.#bytes += bytes.byteLength;
      this.#unpainted.add(key);
      this.#paintSoon();
    } catch {
      // Given up, or tried again when it is wanted later: what is drawn meanwhile is the coarser level.
      if (request.signal.aborted) return;
      this.#failedAtMs.set(key, performance.now());
      window.setTimeout(() => this.#fetchMore(), retryMs);
    } finally {
      if (this.#requests.get(key) === request) this.#requests.delete(key);
      this.#fetchMore();
    }
  }

  #paintSoon(): void {
    if (this.#painting !== 0) return;
    this.#painting = requestAnimationFrame(() => {
      this.#painting = 0;
      for (const key of [...this.#unpainted].slice(0, maxPaintedAtOnce)) {
        this.#unpainted.delete(key);
        void this.#paint(key);
      }
      if (this.#unpainted.size > 0) this.#paintSoon();
    });
  }

  async #paint(key: string): Promise<void> {
    const tile = this.#tiles.get(key);
    if (!tile) return;
    const colours = this.#colours;
    const bitmap = await createImageBitmap(this.#options.paint(tile.address, tile.bytes));
    if (colours !== this.#colours || this.#tiles.get(key)?.bytes !== tile.bytes) {
      bitmap.close();
      return;
    }
    tile.bitmap = bitmap;
    this.#bytes += bitmapBytes(bitmap);
    this.#forgetOld();
    this.#options.onChange();
  }

  #forgetOld(): void {
    const needed = new Set(this.#wanted.map(tileKey));
    for (const [key, tile] of this.#tiles) {
      if (this.#bytes <= this.#options.maxBytes) return;
      if (needed.has(key)) continue;
      this.#tiles.delete(key);
      this.#bytes -= tile.bytes.byteLength + bitmapBytes(tile.bitmap);
      tile.bitmap?.close();
    }
  }
}

const bitmapBytes = (bitmap: ImageBitmap | null): number => (bitmap ? bitmap.width * bitmap.height * 4 : 0);
