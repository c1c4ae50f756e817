import { type Codes, layerOf } from '../../inference/codes.ts';
import { LAYER_COUNT } from '../../inference/tokenizer.ts';

/** Bytes before the numbers of a `.npy` file of version 1.0. */
export const NPY_HEADER_BYTES = 128;

/** Header of a NumPy file: little-endian uint16, shape (16, frameCount), C order. */
export function npyHeader(frameCount: number): Buffer {
  const header = Buffer.alloc(NPY_HEADER_BYTES, ' ');
  header.write('\x93NUMPY\x01\x00', 0, 'latin1');
  header.writeUInt16LE(NPY_HEADER_BYTES - 10, 8);
  header.write(
    `{'descr': '<u2', 'fortran_order': False, 'shape': (${LAYER_COUNT}, ${frameCount}), }`,
    10,
    'latin1',
  );
  header.write('\n', NPY_HEADER_BYTES - 1, 'latin1');
  return header;
}

/** One layer's row as it stands in the file. */
export function npyRow(codes: Codes, layer: number): Buffer {
  const row = Buffer.alloc(codes.frameCount * 2);
  layerOf(codes, layer).forEach((token, frame) => {
    row.writeUInt16LE(token, frame * 2);
  });
  return row;
}
