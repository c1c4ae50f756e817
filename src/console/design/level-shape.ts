import { heightsOf } from './heights-of.ts';

/** A closed line around levels in dBFS, mirrored at the middle: x in 0..1, y in -1..1. */
export function levelShape(levelsDbfs: readonly number[]): string {
  const heights = heightsOf(levelsDbfs).map((height) => Math.max(0.02, height).toFixed(3));
  const x = (index: number) => ((index + 0.5) / heights.length).toFixed(4);
  const upper = heights.map((height, index) => `${x(index)} -${height}`);
  const lower = heights.map((height, index) => `${x(index)} ${height}`).reverse();
  return `M${[...upper, ...lower].join('L')}Z`;
}
