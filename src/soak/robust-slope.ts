/** A slope and the interval in which it lies with 95 % confidence. */
export interface Slope {
  readonly perX: number;
  readonly low: number;
  readonly high: number;
  /** The median of the values, to say a slope as a share of. */
  readonly level: number;
}

/** 97.5 % of a normal distribution lie below. */
const z = 1.96;

/**
 * Theil and Sen's slope, the median of the slopes of all pairs, which a third of outliers does not move; with Sen's
 * interval. Memory has a memory: neighbours are alike, so the interval is as wide as that of the fewer independent
 * points that they are worth, by the correlation of neighbours. Needs 3 points with different x.
 */
export function robustSlope(xs: readonly number[], ys: readonly number[]): Slope {
  const slopes: number[] = [];
  for (let i = 0; i < xs.length; i++) {
    for (let j = i + 1; j < xs.length; j++) {
      if (xs[j] !== xs[i]) slopes.push((ys[j]! - ys[i]!) / (xs[j]! - xs[i]!));
    }
  }
  if (slopes.length < 3) throw new RangeError('A slope needs at least 3 points.');
  slopes.sort((a, b) => a - b);
  const perX = median(slopes);
  const count = xs.length;
  const inflation = inflationOf(ys.map((y, index) => y - perX * xs[index]!));
  // The standard deviation of Kendall's count of pairs that rise less those that fall.
  const spread = z * Math.sqrt(((count * (count - 1) * (2 * count + 5)) / 18) * inflation);
  const at = (place: number) => slopes[Math.max(0, Math.min(slopes.length - 1, Math.round(place)))]!;
  return {
    perX,
    low: at((slopes.length - spread) / 2 - 1),
    high: at((slopes.length + spread) / 2),
    level: median([...ys].sort((a, b) => a - b)),
  };
}

/** How many points of a series are worth one independent one: (1 + r) / (1 - r), with r of neighbours, not below 1. */
function inflationOf(residuals: readonly number[]): number {
  const mean = residuals.reduce((sum, value) => sum + value, 0) / residuals.length;
  let [together, alone] = [0, 0];
  for (const [index, value] of residuals.entries()) {
    alone += (value - mean) ** 2;
    if (index > 0) together += (value - mean) * (residuals[index - 1]! - mean);
  }
  if (alone === 0) return 1;
  const r = Math.min(0.99, Math.max(0, together / alone));
  return (1 + r) / (1 - r);
}

/** Of a sorted list. */
function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
