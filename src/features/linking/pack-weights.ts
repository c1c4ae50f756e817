/** Weights as four bytes of scale and 16-bit multiples of it: half the size, and exact to a 65,000th of the largest. */
export function packWeights(weights: Float32Array): Uint8Array {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 32_767 || 1;
  const packed = new DataView(new ArrayBuffer(4 + 2 * weights.length));
  packed.setFloat32(0, scale, true);
  for (let at = 0; at < weights.length; at++) {
    packed.setInt16(4 + 2 * at, Math.round(weights[at]! / scale), true);
  }
  return new Uint8Array(packed.buffer);
}

/** Unpacks into `target` from a place on. */
export function unpackWeightsInto(packed: Uint8Array, target: Float32Array, start: number): void {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const scale = view.getFloat32(0, true);
  for (let at = 0; 4 + 2 * at < packed.length; at++) {
    target[start + at] = view.getInt16(4 + 2 * at, true) * scale;
  }
}

export const floatBytes = (values: Float32Array): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
