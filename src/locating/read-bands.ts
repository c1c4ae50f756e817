import { type BandTables, PARTS_OF_LOG10 } from '../inference/band-tables.ts';
import { CODEBOOK_SIZE, LAYER_COUNT } from '../inference/codes.ts';
import { readFrame } from './packed-tokens.ts';

/** Layers added in one go, so that each sum is fetched and stored seldom. */
const AT_ONCE = 5;

/** Log10 energies of the packed frames [startFrame, endFrame), step by step: [steps, bandCount]. */
export function readBands(
  packed: Uint8Array,
  startFrame: number,
  endFrame: number,
  tables: BandTables,
): Float32Array {
  const { mean, rows, layerCount } = tables;
  const width = mean.length;
  const bands = new Float32Array((endFrame - startFrame) * width);
  const tokens = new Uint16Array(LAYER_COUNT);
  const sums = new Int32Array(width);
  const zeros = layerCount * CODEBOOK_SIZE * width;
  const rowOf = (layer: number) =>
    layer < layerCount ? (layer * CODEBOOK_SIZE + tokens[layer + 1]!) * width : zeros;
  for (let frame = startFrame, at = 0; frame < endFrame; frame++) {
    readFrame(packed, frame, tokens);
    sums.set(mean);
    for (let layer = 0; layer < layerCount; layer += AT_ONCE) {
      const a = rowOf(layer);
      const b = rowOf(layer + 1);
      const c = rowOf(layer + 2);
      const d = rowOf(layer + 3);
      const e = rowOf(layer + 4);
      for (let value = 0; value < width; value++) {
        sums[value]! +=
          rows[a + value]! + rows[b + value]! + rows[c + value]! + rows[d + value]! + rows[e + value]!;
      }
    }
    for (let value = 0; value < width; value++, at++) bands[at] = sums[value]! / PARTS_OF_LOG10;
  }
  return bands;
}

/** The loudest band of each step. */
export function levelsOf(bands: Float32Array, bandCount: number): Float32Array {
  const levels = new Float32Array(bands.length / bandCount);
  for (let step = 0; step < levels.length; step++) {
    let loudest = bands[step * bandCount]!;
    for (let band = 1; band < bandCount; band++) {
      const level = bands[step * bandCount + band]!;
      if (level > loudest) loudest = level;
    }
    levels[step] = loudest;
  }
  return levels;
}

/** The largest value within `reach` places on either side, in linear time. */
export function slidingMaximum(values: Float32Array, reach: number): Float32Array {
  const result = new Float32Array(values.length);
  const window = new Int32Array(values.length);
  let [head, tail] = [0, 0];
  for (let next = 0; next < values.length + reach; next++) {
    if (next < values.length) {
      while (tail > head && values[window[tail - 1]!]! <= values[next]!) tail--;
      window[tail++] = next;
    }
    const place = next - reach;
    if (place < 0) continue;
    while (window[head]! < place - reach) head++;
    result[place] = values[window[head]!]!;
  }
  return result;
}
