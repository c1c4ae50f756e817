import type { Codes } from '../../codes.ts';
import { concatCodes } from '../../codes.ts';

/** All codes of an encoding, joined. */
export async function collectCodes(blocks: AsyncIterable<Codes>): Promise<Codes> {
  const parts: Codes[] = [];
  for await (const part of blocks) parts.push(part);
  return concatCodes(parts);
}

/** All samples of a decoding, joined. */
export async function collectSamples(blocks: AsyncIterable<Float32Array>): Promise<Float32Array> {
  const parts: Float32Array[] = [];
  for await (const part of blocks) parts.push(part);
  const joined = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}
