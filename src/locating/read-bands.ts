import type { BandTables } from '../inference/band-tables.ts';
import { LAYER_COUNT } from '../inference/codes.ts';
import { readFrame } from './packed-tokens.ts';

/** Log10 energies of the packed frames [startFrame, endFrame), step by step: [steps, bandCount]. */
export function readBands(
  packed: Uint8Array,
  startFrame: number,
  endFrame: number,
  tables: BandTables,
): Float32Array {
  const width = tables.stepsPerFrame * tables.bandCount;
  const bands = new Float32Array((endFrame - startFrame) * width);
  const tokens = new Uint16Array(LAYER_COUNT);
  const { layers, mean } = tables;
  for (let frame = startFrame; frame < endFrame; frame++) {
    const at = (frame - startFrame) * width;
    readFrame(packed, frame, tokens);
    bands.set(mean, at);
    for (let layer = 0; layer < layers.length; layer++) {
      const table = layers[layer]!;
      const row = tokens[layer + 1]! * width;
      for (let value = 0; value < width; value++) bands[at + value]! += table[row + value]!;
    }
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
