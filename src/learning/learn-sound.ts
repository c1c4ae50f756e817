import { fitLogistic, type LogisticModel, type Rows, rowCount } from './logistic-regression.ts';
import { meanAndDeviation } from './moments.ts';
import { type SoundModel, standardisedRows } from './sound-model.ts';

/** Features of anchors, each with the number of the group that it may not be separated from when some are held out. */
export interface GroupedRows extends Rows {
  readonly groups: Int32Array;
}

export interface SoundLesson {
  /** Anchors of marked ranges; a group is a range. */
  readonly positives: GroupedRows;
  /** Anchors of ranges marked as something else; a group is a range. */
  readonly negatives: GroupedRows;
  /** Anchors drawn from the workspace, unmarked: most are something else. A group is a recording. */
  readonly background: GroupedRows;
}

export interface LearntSound {
  readonly model: SoundModel;
  /** Area under the ROC curve of held-out rows; null where no positive row could be held out. */
  readonly heldOutAuc: number | null;
}

const RIDGE = 0.1;
const FOLDS = 5;
/** An anchor that a person called wrong counts as much as so many that nobody looked at. */
const NEGATIVE_WEIGHT = 10;
/** Unmarked anchors are taken for the sound itself from here on, between the upper tenth of them (0) and the examples (1). */
const LIKELY_SHARE = 1 / 3;
/**
 * Where score 0.5 lies between even odds (0) and the median of held-out ranges (1), with two ranges or more. Halves of a
 * single range are too alike to say how another one will score.
 */
const MIDDLE_SHARE = 0.5;
/** The least distance, in logits, between the scores 0.5 and 0.9. */
const MIN_SPREAD = 1;

/**
 * Learns a label: ridge logistic regression of the marked anchors against those drawn from the workspace, both classes
 * of equal mass. Unmarked anchors that lie a third of the way from the upper tenth of all unmarked ones to the median
 * marked one, or farther, are taken for the sound itself and left out. Score 0.9 is the median of marked anchors that
 * were held out (cross-validation); score 0.5 lies half-way to it from where an anchor is as likely to be marked as to
 * be drawn, or, with a single range, there.
 */
export function learnSound(lesson: SoundLesson): LearntSound {
  const { mean, deviation } = meanAndDeviation(lesson.background);
  const standardise = <R extends GroupedRows>(rows: R) => ({
    ...rows,
    values: standardisedRows(rows, mean, deviation),
  });
  const positives = standardise(lesson.positives);
  const negatives = standardise(lesson.negatives);
  const all = standardise(lesson.background);
  const background = withoutLikelyPositives(all, positives, negatives);
  const final = fit(positives, negatives, background, () => false);
  const held = holdOut(positives, negatives, background);
  const typical = quantile(held.positive.length > 0 ? held.positive : score(final, positives), 0.5);
  const hasRanges = new Set(positives.groups).size > 1;
  const middle = hasRanges ? MIDDLE_SHARE * Math.max(0, typical) : 0;
  const spread = Math.max(MIN_SPREAD, typical - middle);
  return {
    model: { mean, deviation, weights: Float32Array.from(final.weights), bias: final.bias - middle, spread },
    heldOutAuc: held.positive.length === 0 ? null : areaUnderCurve(held.positive, held.other),
  };
}

type IsHeldOut = (kind: 'positive' | 'other', group: number, index: number) => boolean;

function fit(
  positives: GroupedRows,
  negatives: GroupedRows,
  background: GroupedRows,
  isHeldOut: IsHeldOut,
): LogisticModel {
  const parts = [positives, negatives, background];
  const counts = parts.map(rowCount);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const values = new Float32Array(total * positives.width);
  const targets = new Uint8Array(total);
  const weights = new Float64Array(total);
  let row = 0;
  for (const [part, rows] of parts.entries()) {
    values.set(rows.values, row * rows.width);
    for (let index = 0; index < counts[part]!; index++, row++) {
      targets[row] = part === 0 ? 1 : 0;
      const kind = part === 0 ? 'positive' : 'other';
      if (!isHeldOut(kind, rows.groups[index]!, index)) weights[row] = part === 1 ? NEGATIVE_WEIGHT : 1;
    }
  }
  balance(weights, targets);
  return fitLogistic({ width: positives.width, values }, targets, weights, RIDGE);
}

