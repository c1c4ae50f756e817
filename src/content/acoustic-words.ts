import { type Vocabulary, WORD_WIDTH, type WordView } from './content-model.ts';
import { CONTENT_WIDTH } from './content-shape.ts';
import { toSpread } from './frame-spread.ts';
import { atPace } from './pace.ts';
import { type SparseVector, toUnitVector } from './sparse-vector.ts';

/** Words that each stretch of frames counts as: it is near to several, and which is nearest is chance. */
const NEAREST = 5;
/** Axes after which three words in four are seen to be too far away: the first ones reach farthest. */
const FIRST_AXES = 12;

/**
 * What is said in frames [frames, 24], as a unit vector over the words of all views side by side: how often each
 * stretch of 4, 6 and 9 frames is near a word at any of the paces, square root, times the word's rarity. A second of
 * sound takes about 2 ms of CPU for 3,000 words a view at one pace.
 */
export function acousticWords(frames: Float32Array, vocabulary: Vocabulary): SparseVector {
  const heard = vocabulary.spread ? toSpread(frames, vocabulary.spread) : frames;
  const weights = new Map<number, number>();
  let firstWord = 0;
  for (const view of vocabulary.views) {
    const counts = countWords(heard, view, vocabulary.paces);
    let square = 0;
    for (const [word, count] of counts) square += count * view.rarity[word]! ** 2;
    const norm = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (const [word, count] of counts) {
      weights.set(firstWord + word, Math.sqrt(count) * view.rarity[word]! * norm);
    }
    firstWord += view.rarity.length;
  }
  return toUnitVector(weights);
}

/** Number of words of all views together. */
export function vocabularySize({ views }: Pick<Vocabulary, 'views'>): number {
  return views.reduce((sum, { rarity }) => sum + rarity.length, 0);
}

/** How many stretches are near each word; frames shorter than a stretch are repeated until they fill one. */
export function countWords(
  frames: Float32Array,
  view: WordView,
  paces: readonly number[],
): Map<number, number> {
  const counts = new Map<number, number>();
  const best = new Int32Array(Math.min(NEAREST, view.rarity.length));
  const distances = new Float64Array(best.length);
  for (const pace of paces) {
    for (const point of wordPoints(atPace(frames, pace), view)) {
      nearestWords(point, view, best, distances);
      for (const word of best) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * How far the stretches of frames are from the nearest words, on average: voices and rooms that the words were not
 * learned from are farther. Words from `ownFrom` to before `ownTo` are not looked at. 0 without frames.
 */
export function distanceFromWords(
  frames: Float32Array,
  { views: [view], spread }: Pick<Vocabulary, 'views' | 'spread'>,
  { ownFrom = 0, ownTo = 0 }: { readonly ownFrom?: number; readonly ownTo?: number } = {},
): number {
  if (!view) return 0;
  let sum = 0;
  let points = 0;
  for (const point of wordPoints(spread ? toSpread(frames, spread) : frames, view)) {
    let nearest = Number.POSITIVE_INFINITY;
    for (let word = 0; word < view.rarity.length; word++) {
      if (word >= ownFrom && word < ownTo) continue;
      const distance = squareDistance(point, view.centroids, word, 0, FIRST_AXES);
      if (distance >= nearest) continue;
      nearest = Math.min(
        nearest,
        distance + squareDistance(point, view.centroids, word, FIRST_AXES, WORD_WIDTH),
      );
    }
    sum += Math.sqrt(nearest);
    points++;
  }
  return points === 0 ? 0 : sum / points;
}

/** The stretches of frames on the view's main axes. What is yielded is overwritten by the next one. */
export function* wordPoints(
  frames: Float32Array,
  { frames: length, mean, axes }: Pick<WordView, 'frames' | 'mean' | 'axes'>,
): Generator<Float32Array> {
  const width = length * CONTENT_WIDTH;
  if (frames.length === 0) return;
  const whole = frames.length >= width ? frames : repeated(frames, width);
  const point = new Float32Array(WORD_WIDTH);
  for (let first = 0; first + width <= whole.length; first += CONTENT_WIDTH) {
    for (let axis = 0; axis < WORD_WIDTH; axis++) {
      let sum = 0;
      const row = axis * width;
      for (let index = 0; index < width; index++) {
        sum += (whole[first + index]! - mean[index]!) * axes[row + index]!;
      }
      point[axis] = sum;
    }
    yield point;
  }
}

/** Fills `best` with the nearest words, nearest first. */
function nearestWords(
  point: Float32Array,
  { centroids, rarity }: WordView,
  best: Int32Array,
  distances: Float64Array,
): void {
  const last = best.length - 1;
  distances.fill(Number.POSITIVE_INFINITY);
  for (let word = 0; word < rarity.length; word++) {
    let distance = squareDistance(point, centroids, word, 0, FIRST_AXES);
    if (distance >= distances[last]!) continue;
    distance += squareDistance(point, centroids, word, FIRST_AXES, WORD_WIDTH);
    if (distance >= distances[last]!) continue;
    let place = last;
    for (; place > 0 && distances[place - 1]! > distance; place--) {
      distances[place] = distances[place - 1]!;
      best[place] = best[place - 1]!;
    }
    distances[place] = distance;
    best[place] = word;
  }
}

function squareDistance(
  point: Float32Array,
  centroids: Float32Array,
  word: number,
  first: number,
  end: number,
): number {
  let sum = 0;
  for (let axis = first, at = word * WORD_WIDTH + first; axis < end; axis += 4, at += 4) {
    const one = point[axis]! - centroids[at]!;
    const two = point[axis + 1]! - centroids[at + 1]!;
    const three = point[axis + 2]! - centroids[at + 2]!;
    const four = point[axis + 3]! - centroids[at + 3]!;
    sum += one * one + two * two + three * three + four * four;
  }
  return sum;
}

function repeated(frames: Float32Array, length: number): Float32Array {
  return Float32Array.from({ length }, (_, index) => frames[index % frames.length]!);
}
