/** 95 % of a normal distribution lies within so many standard deviations. */
const Z = 1.959964;

export type Interval = readonly [low: number, high: number];

/** The 95 % interval of Wilson for a share: what `hits` of `count` say about the chance of a hit. Of none: 0..1. */
export function wilsonInterval(hits: number, count: number): Interval {
  if (count === 0) return [0, 1];
  const share = hits / count;
  const spread = Z ** 2 / count;
  const centre = (share + spread / 2) / (1 + spread);
  const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share)) / count + spread / (4 * count));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
