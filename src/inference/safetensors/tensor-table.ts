import { z } from 'zod';

/** Bytes of one element, by the name that safetensors gives its type. */
const elementBytes: Readonly<Record<string, number>> = {
  BOOL: 1,
  U8: 1,
  I8: 1,
  F8_E5M2: 1,
  F8_E4M3: 1,
  U16: 2,
  I16: 2,
  F16: 2,
  BF16: 2,
  U32: 4,
  I32: 4,
  F32: 4,
  U64: 8,
  I64: 8,
  F64: 8,
};

export interface TensorEntry {
  readonly dtype: string;
  readonly shape: readonly number[];
  /** Position of the first byte in the file. */
  readonly byteOffset: number;
  readonly byteLength: number;
}

const count = z.int().nonnegative();
const entrySchema = z.object({
  dtype: z.string(),
  shape: z.array(count),
  data_offsets: z.tuple([count, count]),
});

/**
 * The table of contents of a safetensors file. Every tensor must have the length that its shape asks for,
 * and all together must fill the file without gap or overlap; `fail` makes the error for the first that does not.
 */
export function parseTensorTable(
  header: Uint8Array,
  dataOffset: number,
  fileBytes: number,
  fail: (problem: string) => Error,
): Map<string, TensorEntry> {
  const tensors = new Map<string, TensorEntry>();
  for (const [name, value] of Object.entries(parseObject(header, fail))) {
    if (name === '__metadata__') continue;
    const parsed = entrySchema.safeParse(value);
    if (!parsed.success) throw fail(`the entry of tensor ${name} is malformed`);
    const { dtype, shape, data_offsets } = parsed.data;
    const [start, end] = data_offsets;
    const width = elementBytes[dtype];
    if (width === undefined) throw fail(`tensor ${name} has the unknown element type ${dtype}`);
    const wanted = shape.reduce((product, size) => product * size, width);
    if (end - start !== wanted) {
      throw fail(
        `tensor ${name} of shape [${shape}] ${dtype} needs ${wanted} bytes, its entry spans ${end - start}`,
      );
    }
    tensors.set(name, { dtype, shape, byteOffset: dataOffset + start, byteLength: wanted });
  }
  assertContiguous(tensors, dataOffset, fileBytes, fail);
  return tensors;
}

function parseObject(header: Uint8Array, fail: (problem: string) => Error): object {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(header));
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed;
  } catch {
    throw fail('its header is not JSON');
  }
  throw fail('its header is not a JSON object');
}

function assertContiguous(
  tensors: ReadonlyMap<string, TensorEntry>,
  dataOffset: number,
  fileBytes: number,
  fail: (problem: string) => Error,
): void {
  const inFileOrder = [...tensors].sort(
    ([, a], [, b]) => a.byteOffset - b.byteOffset || a.byteLength - b.byteLength,
  );
  let offset = dataOffset;
  for (const [name, tensor] of inFileOrder) {
    if (tensor.byteOffset !== offset) {
      throw fail(`tensor ${name} starts at byte ${tensor.byteOffset}, expected ${offset}`);
    }
    offset += tensor.byteLength;
  }
  if (offset !== fileBytes) {
    const relation = fileBytes < offset ? 'truncated' : 'longer than its header says';
    throw fail(`it is ${relation}: expected ${offset} bytes, found ${fileBytes}`);
  }
}
