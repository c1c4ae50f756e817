/** What a FLAC frame says at its start. */
export interface FlacFrameHeader {
  readonly blockSize: number;
  /** Blocks of varying size are numbered by their first sample, others by their count. */
  readonly isVariable: boolean;
  readonly number: number;
  readonly headerBytes: number;
  /** Rate, channels and sample size as they are coded: the same in all frames of nearly every stream. */
  readonly kind: number;
}

/** The longest header: sync 2, codes 2, number 7, block size 2, rate 2, check sum 1. */
export const maxFlacHeaderBytes = 16;

/** The frame header at `at`, its check sum proven, or null where there is none. */
export function parseFlacFrameHeader(bytes: Uint8Array, at: number): FlacFrameHeader | null {
  const [sync0 = 0, sync1 = 0, codes = 0, layout = 0] = bytes.subarray(at, at + 4);
  if (sync0 !== 0xff || (sync1 & 0xfe) !== 0xf8) return null;
  const sizeCode = codes >> 4;
  const rateCode = codes & 15;
  const isReserved =
    sizeCode === 0 || rateCode === 15 || layout >> 4 > 10 || (layout & 0x0f) === 6 || layout & 1;
  if (isReserved) return null;
  const number = readNumber(bytes, at + 4);
  if (!number) return null;
  let end = at + 4 + number.bytes;
  const sizeAt = end;
  end += sizeCode === 6 ? 1 : sizeCode === 7 ? 2 : 0;
  end += rateCode === 12 ? 1 : rateCode > 12 ? 2 : 0;
  if (end >= bytes.length || bytes[end] !== crc8(bytes.subarray(at, end))) return null;
  return {
    blockSize: blockSizeOf(sizeCode, bytes[sizeAt]!, bytes[sizeAt + 1]!),
    isVariable: (sync1 & 1) === 1,
    number: number.value,
    headerBytes: end + 1 - at,
    kind: (rateCode << 8) | layout,
  };
}

function blockSizeOf(code: number, next: number, second: number): number {
  if (code === 1) return 192;
  if (code <= 5) return 576 << (code - 2);
  if (code === 6) return next + 1;
  if (code === 7) return ((next << 8) | second) + 1;
  return 1 << code;
}

/** The frame's number, coded like a character in UTF-8 but up to 36 bits long. */
function readNumber(bytes: Uint8Array, at: number): { value: number; bytes: number } | null {
  const first = bytes[at];
  if (first === undefined || first === 0xff) return null;
  if (first < 0x80) return { value: first, bytes: 1 };
  const length = Math.clz32(~(first << 24));
  if (length === 1) return null;
  let value = first & (0x7f >> length);
  for (let i = 1; i < length; i++) {
    const next = bytes[at + i];
    if (next === undefined || (next & 0xc0) !== 0x80) return null;
    value = value * 64 + (next & 0x3f);
  }
  return { value, bytes: length };
}

function crc8(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x80 ? ((crc << 1) ^ 0x07) & 0xff : crc << 1;
  }
  return crc;
}
