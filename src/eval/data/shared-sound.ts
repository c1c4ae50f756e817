import type { ManifestEntry } from './manifest.ts';

/** A stretch of a file that holds a stretch of some sound; equal keys are the same sound. */
interface Place {
  readonly file: string;
  readonly soundKey: string;
  readonly startS: number;
  readonly endS: number;
  /** Where in the sound the stretch begins. */
  readonly soundStartS: number;
  /** Seconds of the sound for one second of the file. */
  readonly speed: number;
}

/** Where a moment of one file is found in another file that holds the same sound. */
export interface SharedPlace {
  readonly file: string;
  /** Maps seconds of the asking file to seconds of this one. */
  readonly toS: (secondS: number) => number;
}

/** Less than this in common is no answer: a cut that touches a neighbouring segment. */
const MIN_SHARED_S = 0.5;

/**
 * Which files hold the same sound, and where: formats of one recording, identical bytes or sources, copies of another
 * file, and files that are joined from parts with known sources.
 */
export class SharedSound {
  readonly #placesOfFile: Map<string, Place[]>;
  readonly #placesOfSound: Map<string, Place[]>;

  constructor(entries: readonly ManifestEntry[]) {
    const places = entries.flatMap(placesOf);
    this.#placesOfFile = Map.groupBy(places, ({ file }) => file);
    this.#placesOfSound = Map.groupBy(places, ({ soundKey }) => soundKey);
  }

  /** Every file, itself included, that holds sound of [startS, endS) of the file. */
  placesOf(file: string, startS: number, endS: number): SharedPlace[] {
    const found: SharedPlace[] = [{ file, toS: (secondS) => secondS }];
    for (const own of this.#placesOfFile.get(file) ?? []) {
      const [from, to] = [Math.max(startS, own.startS), Math.min(endS, own.endS)];
      if (to - from < MIN_SHARED_S) continue;
      const toSound = (secondS: number) => own.soundStartS + (secondS - own.startS) * own.speed;
      for (const other of this.#placesOfSound.get(own.soundKey) ?? []) {
        if (other.file === file) continue;
        const toS = (secondS: number) => other.startS + (toSound(secondS) - other.soundStartS) / other.speed;
        const shared = Math.min(toS(to), other.endS) - Math.max(toS(from), other.startS);
        if (shared >= MIN_SHARED_S) found.push({ file: other.file, toS });
      }
    }
    return found;
  }

  /** Files put together that share any sound, directly or through others; in the order of the first of each. */
  groups(): string[][] {
    const groups: string[][] = [];
    const seen = new Set<string>();
    for (const file of this.#placesOfFile.keys()) {
      if (seen.has(file)) continue;
      const group = [file];
      seen.add(file);
      for (const member of group) {
        const keys = this.#placesOfFile.get(member)!.map(({ soundKey }) => soundKey);
        for (const other of keys.flatMap((key) => this.#placesOfSound.get(key)!)) {
          if (seen.has(other.file)) continue;
          seen.add(other.file);
          group.push(other.file);
        }
      }
      groups.push(group);
    }
    return groups;
  }
}

function placesOf(entry: ManifestEntry): Place[] {
  const { file, duration_s: durationS } = entry;
  const place = (soundKey: string, part: Partial<Place> = {}): Place => ({
    ...{ file, soundKey, startS: 0, endS: durationS, soundStartS: 0, speed: 1 },
    ...part,
  });
  const places = [place(`file:${file}`)];
  if (entry.sha256) places.push(place(`bytes:${entry.sha256}`));
  if (entry.recording) places.push(place(`recording:${entry.recording}`));
  const source = sourceKey(entry);
  if (source && !entry.segments?.some((segment) => sourceKey(segment))) places.push(place(source));
  for (const segment of entry.segments ?? []) {
    const key = sourceKey(segment);
    const [startS, endS] = [segment.start_s, segment.end_s];
    if (key && typeof startS === 'number' && typeof endS === 'number') {
      places.push(place(key, { startS, endS }));
    }
  }
  if (entry.copyOf) {
    places.push(
      place(`file:${entry.copyOf}`, {
        startS: entry.copyStartS ?? 0,
        endS: entry.copyEndS ?? durationS,
        soundStartS: entry.originalStartS ?? 0,
        speed: entry.speedFactor ?? 1,
      }),
    );
  }
  for (const { kind, tune, startS, endS } of entry.sounds ?? []) {
    places.push(place(`sound:${kind}:${tune ?? ''}`, { startS, endS }));
  }
  return places;
}

function sourceKey(from: Pick<ManifestEntry, 'source_repo' | 'source_path'>): string | null {
  return from.source_repo && from.source_path ? `source:${from.source_repo}:${from.source_path}` : null;
}
