/** A row of numbers under a name; int8 ones are stored as multiples of a 127th of their greatest. */
export interface NamedTensor {
  readonly name: string;
  readonly values: Float32Array;
  readonly type: 'float32' | 'int8';
}

/** One file of numbers, each tensor at a multiple of four bytes, and what tells where each is. */
export function writeWeights(
  views: readonly { readonly frames: number; readonly words: number }[],
  tensors: readonly NamedTensor[],
): { manifest: object; weights: Uint8Array } {
  const places: Record<string, { offset: number; scale?: number }> = {};
  const parts: Uint8Array[] = [];
  let offset = 0;
  for (const { name, values, type } of tensors) {
    const isFloat = type === 'float32';
    const scale = values.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0) / 127;
    const bytes = isFloat
      ? new Uint8Array(values.slice().buffer)
      : new Uint8Array(Int8Array.from(values, (value) => Math.round(value / scale)).buffer);
    places[name] = isFloat ? { offset } : { offset, scale };
    const padded = new Uint8Array(4 * Math.ceil(bytes.length / 4));
    padded.set(bytes);
    parts.push(padded);
    offset += padded.length;
  }
  const weights = new Uint8Array(offset);
  let at = 0;
  for (const part of parts) {
    weights.set(part, at);
    at += part.length;
  }
  return { manifest: { name: 'phonograph-content', licence: 'Apache-2.0', views, tensors: places }, weights };
}
