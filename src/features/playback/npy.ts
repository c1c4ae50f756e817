import { type Codes, layerOf } from '../../inference/codes.ts';
import { LAYER_COUNT } from '../../inference/tokenizer.ts';
import { npyHeaderOf } from '../../lib/npy-header.ts';

/** Header of a NumPy file: little-endian uint16, shape (16, frameCount), C order. */
export const npyHeader = (frameCount: number): Buffer => npyHeaderOf('<u2', [LAYER_COUNT, frameCount]);

/** One layer's row as it stands in the file. */
export function npyRow(codes: Codes, layer: number): Buffer {
  const row = Buffer.alloc(codes.frameCount * 2);
  layerOf(codes, layer).forEach((token, frame) => {
    row.writeUInt16LE(token, frame * 2);
  });
  return row;
}
