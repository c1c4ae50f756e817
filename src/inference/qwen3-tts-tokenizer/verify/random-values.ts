/**
 * Uniform values in -1..1 that numpy and JavaScript make bit for bit alike: a hash of position and key, of which
 * 24 bits fit a float32 exactly.
 */
export function uniformValues(key: number, count: number, firstIndex = 0): Float32Array {
  const values = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    values[i] = (mixBits(Math.imul(firstIndex + i, 0x9e3779b9) + key) >>> 8) / 2 ** 23 - 1;
  }
  return values;
}

/** FNV-1a of an ASCII text, 32 bits. */
export function textKey(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The 32-bit finaliser of MurmurHash3. */
function mixBits(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
