import type { DamageReport } from '../decoders/decoder.ts';
import { joinBytes } from '../join-bytes.ts';

export interface OggPage {
  /** The page as it stands in the file, header included. */
  readonly bytes: Uint8Array;
  readonly body: Uint8Array;
  readonly serial: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Samples at the end of the last packet that ends on this page; -1 where none ends. */
  readonly granule: number;
}

const headerBytes = 27;
const capture = [0x4f, 0x67, 0x67, 0x53];

/** Cuts a stream of bytes into Ogg pages; bytes between pages are skipped and reported. */
export async function* readOggPages(
  chunks: AsyncIterable<Uint8Array>,
  report: DamageReport,
): AsyncGenerator<OggPage> {
  let pending: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    pending = joinBytes(pending, chunk);
    for (;;) {
      const start = findOggPage(pending, 0);
      if (start !== 0) report.damaged('bytes that belong to no Ogg page');
      pending = pending.subarray(start);
      const page = parseOggPage(pending);
      if (page === null) break;
      if (page === 'not a page') {
        pending = pending.subarray(1);
        continue;
      }
      if (!hasRightChecksum(page.bytes)) report.damaged('an Ogg page whose check sum is wrong');
      yield page;
      pending = pending.subarray(page.bytes.length);
    }
  }
  if (pending.length > 0) report.truncated('the last Ogg page is incomplete');
}

/** Where the next page may begin; when there is none, where the bytes stop being certain not to be one. */
export function findOggPage(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(capture[0]!, from); at >= 0; at = bytes.indexOf(capture[0]!, at + 1)) {
    const isCapture = capture.every((byte, i) => at + i >= bytes.length || bytes[at + i] === byte);
    if (isCapture) return at;
  }
  return bytes.length;
}

/** The page at the start of `bytes`; null when more bytes are needed to tell. */
export function parseOggPage(bytes: Uint8Array): OggPage | 'not a page' | null {
  if (bytes.length < headerBytes) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const flags = bytes[5]!;
  if (bytes[4] !== 0 || flags > 7) return 'not a page';
  const bodyStart = headerBytes + bytes[26]!;
  if (bytes.length < bodyStart) return null;
  const bodyBytes = bytes.subarray(headerBytes, bodyStart).reduce((sum, lacing) => sum + lacing, 0);
  const end = bodyStart + bodyBytes;
  if (bytes.length < end) return null;
  return {
    bytes: bytes.subarray(0, end),
    body: bytes.subarray(bodyStart, end),
    serial: view.getUint32(14, true),
    isFirst: (flags & 2) !== 0,
    isLast: (flags & 4) !== 0,
    granule: Number(view.getBigInt64(6, true)),
  };
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit++) value = value & 0x80000000 ? (value << 1) ^ 0x04c11db7 : value << 1;
  return value;
});

function hasRightChecksum(page: Uint8Array): boolean {
  let crc = 0;
  for (let i = 0; i < page.length; i++) {
    // The check sum's own four bytes count as zero.
    const byte = i >= 22 && i < 26 ? 0 : page[i]!;
    crc = (crc << 8) ^ crcTable[((crc >>> 24) ^ byte) & 0xff]!;
  }
  return crc >>> 0 === new DataView(page.buffer, page.byteOffset).getUint32(22, true);
}
