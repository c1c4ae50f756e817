import { AppError } from '../../errors.ts';
import type { PhonographManifest } from './phonograph-manifest.ts';

export interface Matrix {
  readonly rows: number;
  readonly width: number;
  /** Row-major. */
  readonly values: Float32Array;
}

/** Reads one tensor of the weights file as float32; a vector is a matrix of one row. */
export function readMatrix(manifest: PhonographManifest, weights: Buffer, name: string): Matrix {
  const tensor = manifest.tensors[name];
  if (!tensor) throw new AppError('MODEL_UNAVAILABLE', `manifest.json lists no tensor ${name}`);
  const width = tensor.shape.at(-1) ?? 1;
  const count = tensor.shape.reduce((product, size) => product * size, 1);
  const bytes = count * (tensor.type === 'float16' ? 2 : 4);
  if (tensor.offset + bytes > weights.length) {
    throw new AppError('MODEL_UNAVAILABLE', `${manifest.weights} ends before tensor ${name}`);
  }
  // Copied, because a typed array must start at a multiple of its element size.
  const copy = new Uint8Array(weights.subarray(tensor.offset, tensor.offset + bytes)).buffer;
  const values =
    tensor.type === 'float16' ? Float32Array.from(new Float16Array(copy)) : new Float32Array(copy);
  return { rows: count / width, width, values };
}
