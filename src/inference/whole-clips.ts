import { type Codes, concatCodes } from './codes.ts';
import type { Tokenizer } from './tokenizer.ts';

/** Codes of sound that lies in memory. */
export async function encodeWhole(tokenizer: Tokenizer, pcm: Float32Array): Promise<Codes> {
  const parts: Codes[] = [];
  for await (const part of tokenizer.encode([pcm])) parts.push(part);
  return concatCodes(parts);
}

/** Sound of codes, in memory; `checkpoint` is called at each block and may throw. */
export async function decodeWhole(
  tokenizer: Tokenizer,
  codes: Codes,
  checkpoint: () => void = () => undefined,
): Promise<Float32Array> {
  const parts: Float32Array[] = [];
  for await (const part of tokenizer.decode(codes)) {
    checkpoint();
    parts.push(part);
  }
  return joinPcm(parts);
}

/** All of them, one after the other, in one array. */
export function joinPcm(blocks: readonly Float32Array[]): Float32Array {
  const joined = new Float32Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let position = 0;
  for (const block of blocks) {
    joined.set(block, position);
    position += block.length;
  }
  return joined;
}
