/** Cepstra of steps, each relative to the loudest sound nearby: [stepCount, width]. */
export interface Cepstra {
  readonly stepCount: number;
  readonly width: number;
  readonly values: Float32Array;
}

/** What lies this far below the loudest sound nearby is as good as silence: 60 dB, as log10 energy. */
const FLOOR_DEPTH = 6;
const SOFT_RANGE = 2;
const SOFT_CELLS = 512;
/** log10(1 + 10^x) for x in -2..2: below it is 0, above it is x. */
const softTable = Float32Array.from({ length: SOFT_CELLS + 1 }, (_, cell) =>
  Math.log10(1 + 10 ** ((2 * SOFT_RANGE * cell) / SOFT_CELLS - SOFT_RANGE)),
);

function soft(value: number): number {
  if (value >= SOFT_RANGE) return value;
  if (value <= -SOFT_RANGE) return 0;
  return softTable[Math.round(((value + SOFT_RANGE) * SOFT_CELLS) / (2 * SOFT_RANGE))]!;
}

/**
 * @param bands Log10 energies [steps, bandCount].
 * @param references Level of the loudest sound near each step.
 */
export function toCepstra(
  bands: Float32Array,
  bandCount: number,
  references: Float32Array,
  count: number,
): Cepstra {
  const stepCount = bands.length / bandCount;
  const cosines = cosineTable(bandCount, count);
  const values = new Float32Array(stepCount * count);
  const heights = new Float32Array(bandCount);
  for (let step = 0; step < stepCount; step++) {
    const floor = references[step]! - FLOOR_DEPTH;
    for (let band = 0; band < bandCount; band++)
      heights[band] = soft(bands[step * bandCount + band]! - floor);
    for (let index = 0; index < count; index++) {
      let sum = 0;
      for (let band = 0; band < bandCount; band++) sum += heights[band]! * cosines[index * bandCount + band]!;
      values[step * count + index] = sum;
    }
  }
  return { stepCount, width: count, values };
}

const cosineTables = new Map<string, Float32Array>();

function cosineTable(bandCount: number, count: number): Float32Array {
  const key = `${bandCount} ${count}`;
  const known = cosineTables.get(key);
  if (known) return known;
  const table = new Float32Array(count * bandCount);
  for (let index = 0; index < count; index++) {
    for (let band = 0; band < bandCount; band++) {
      table[index * bandCount + band] = Math.cos((Math.PI * index * (band + 0.5)) / bandCount);
    }
  }
  cosineTables.set(key, table);
  return table;
}
