import { type ContentModel, WORD_WIDTH, type WordView } from './content-model.ts';
import { CONTENT_WIDTH } from './content-shape.ts';
import { type SparseVector, toUnitVector } from './sparse-vector.ts';

/** Words that each stretch of frames counts as: it is near to several, and which is nearest is chance. */
const NEAREST = 5;

/**
 * What is said in frames [frames, 24], as a unit vector over the words of all views side by side: how often each
 * stretch of 4, 6 and 9 frames is near a word, square root, times the word's rarity. About 6 ms of CPU a second.
 */
export function acousticWords(frames: Float32Array, { views }: Pick<ContentModel, 'views'>): SparseVector {
  const weights = new Map<number, number>();
  let firstWord = 0;
  for (const view of views) {
    const counts = countWords(frames, view);
    let square = 0;
    for (const [word, count] of counts) square += count * view.rarity[word]! ** 2;
    const norm = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (const [word, count] of counts) {
      weights.set(firstWord + word, Math.sqrt(count) * view.rarity[word]! * norm);
    }
    firstWord += view.halfNorms.length;
  }
  return toUnitVector(weights);
}

/** Number of words of all views together. */
export function vocabularySize({ views }: Pick<ContentModel, 'views'>): number {
  return views.reduce((sum, { halfNorms }) => sum + halfNorms.length, 0);
}

/** How many stretches are near each word; frames shorter than a stretch are repeated until they fill one. */
export function countWords(frames: Float32Array, view: WordView): Map<number, number> {
  const counts = new Map<number, number>();
  const best = new Int32Array(NEAREST);
  for (const point of wordPoints(frames, view)) {
    nearestWords(point, view, best);
    for (const word of best) if (word >= 0) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** The stretches of frames on the view's main axes. */
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
function nearestWords(point: Float32Array, { centroids, halfNorms }: WordView, best: Int32Array): void {
  const closeness = new Float64Array(best.length).fill(Number.NEGATIVE_INFINITY);
  best.fill(-1);
  const last = best.length - 1;
  for (let word = 0, at = 0; word < halfNorms.length; word++, at += WORD_WIDTH) {
    let sum = -halfNorms[word]!;
    for (let axis = 0; axis < WORD_WIDTH; axis += 4) {
      sum +=
        point[axis]! * centroids[at + axis]! +
        point[axis + 1]! * centroids[at + axis + 1]! +
        point[axis + 2]! * centroids[at + axis + 2]! +
        point[axis + 3]! * centroids[at + axis + 3]!;
    }
    if (sum <= closeness[last]!) continue;
    let place = last;
    for (; place > 0 && closeness[place - 1]! < sum; place--) {
      closeness[place] = closeness[place - 1]!;
      best[place] = best[place - 1]!;
    }
    closeness[place] = sum;
    best[place] = word;
  }
}

function repeated(frames: Float32Array, length: number): Float32Array {
  return Float32Array.from({ length }, (_, index) => frames[index % frames.length]!);
}
