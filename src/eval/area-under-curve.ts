/** Chance that one of `positive` scores above one of `negative`, ties half; 0.5 is no information, NaN of none. */
export function areaUnderCurve(positive: readonly number[], negative: readonly number[]): number {
  let above = 0;
  for (const high of positive) {
    for (const low of negative) above += high > low ? 1 : high === low ? 0.5 : 0;
  }
  return above / (positive.length * negative.length);
}
