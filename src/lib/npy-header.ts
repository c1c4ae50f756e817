/** Bytes before the numbers of a `.npy` file of version 1.0. */
export const NPY_HEADER_BYTES = 128;

/** Header of a NumPy file in C order. `descr` is NumPy's name of the type, e.g. `<u2` or `<f4`. */
export function npyHeaderOf(descr: string, shape: readonly number[]): Buffer {
  const header = Buffer.alloc(NPY_HEADER_BYTES, ' ');
  header.write('\x93NUMPY\x01\x00', 0, 'latin1');
  header.writeUInt16LE(NPY_HEADER_BYTES - 10, 8);
  // A tuple of one has a comma behind it.
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
  header.write(`{'descr': '${descr}', 'fortran_order': False, 'shape': ${tuple}, }`, 10, 'latin1');
  header.write('\n', NPY_HEADER_BYTES - 1, 'latin1');
  return header;
}
