/**
 * Places of the highest values, highest first, each the highest within `reach` on either side. What is not above `least`
 * costs next to nothing.
 */
export function peaks(
  values: Float32Array,
  reach: number,
  wanted: number,
  least = Number.NEGATIVE_INFINITY,
): number[] {
  const found: number[] = [];
  for (let place = 0; place < values.length; place++) {
    const value = values[place]!;
    if (!(value > least)) continue;
    if (isHighestAround(values, place, value, reach)) found.push(place);
  }
  const kept = found.length > wanted ? highest(values, found, wanted) : found;
  return kept.sort((left, right) => values[right]! - values[left]! || left - right);
}

/** The nearest neighbours are asked first: most places lose against them. Of equals the first is the peak. */
function isHighestAround(values: Float32Array, place: number, value: number, reach: number): boolean {
  const [first, last] = [Math.max(0, place - reach), Math.min(values.length - 1, place + reach)];
  for (let before = place - 1; before >= first; before--) if (values[before]! >= value) return false;
  for (let behind = place + 1; behind <= last; behind++) if (values[behind]! > value) return false;
  return true;
}

/** So many of the places, in their order; of equals the first. Sorting them all would take longer than finding them. */
function highest(values: Float32Array, places: readonly number[], wanted: number): number[] {
  const sorted = new Float32Array(places.length);
  for (let index = 0; index < places.length; index++) sorted[index] = values[places[index]!]!;
  sorted.sort();
  const limit = sorted[sorted.length - wanted]!;
  let equals = wanted - places.filter((place) => values[place]! > limit).length;
  return places.filter((place) => values[place]! > limit || (values[place] === limit && equals-- > 0));
}
