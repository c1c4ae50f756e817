import assert from 'node:assert/strict';

export interface NpyArray {
  readonly shape: readonly number[];
  /** NumPy's name of the type, e.g. `<u2`. */
  readonly descr: string;
  readonly values: Uint16Array;
}

/** Reads a `.npy` file of version 1.0 with little-endian uint16 in C order, strictly by the format's definition. */
export function parseNpy(file: Uint8Array): NpyArray {
  const bytes = Buffer.from(file);
  assert.equal(bytes.subarray(0, 6).toString('latin1'), '\x93NUMPY');
  assert.deepEqual([bytes[6], bytes[7]], [1, 0]);
  const headerBytes = bytes.readUInt16LE(8);
  assert.equal((10 + headerBytes) % 64, 0, 'the data must be aligned to 64 bytes');
  const header = bytes.subarray(10, 10 + headerBytes).toString('latin1');
  const match = /^\{'descr': '([^']+)', 'fortran_order': False, 'shape': \(([\d, ]+)\), \} *\n$/.exec(header);
  assert.ok(match, header);
  const shape = match[2]!
    .split(',')
    .filter((part) => part.trim() !== '')
    .map(Number);
  const data = bytes.subarray(10 + headerBytes);
  assert.equal(data.length, 2 * shape.reduce((product, size) => product * size, 1));
  const values = Uint16Array.from({ length: data.length / 2 }, (_, index) => data.readUInt16LE(index * 2));
  return { shape, descr: match[1]!, values };
}
