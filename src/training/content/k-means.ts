/** [count, width] centroids of rows; one that no row is nearest to moves to a random row. */
export function kMeans(
  rows: Float32Array,
  width: number,
  count: number,
  rounds: number,
  random: () => number,
): Float32Array {
  const rowCount = rows.length / width;
  const pick = () => Math.floor(random() * rowCount);
  const centroids = new Float32Array(count * width);
  for (let index = 0; index < count; index++) copyRow(rows, pick(), centroids, index, width);
  for (let round = 0; round < rounds; round++) {
    const sums = new Float64Array(count * width);
    const sizes = new Uint32Array(count);
    const halfNorms = Float32Array.from({ length: count }, (_, index) => {
      let sum = 0;
      for (let at = index * width; at < (index + 1) * width; at++) sum += centroids[at]! ** 2;
      return sum / 2;
    });
    for (let row = 0; row < rowCount; row++) {
      const nearest = nearestRow(rows, row * width, centroids, halfNorms, width);
      sizes[nearest]!++;
      for (let at = 0; at < width; at++) sums[nearest * width + at]! += rows[row * width + at]!;
    }
    for (let index = 0; index < count; index++) {
      if (sizes[index] === 0) copyRow(rows, pick(), centroids, index, width);
      else {
        for (let at = index * width; at < (index + 1) * width; at++)
          centroids[at] = sums[at]! / sizes[index]!;
      }
    }
  }
  return centroids;
}

function nearestRow(
  rows: Float32Array,
  first: number,
  centroids: Float32Array,
  halfNorms: Float32Array,
  width: number,
): number {
  let nearest = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let index = 0, at = 0; index < halfNorms.length; index++, at += width) {
    let sum = -halfNorms[index]!;
    for (let column = 0; column < width; column += 4) {
      sum +=
        rows[first + column]! * centroids[at + column]! +
        rows[first + column + 1]! * centroids[at + column + 1]! +
        rows[first + column + 2]! * centroids[at + column + 2]! +
        rows[first + column + 3]! * centroids[at + column + 3]!;
    }
    if (sum > best) {
      best = sum;
      nearest = index;
    }
  }
  return nearest;
}

function copyRow(from: Float32Array, row: number, to: Float32Array, place: number, width: number): void {
  to.set(from.subarray(row * width, (row + 1) * width), place * width);
}
