import { type Codes, concatCodes } from '../../inference/codes.ts';
import type { Tokenizer } from '../../inference/tokenizer.ts';

export async function encodeWhole(tokenizer: Tokenizer, pcm: Float32Array): Promise<Codes> {
  const parts: Codes[] = [];
  for await (const part of tokenizer.encode([pcm])) parts.push(part);
  return concatCodes(parts);
}

export async function decodeWhole(tokenizer: Tokenizer, codes: Codes): Promise<Float32Array> {
  const parts: Float32Array[] = [];
  for await (const part of tokenizer.decode(codes)) parts.push(part);
  return joinPcm(parts);
}

export function joinPcm(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** CPU milliseconds of this process since `before`. */
export function cpuMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
