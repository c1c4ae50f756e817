import { pausesOf } from '../../tokens/index.ts';

/** Seconds [startS, endS) of each text. */
export interface SpreadTime {
  readonly startS: number;
  readonly endS: number;
}

/** Frames a second of the speech bytes. */
const FRAMES_PER_SECOND = 12.5;
/** 0.24 s: shorter ones are within words. */
const MIN_PAUSE_FRAMES = 3;
/** A border moves to a pause that is no further away than this share of the shorter text beside it. */
const NEAR = 0.35;

/**
 * Texts in order, given their share of the speech by their length, in characters; silence is nobody's. Where a pause lies
 * near a border between two texts, the border moves there: people pause between sentences. Without speech bytes, or
 * without speech in them, the whole recording is shared out.
 */
export function spreadTimes(
  units: readonly number[],
  durationS: number,
  speech: Uint8Array | null,
): SpreadTime[] {
  const spokenFrames =
    speech === null ? [] : Array.from(speech.keys()).filter((frame) => speech[frame]! >= 128);
  const total = units.reduce((sum, unit) => sum + unit, 0);
  if (speech === null || spokenFrames.length < units.length) {
    let before = 0;
    return units.map((unit) => {
      const startS = (durationS * before) / total;
      before += unit;
      return { startS, endS: (durationS * before) / total };
    });
  }

  const lengths = units.map((unit) => (spokenFrames.length * unit) / total);
  const pauses = pausePlaces(speech, spokenFrames);
  /** Counted in frames of speech. */
  const borders = [0];
  let place = 0;
  for (const [index, length] of lengths.entries()) {
    place += length;
    const reach = NEAR * Math.min(length, lengths[index + 1] ?? 0);
    const nearest = nearestOf(pauses, place);
    borders.push(Math.abs(nearest - place) <= reach ? nearest : place);
  }
  const frameAt = (spoken: number) => {
    const whole = Math.min(Math.floor(spoken), spokenFrames.length - 1);
    return spokenFrames[whole]! + Math.min(1, spoken - whole);
  };
  return units.map((_, index) => {
    const [from, to] = [borders[index]!, borders[index + 1]!];
    const start = frameAt(from);
    // An end lies behind the last frame that is spoken before it, not before the next one that is.
    const last = Math.max(0, Math.ceil(to) - 1);
    const end = Math.max(start, frameAt(last) + (to - last));
    const startS = Math.min(durationS, start / FRAMES_PER_SECOND);
    return { startS, endS: Math.min(durationS, end / FRAMES_PER_SECOND) };
  });
}

/** After how many frames of speech a pause comes. */
function pausePlaces(speech: Uint8Array, spokenFrames: readonly number[]): number[] {
  const places: number[] = [];
  let spoken = 0;
  for (const { startFrame, endFrame } of pausesOf(speech, MIN_PAUSE_FRAMES)) {
    while (spoken < spokenFrames.length && spokenFrames[spoken]! < startFrame) spoken++;
    if (startFrame > 0 && endFrame < speech.length) places.push(spoken);
  }
  return places;
}

/** Of numbers in order; infinite when there are none. */
function nearestOf(places: readonly number[], wanted: number): number {
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (places[middle]! < wanted) from = middle + 1;
    else to = middle;
  }
  const [before, after] = [places[from - 1] ?? -Infinity, places[from] ?? Infinity];
  return wanted - before <= after - wanted ? before : after;
}
