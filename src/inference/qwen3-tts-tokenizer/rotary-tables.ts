/** Cosines and sines of the rotary positions, each [steps, headWidth / 2]. */
export interface RotaryTables {
  readonly cosine: Float32Array;
  readonly sine: Float32Array;
}

/**
 * Tables for the steps from `firstStep` on. The angle is rounded to float32 as in the reference, where position and
 * frequency are multiplied in float32; with exact angles tokens drift from it as positions grow.
 */
export function rotaryTables(
  firstStep: number,
  steps: number,
  headWidth: number,
  theta: number,
): RotaryTables {
  const half = headWidth / 2;
  const frequencies = Float32Array.from({ length: half }, (_, i) =>
    Math.fround(1 / Math.fround(theta ** Math.fround((2 * i) / headWidth))),
  );
  const cosine = new Float32Array(steps * half);
  const sine = new Float32Array(steps * half);
  for (let step = 0; step < steps; step++) {
    for (let i = 0; i < half; i++) {
      const angle = Math.fround((firstStep + step) * frequencies[i]!);
      cosine[step * half + i] = Math.cos(angle);
      sine[step * half + i] = Math.sin(angle);
    }
  }
  return { cosine, sine };
}
