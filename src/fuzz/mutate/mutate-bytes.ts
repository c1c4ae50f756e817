import type { Random } from '../seeded-random.ts';

/** Where sizes, counts and signs turn over. */
const boundaries = [
  0, 1, 2, 7, 8, 15, 16, 31, 32, 63, 64, 127, 128, 255, 256, 257, 511, 512, 1_023, 4_095, 4_096, 32_767,
  32_768, 65_535, 65_536, 0xffffff, 0x1000000, 0x7ffffffe, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff,
];
const longBoundaries = [
  2n ** 31n,
  2n ** 32n,
  2n ** 53n - 1n,
  2n ** 53n,
  2n ** 63n - 1n,
  2n ** 63n,
  2n ** 64n - 1n,
];

/** Nothing grows beyond this, so that a case stays cheap. */
const MAX_CASE_BYTES = 256 * 1024;

export interface ByteMutations {
  /** Pieces that the format knows: marks, names, signs. */
  readonly dictionary?: readonly Uint8Array[];
  /** Other files of the kind, of which parts are put in. */
  readonly others?: readonly Uint8Array[];
  /** Most changes of one case. Default 6. */
  readonly maxChanges?: number;
}

/** A few changes without knowledge of the format: flips, boundary numbers, cuts, repetitions, parts of other files. */
export function mutateBytes(
  bytes: Uint8Array,
  random: Random,
  { dictionary = [], others = [], maxChanges = 6 }: ByteMutations = {},
): Uint8Array {
  let mutated: Uint8Array = bytes.slice();
  for (let left = 1 + random.below(maxChanges); left > 0; left--) {
    mutated = change(mutated, random, dictionary, others);
    if (mutated.length > MAX_CASE_BYTES) mutated = mutated.slice(0, MAX_CASE_BYTES);
  }
  return mutated;
}

function change(
  bytes: Uint8Array,
  random: Random,
  dictionary: readonly Uint8Array[],
  others: readonly Uint8Array[],
): Uint8Array {
  if (bytes.length === 0) return Uint8Array.of(random.below(256));
  // Headers decide most: half of the changes are in the first bytes.
  const at = random.below(random.chance(0.5) ? Math.min(bytes.length, 96) : bytes.length);
  const length = 1 + random.below(random.chance(0.7) ? 16 : bytes.length - at);
  switch (random.below(12)) {
    case 0:
    case 1:
      bytes[at]! ^= 1 << random.below(8);
      return bytes;
    case 2:
      bytes[at] = random.pick([0, 1, 0x7f, 0x80, 0xfe, 0xff, random.below(256)]);
      return bytes;
    case 3:
    case 4:
    case 5:
      return putNumber(bytes, at, random);
    case 6:
      return without(bytes, at, length);
    case 7:
      return inserted(bytes, at, repeated(bytes.slice(at, at + length), 1 + random.below(8)));
    case 8:
      return bytes.slice(0, at);
    case 9:
      bytes.fill(random.pick([0, 0xff, random.below(256)]), at, at + length);
      return bytes;
    case 10:
      return dictionary.length > 0
        ? inserted(bytes, at, random.pick(dictionary))
        : inserted(bytes, at, randomBytes(random, length % 64));
    default:
      return others.length > 0 ? spliced(bytes, at, random.pick(others), random) : without(bytes, at, 1);
  }
}

function putNumber(bytes: Uint8Array, at: number, random: Random): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const isLittle = random.chance(0.5);
  const width = random.pick([1, 2, 4, 8].filter((each) => at + each <= bytes.length));
  if (width === 8) view.setBigUint64(at, random.pick(longBoundaries), isLittle);
  else if (width === 4) view.setUint32(at, random.pick(boundaries), isLittle);
  else if (width === 2) view.setUint16(at, random.pick(boundaries), isLittle);
  else view.setUint8(at, random.pick(boundaries));
  return bytes;
}

function spliced(bytes: Uint8Array, at: number, other: Uint8Array, random: Random): Uint8Array {
  const from = random.below(other.length);
  const part = other.subarray(from, from + 1 + random.below(other.length - from));
  return random.chance(0.5) ? joined(bytes.subarray(0, at), part) : inserted(bytes, at, part);
}

const without = (bytes: Uint8Array, at: number, length: number): Uint8Array =>
  joined(bytes.subarray(0, at), bytes.subarray(at + length));

export const inserted = (bytes: Uint8Array, at: number, part: Uint8Array): Uint8Array =>
  joined(bytes.subarray(0, at), part, bytes.subarray(at));

export function repeated(part: Uint8Array, times: number): Uint8Array {
  const whole = new Uint8Array(part.length * times);
  for (let copy = 0; copy < times; copy++) whole.set(part, copy * part.length);
  return whole;
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

export const randomBytes = (random: Random, length: number): Uint8Array =>
  Uint8Array.from({ length }, () => random.below(256));

export const boundaryNumber = (random: Random): number => random.pick(boundaries);