/** Each class sums to 1. */
function balance(weights: Float64Array, targets: Uint8Array): void {
  const mass = [0, 0];
  weights.forEach((weight, row) => {
    mass[targets[row]!]! += weight;
  });
  for (let row = 0; row < weights.length; row++) weights[row]! /= mass[targets[row]!] || 1;
}

function withoutLikelyPositives(
  background: GroupedRows,
  positives: GroupedRows,
  negatives: GroupedRows,
): GroupedRows {
  const model = fit(positives, negatives, background, () => false);
  const scores = score(model, background);
  const upper = quantile(scores, 0.9);
  const limit = upper + LIKELY_SHARE * (quantile(score(model, positives), 0.5) - upper);
  const kept = Array.from(scores.keys()).filter((row) => scores[row]! < limit);
  // A label that is like everything has nothing to be told from.
  if (kept.length < scores.length / 2) return background;
  return takeRows(background, kept);
}

/** Logits of rows by models that did not see them, nor anything of their range or recording. */
function holdOut(positives: GroupedRows, negatives: GroupedRows, background: GroupedRows) {
  const positive: number[] = [];
  const other: number[] = [];
  const ranges = [...new Set(positives.groups)];
  // A single range is held out in two halves, which flatters: both are of one voice and one place.
  const folds = ranges.length > 1 ? Math.min(FOLDS, ranges.length) : Math.min(2, rowCount(positives));
  const foldOfRange = new Map(ranges.map((range, index) => [range, index % folds]));
  const half = rowCount(positives) / 2;
  const foldOfPositive = (group: number, index: number) =>
    ranges.length > 1 ? foldOfRange.get(group) : index < half ? 0 : 1;
  for (let fold = 0; fold < Math.max(2, folds); fold++) {
    const holdsPositive = folds > 1 && fold < folds;
    const isHeldOut: IsHeldOut = (kind, group, index) =>
      kind === 'positive'
        ? holdsPositive && foldOfPositive(group, index) === fold
        : group % Math.max(2, folds) === fold;
    const model = fit(positives, negatives, background, isHeldOut);
    positive.push(
      ...score(model, positives).filter((_, row) => isHeldOut('positive', positives.groups[row]!, row)),
    );
    for (const rows of [negatives, background]) {
      other.push(...score(model, rows).filter((_, row) => isHeldOut('other', rows.groups[row]!, row)));
    }
  }
  return { positive: Float64Array.from(positive), other: Float64Array.from(other) };
}

function score({ weights, bias }: LogisticModel, rows: Rows): Float64Array {
  const scores = new Float64Array(rowCount(rows)).fill(bias);
  for (let row = 0; row < scores.length; row++) {
    for (let i = 0; i < rows.width; i++) scores[row]! += weights[i]! * rows.values[row * rows.width + i]!;
  }
  return scores;
}

function takeRows({ width, values, groups }: GroupedRows, kept: readonly number[]): GroupedRows {
  const taken = new Float32Array(kept.length * width);
  kept.forEach((row, index) => {
    taken.set(values.subarray(row * width, (row + 1) * width), index * width);
  });
  return { width, values: taken, groups: Int32Array.from(kept, (row) => groups[row]!) };
}

function quantile(values: Float64Array, share: number): number {
  const sorted = values.slice().sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function areaUnderCurve(positive: Float64Array, other: Float64Array): number {
  const sorted = other.slice().sort();
  let wins = 0;
  for (const value of positive) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < value) low = middle + 1;
      else high = middle;
    }
    wins += low;
  }
  return sorted.length === 0 ? 1 : wins / (positive.length * sorted.length);
}
