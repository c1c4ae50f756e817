import type { LaneItem } from './lane-item.ts';

/** What to load: everything that touches the stretch, of at least `leastS` where the lane can leave out short ones. */
export interface Stretch {
  readonly startS: number;
  readonly endS: number;
  readonly leastS: number;
}

export interface LaneLoaderOptions {
  readonly durationS: number;
  /** Wider views would show more items than pixels: nothing is loaded, and the lane says so. */
  readonly widestSpanS: number;
  readonly load: (stretch: Stretch) => Promise<readonly LaneItem[]>;
  readonly onChange: () => void;
}

interface Stored {
  readonly items: readonly LaneItem[];
}

const maxStretches = 40;
const narrowestStretchS = 20;

/** Items of a lane, stretch by stretch as they are seen: what was seen lately is kept. */
export class LaneLoader {
  readonly #options: LaneLoaderOptions;
  readonly #stretches = new Map<string, Stored | 'loading'>();
  #generation = 0;

  constructor(options: LaneLoaderOptions) {
    this.#options = options;
  }

  /** Whether a view of that many seconds is too wide for the lane. */
  isTooWide(spanS: number): boolean {
    return spanS > this.#options.widestSpanS;
  }

  /** What is here of a view, in order of time. */
  itemsBetween(startS: number, endS: number, secondsPerPixel: number): readonly LaneItem[] {
    if (this.isTooWide(endS - startS)) return [];
    const found = new Map<string, LaneItem>();
    for (const stretch of this.#stretchesOf(startS, endS, secondsPerPixel)) {
      const stored = this.#stretches.get(keyOf(stretch));
      if (typeof stored === 'object') for (const item of stored.items) found.set(item.key, item);
    }
    return [...found.values()];
  }

  /** Loads what of a view is missing. */
  want(startS: number, endS: number, secondsPerPixel: number): void {
    if (this.isTooWide(endS - startS)) return;
    for (const stretch of this.#stretchesOf(startS, endS, secondsPerPixel)) {
      const key = keyOf(stretch);
      if (!this.#stretches.has(key)) void this.#load(stretch, key);
    }
  }

  /** Something of it was changed: what is seen is loaded again. */
  forget(): void {
    this.#generation += 1;
    this.#stretches.clear();
    this.#options.onChange();
  }

  async #load(stretch: Stretch, key: string): Promise<void> {
    const generation = this.#generation;
    this.#stretches.set(key, 'loading');
    try {
      const items = await this.#options.load(stretch);
      if (generation !== this.#generation) return;
      this.#stretches.set(key, { items });
      while (this.#stretches.size > maxStretches)
        this.#stretches.delete(this.#stretches.keys().next().value!);
      this.#options.onChange();
    } catch {
      // The list in the lane's tab tells what is wrong; the lane tries again when it is looked at again.
      if (generation === this.#generation) this.#stretches.delete(key);
    }
  }

  /** Stretches lie on a raster that grows with the view: panning finds them again. */
  #stretchesOf(startS: number, endS: number, secondsPerPixel: number): Stretch[] {
    const lengthS = 2 ** Math.ceil(Math.log2(Math.max(narrowestStretchS, endS - startS)));
    const leastS = 2 ** Math.ceil(Math.log2(secondsPerPixel * 3));
    const first = Math.max(0, Math.floor(startS / lengthS));
    const last = Math.floor(Math.min(endS, this.#options.durationS) / lengthS);
    return Array.from({ length: last - first + 1 }, (_, index) => ({
      startS: (first + index) * lengthS,
      endS: (first + index + 1) * lengthS,
      leastS,
    }));
  }
}

const keyOf = ({ startS, endS, leastS }: Stretch): string => `${startS}-${endS}-${leastS}`;
