import type { BandTables } from '../inference/band-tables.ts';
import { readCoarseSound, readLayer0, type SearchedSound } from '../locating/index.ts';

/** Bytes that a frame takes: its codes, layer 0, and what the first look needs. */
const BYTES_PER_FRAME = 22 + 2 + 56 + 8;

/** Recordings made ready for scanning, the least recently used forgotten first. */
export class KnownSounds {
  readonly #sounds = new Map<string, SearchedSound>();
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get(key: string): SearchedSound | null {
    const sound = this.#sounds.get(key);
    if (!sound) return null;
    this.#sounds.delete(key);
    this.#sounds.set(key, sound);
    return sound;
  }

  add(key: string, packed: Uint8Array, tables: BandTables | null): SearchedSound {
    const layer0 = readLayer0(packed);
    const sound = { packed, layer0, coarse: tables && readCoarseSound(packed, layer0.length, tables) };
    this.#sounds.set(key, sound);
    this.#bytes += layer0.length * BYTES_PER_FRAME;
    for (const [oldest, { layer0: tokens }] of this.#sounds) {
      if (this.#bytes <= this.#maxBytes || oldest === key) break;
      this.#sounds.delete(oldest);
      this.#bytes -= tokens.length * BYTES_PER_FRAME;
    }
    return sound;
  }
}
