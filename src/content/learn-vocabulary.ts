import { countWords, distanceFromWords, wordPoints } from './acoustic-words.ts';
import { type Vocabulary, WORD_WIDTH, type WordView } from './content-model.ts';
import { CONTENT_WIDTH } from './content-shape.ts';
import { createCovariance, mainAxes } from './covariance.ts';
import { spreadOf, toSpread } from './frame-spread.ts';

/** Frames of a word, a view each. */
const VIEW_FRAMES = [4, 6, 9];
/** Words of a view: more find more (8,000 one recall point), and take memory for each article. */
const MOST_WORDS = 6_000;
/** Nobody asks twice at the same pace. */
const PACES = [0.87, 1, 1.15];
/** Stretches that the main axes are learned from. */
const MOST_STRETCHES = 8_000;
/** Fewer recordings are better counted in the words of the content features themselves. */
const FEWEST_DOCUMENTS = 50;
/** Recordings that rarity is counted over. */
const MOST_COUNTED = 400;

/** Recordings that it is measured over how far what is familiar is from the words. */
const MOST_MEASURED = 200;

/** How far recordings are from words, see `distanceFromWords`: mean and standard deviation over recordings. */
export interface UsualDistance {
  readonly mean: number;
  readonly deviation: number;
}

export interface LearnedVocabulary extends Vocabulary {
  /** Of the recordings that it was learned from, each as if none of the words were its own. */
  readonly usualDistance: UsualDistance;
}

/**
 * Acoustic words of a collection of recordings, frames [n, 24] each: the words are stretches of the recordings
 * themselves, spread evenly over them. Means of many stretches (k-means) find less: they blur what a voice says.
 * The same recordings in the same order give the same words. Null where there are
 * too few recordings to tell what is rare. Takes 30 s of CPU for 400 recordings of 4 s and more, which no more adds to.
 */
export function learnVocabulary(documents: readonly Float32Array[]): LearnedVocabulary | null {
  const longest = Math.max(...VIEW_FRAMES) * CONTENT_WIDTH;
  if (documents.filter(({ length }) => length >= longest).length < FEWEST_DOCUMENTS) return null;
  const spread = spreadOf(documents);
  const alike = documents.map((frames) => toSpread(frames, spread));
  const views = VIEW_FRAMES.map((frames) => learnView(alike, frames));
  return { views, paces: PACES, spread, usualDistance: measureDistance(alike, views) };
}

function measureDistance(documents: readonly Float32Array[], views: readonly WordView[]): UsualDistance {
  const [view] = views;
  const counts = countStretches(documents, view!.frames);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const words = view!.rarity.length;
  // The first word that begins at this stretch of all or later: `evenly` takes the middles of equal shares.
  const firstWordFrom = (stretch: number) => Math.max(0, Math.ceil((stretch * words) / total - 0.5));
  const every = Math.max(1, Math.floor(documents.length / MOST_MEASURED));
  const distances: number[] = [];
  let before = 0;
  for (const [index, count] of counts.entries()) {
    if (index % every === 0 && count > 0) {
      const own = { ownFrom: firstWordFrom(before), ownTo: firstWordFrom(before + count) };
      distances.push(distanceFromWords(documents[index]!, { views, spread: null }, own));
    }
    before += count;
  }
  const mean = distances.reduce((sum, value) => sum + value, 0) / distances.length;
  const square = distances.reduce((sum, value) => sum + (value - mean) ** 2, 0) / distances.length;
  return { mean, deviation: Math.sqrt(square) };
}

function learnView(documents: readonly Float32Array[], frames: number): WordView {
  const width = frames * CONTENT_WIDTH;
  const counts = countStretches(documents, frames);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const covariance = createCovariance(width);
  for (const stretch of evenly(documents, counts, Math.min(total, MOST_STRETCHES), total)) {
    covariance.add(stretch.subarray(0, width));
  }
  const mean = Float32Array.from(covariance.mean());
  const axes = Float32Array.from(mainAxes(covariance.matrix('mean'), WORD_WIDTH).axes.to1DArray());
  const words = Math.min(total, MOST_WORDS);
  const centroids = new Float32Array(words * WORD_WIDTH);
  let word = 0;
  for (const stretch of evenly(documents, counts, words, total)) {
    const [point] = wordPoints(stretch.subarray(0, width), { frames, mean, axes });
    centroids.set(point!, word * WORD_WIDTH);
    word++;
  }
  const view = { frames, mean, axes, centroids: roundedByAxis(centroids), rarity: new Float32Array(words) };
  return { ...view, rarity: rarityOf(documents, view) };
}

/** How many stretches of so many frames begin in each document. */
const countStretches = (documents: readonly Float32Array[], frames: number): number[] =>
  documents.map(({ length }) => Math.max(0, length / CONTENT_WIDTH - frames + 1));

/** `wanted` of the stretches that begin in documents, each as the document from there on. */
function* evenly(
  documents: readonly Float32Array[],
  counts: readonly number[],
  wanted: number,
  total: number,
): Generator<Float32Array> {
  let before = 0;
  let next = 0;
  for (const [index, count] of counts.entries()) {
    for (; next < wanted; next++) {
      const place = Math.floor(((next + 0.5) * total) / wanted) - before;
      if (place >= count) break;
      yield documents[index]!.subarray(place * CONTENT_WIDTH);
    }
    before += count;
  }
}

function rarityOf(documents: readonly Float32Array[], view: WordView): Float32Array {
  const counted = Math.min(documents.length, MOST_COUNTED);
  const heardIn = new Uint32Array(view.rarity.length);
  for (let index = 0; index < counted; index++) {
    const document = documents[Math.floor((index * documents.length) / counted)]!;
    for (const word of countWords(document, view, PACES).keys()) heardIn[word]!++;
  }
  return Float32Array.from(heardIn, (count) => Math.log((1 + counted) / (1 + count)));
}

/** What is stored in a byte an axis is learned from as it is stored. */
function roundedByAxis(centroids: Float32Array): Float32Array {
  const steps = axisSteps(centroids);
  return centroids.map((value, at) => Math.round(value / steps[at % WORD_WIDTH]!) * steps[at % WORD_WIDTH]!);
}

/** 127 of these reach the largest value of each axis. */
export function axisSteps(centroids: Float32Array): Float32Array {
  const largest = new Float32Array(WORD_WIDTH);
  for (const [at, value] of centroids.entries()) {
    largest[at % WORD_WIDTH] = Math.max(largest[at % WORD_WIDTH]!, Math.abs(value));
  }
  return largest.map((value) => value / 127 || 1);
}
