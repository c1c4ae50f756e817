import type { DamageReport } from '../decoders/decoder.ts';
import { joinBytes } from '../join-bytes.ts';
import { type FlacFrameHeader, maxFlacHeaderBytes, parseFlacFrameHeader } from './flac-frame-header.ts';

export interface FlacFrame {
  readonly bytes: Uint8Array;
  readonly header: FlacFrameHeader;
  /** Nothing follows: an error in it is a file cut off. */
  readonly isLast: boolean;
}

/** Eight channels of 65,535 samples of 32 bits, and some room. */
const maxFrameBytes = 2.25 * 1024 * 1024;
/** So many frames (of one number each) may be missing between two that are believed to belong together. */
const maxLostNumbers = 1 << 20;

/**
 * Cuts a FLAC stream into frames. Frames do not say how long they are: each ends where the next header begins. The
 * library's own parser gives up 512 KiB at every damaged place and loses short last frames; this one goes on at the
 * next header that fits.
 */
export async function* readFlacFrames(
  chunks: AsyncIterable<Uint8Array>,
  report: DamageReport,
): AsyncGenerator<FlacFrame> {
  let pending: Uint8Array = new Uint8Array(0);
  let current: FlacFrameHeader | null = null;
  let searchFrom = 0;
  let checksum = new FrameChecksum();
  for await (const chunk of chunks) {
    pending = joinBytes(pending, chunk);
    for (;;) {
      const next = findHeader(pending, searchFrom, current, checksum);
      if (next === null) break;
      if (current) yield { bytes: pending.subarray(0, next.at), header: current, isLast: false };
      else if (next.at > 0) report.damaged('bytes that belong to no FLAC frame');
      pending = pending.subarray(next.at);
      current = next.header;
      checksum = new FrameChecksum();
      searchFrom = current.headerBytes;
    }
    searchFrom = Math.max(current?.headerBytes ?? 0, pending.length - maxFlacHeaderBytes + 1);
    if (pending.length <= maxFrameBytes) continue;
    report.damaged('a FLAC frame without an end');
    pending = pending.subarray(searchFrom);
    current = null;
    checksum = new FrameChecksum();
    searchFrom = 0;
  }
  // Near the end a header may be shorter than the longest, and was left to this last look.
  for (;;) {
    const next = findHeader(
      joinBytes(pending, new Uint8Array(maxFlacHeaderBytes)),
      searchFrom,
      current,
      checksum,
    );
    if (next === null) break;
    if (current) yield { bytes: pending.subarray(0, next.at), header: current, isLast: false };
    pending = pending.subarray(next.at);
    current = next.header;
    checksum = new FrameChecksum();
    searchFrom = current.headerBytes;
  }
  if (current) yield { bytes: pending, header: current, isLast: true };
}

function findHeader(
  bytes: Uint8Array,
  from: number,
  current: FlacFrameHeader | null,
  checksum: FrameChecksum,
) {
  const end = bytes.length - maxFlacHeaderBytes;
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at <= end; at = bytes.indexOf(0xff, at + 1)) {
    const header = parseFlacFrameHeader(bytes, at);
    if (header && (!current || follows(header, current) || checksum.isRightUpTo(bytes, at)))
      return { at, header };
  }
  return null;
}

/** Chance headers inside a frame pass their own check sum once in some MB; a number that fits they do not have. */
function follows(next: FlacFrameHeader, current: FlacFrameHeader): boolean {
  const step = next.number - current.number;
  const expected = current.isVariable ? current.blockSize : 1;
  if (next.isVariable !== current.isVariable) return false;
  return (
    step === expected || (step > expected && step / expected < maxLostNumbers && next.kind === current.kind)
  );
}

const crcTable = Uint16Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 8;
  for (let bit = 0; bit < 8; bit++) value = value & 0x8000 ? (value << 1) ^ 0x8005 : value << 1;
  return value;
});

/**
 * Over a whole frame with its check sum at the end, the check sum is 0. Goes on where it was, so that a frame full of
 * what looks like headers is added up once and not once for each.
 */
class FrameChecksum {
  private crc = 0;
  private length = 0;

  /** `bytes` begin with the frame; asked with ever larger ends. */
  isRightUpTo(bytes: Uint8Array, end: number): boolean {
    for (; this.length < end; this.length++) {
      this.crc = ((this.crc << 8) & 0xffff) ^ crcTable[(this.crc >> 8) ^ bytes[this.length]!]!;
    }
    return this.crc === 0;
  }
}
