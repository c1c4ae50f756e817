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
const softTable = Float64Array.from({ length: SOFT_CELLS + 1 }, (_, cell) =>
  Math.log10(1 + 10 ** ((2 * SOFT_RANGE * cell) / SOFT_CELLS - SOFT_RANGE)),
);

function soft(value: number): number {
  if (value >= SOFT_RANGE) return value;
  if (value <= -SOFT_RANGE) return 0;
  return softTable[((value + SOFT_RANGE) * (SOFT_CELLS / (2 * SOFT_RANGE)) + 0.5) | 0]!;
}

/**
 * @param bands Log10 energies [steps, bandCount], of an even number of bands.
 * @param references Level of the loudest sound near each step.
 */
export function toCepstra(
  bands: Float32Array,
  bandCount: number,
  references: Float32Array,
  count: number,
): Cepstra {
  const stepCount = bands.length / bandCount;
  const half = bandCount / 2;
  const cosines = cosineTable(bandCount, count);
  const values = new Float32Array(stepCount * count);
  // Cosines are the same, or the same with the other sign, from either end: half of the products are enough.
  const even = new Float64Array(half);
  const odd = new Float64Array(half);
  for (let step = 0, at = 0; step < stepCount; step++) {
    const floor = references[step]! - FLOOR_DEPTH;
    for (
      let low = step * bandCount, high = low + bandCount - 1, band = 0;
      band < half;
      low++, high--, band++
    ) {
      const lower = soft(bands[low]! - floor);
      const upper = soft(bands[high]! - floor);
      even[band] = lower + upper;
      odd[band] = lower - upper;
    }
    for (let index = 0, cosine = 0; index < count; index++, at++) {
      const parts = index % 2 === 0 ? even : odd;
      let sum = 0;
      for (let band = 0; band < half; band++, cosine++) sum += parts[band]! * cosines[cosine]!;
      values[at] = sum;
    }
  }
  return { stepCount, width: count, values };
}

const cosineTables = new Map<string, Float64Array>();

/** The first half of each cosine, [count, bandCount / 2]. */
function cosineTable(bandCount: number, count: number): Float64Array {
  const key = `${bandCount} ${count}`;
  const known = cosineTables.get(key);
  if (known) return known;
  const half = bandCount / 2;
  const table = new Float64Array(count * half);
  for (let index = 0; index < count; index++) {
    for (let band = 0; band < half; band++) {
      table[index * half + band] = Math.cos((Math.PI * index * (band + 0.5)) / bandCount);
    }
  }
  cosineTables.set(key, table);
  return table;
}
