import { createHash } from 'node:crypto';
import type { LocatedRecording, LocateMatch, OccurrencePlace } from './locate.types.ts';

/** What was found in all that was searched. */
export interface LocatedPlaces {
  readonly places: readonly OccurrencePlace[];
  /** Seconds of the example between which there is sound. */
  readonly sound: { readonly startS: number; readonly endS: number };
}

/** Everything that decides what is found. */
export interface PlacesKey {
  readonly workspaceId: string;
  readonly tokenizerId: string;
  readonly example: { readonly sha256: string; readonly startS: number; readonly durationS: number };
  readonly recordings: readonly LocatedRecording[];
  readonly match: LocateMatch;
  readonly minSimilarity: number;
}

/** At 150 bytes a place about 3 MB. */
const MAX_PLACES = 20_000;
const MAX_ENTRIES = 64;

/**
 * What the last searches found, so that the next page of one needs no other look at everything. A recording that arrives
 * or goes, another tokenizer or another limit is another key; the least recently used are forgotten first.
 */
export class LocatedPlacesCache {
  readonly #entries = new Map<string, LocatedPlaces>();
  #placeCount = 0;

  get(key: string): LocatedPlaces | null {
    const entry = this.#entries.get(key);
    if (!entry) return null;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry;
  }

  set(key: string, entry: LocatedPlaces): void {
    this.#forget(key);
    if (entry.places.length > MAX_PLACES) return;
    this.#entries.set(key, entry);
    this.#placeCount += entry.places.length;
    for (const oldest of this.#entries.keys()) {
      if (this.#placeCount <= MAX_PLACES && this.#entries.size <= MAX_ENTRIES) break;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#placeCount -= this.#entries.get(key)?.places.length ?? 0;
    this.#entries.delete(key);
  }
}

export function keyOfPlaces({ recordings, ...rest }: PlacesKey): string {
  const hash = createHash('sha256').update(JSON.stringify(rest));
  for (const { recordingId, frameCount } of recordings) hash.update(`${recordingId} ${frameCount}\n`);
  return hash.digest('base64');
}
