import { open } from 'node:fs/promises';

export interface WrittenTensor {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  /** Made when its turn comes, so that only one tensor is in memory. */
  readonly bytes: () => Uint8Array;
}

const elementBytes: Readonly<Record<string, number>> = { F32: 4, BF16: 2, F16: 2 };

/** Writes a safetensors file of F32, F16 or BF16 tensors in the given order. */
export async function writeSafetensors(path: string, tensors: readonly WrittenTensor[]): Promise<void> {
  const header: Record<string, object> = {};
  let offset = 0;
  for (const { name, dtype, shape } of tensors) {
    const end = offset + shape.reduce((product, size) => product * size, elementBytes[dtype]!);
    header[name] = { dtype, shape, data_offsets: [offset, end] };
    offset = end;
  }
  const text = Buffer.from(JSON.stringify(header));
  const padded = Buffer.concat([text, Buffer.alloc((8 - (text.length % 8)) % 8, ' ')]);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(padded.length));
  await using file = await open(path, 'w');
  await file.writeFile(length);
  await file.writeFile(padded);
  for (const { bytes } of tensors) await file.writeFile(bytes());
}
