import { open } from 'node:fs/promises';
import { AppError } from '../../errors.ts';
import type { SafetensorsFile } from './safetensors-file.ts';

/** The values of one F32 or BF16 tensor as float32. Throws MODEL_UNAVAILABLE for an absent name or another type. */
export async function readTensor(file: SafetensorsFile, name: string): Promise<Float32Array> {
  const entry = file.tensors.get(name);
  if (entry === undefined)
    throw new AppError('MODEL_UNAVAILABLE', `Tensor ${name} is missing from ${file.path}.`);
  const bytes = new Uint8Array(entry.byteLength);
  const handle = await open(file.path, 'r');
  try {
    let done = 0;
    while (done < bytes.length) {
      const { bytesRead } = await handle.read(bytes, done, bytes.length - done, entry.byteOffset + done);
      if (bytesRead === 0)
        throw new AppError('MODEL_UNAVAILABLE', `${file.path} ends inside tensor ${name}.`);
      done += bytesRead;
    }
  } finally {
    await handle.close();
  }
  if (entry.dtype === 'F32') return new Float32Array(bytes.buffer);
  if (entry.dtype === 'BF16') return widenBfloat16(new Uint16Array(bytes.buffer));
  throw new AppError('MODEL_UNAVAILABLE', `Tensor ${name} of ${file.path} has element type ${entry.dtype}.`);
}

/** bfloat16 is the upper half of a float32. */
function widenBfloat16(halves: Uint16Array): Float32Array {
  const words = new Uint32Array(halves.length);
  for (let i = 0; i < halves.length; i++) words[i] = halves[i]! << 16;
  return new Float32Array(words.buffer);
}
