/** The four-byte header of an MPEG audio frame (layers I-III, versions 1, 2 and 2.5). */
export interface MpegFrameHeader {
  readonly version: 1 | 2 | 2.5;
  readonly layer: 1 | 2 | 3;
  readonly sampleRateHz: number;
  readonly channelCount: 1 | 2;
  readonly samplesPerFrame: number;
  /** Length with header; null in a free-format stream, whose frames do not say. */
  readonly frameBytes: number | null;
}

const bitratesKbps = {
  v1l1: [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  v1l2: [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  v1l3: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  v2l1: [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  v2l23: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};

/** The header at `at`, or null where there is none. */
export function parseMpegFrameHeader(bytes: Uint8Array, at: number): MpegFrameHeader | null {
  const [b0 = 0, b1 = 0, b2 = 0, b3 = 0] = bytes.subarray(at, at + 4);
  if (b0 !== 0xff || (b1 & 0xe0) !== 0xe0) return null;
  const version = ([2.5, null, 2, 1] as const)[(b1 >> 3) & 3];
  const layer = ([null, 3, 2, 1] as const)[(b1 >> 1) & 3];
  const baseRateHz = ([44_100, 48_000, 32_000] as const)[(b2 >> 2) & 3];
  const bitrateIndex = b2 >> 4;
  if (!version || !layer || !baseRateHz || bitrateIndex === 15) return null;
  const sampleRateHz = baseRateHz / (version === 1 ? 1 : version === 2 ? 2 : 4);
  const samplesPerFrame = layer === 1 ? 384 : layer === 2 || version === 1 ? 1152 : 576;
  const table = version === 1 ? (`v1l${layer}` as const) : layer === 1 ? 'v2l1' : 'v2l23';
  const bytesPerSecond = (bitratesKbps[table][bitrateIndex] ?? 0) * 125;
  const padding = (b2 >> 1) & 1;
  const slotBytes = layer === 1 ? 4 : 1;
  const slots = Math.floor((samplesPerFrame * bytesPerSecond) / sampleRateHz / slotBytes) + padding;
  return {
    version,
    layer,
    sampleRateHz,
    channelCount: b3 >> 6 === 3 ? 1 : 2,
    samplesPerFrame,
    frameBytes: bytesPerSecond === 0 ? null : slots * slotBytes,
  };
}

/** Longest free-format frame that is looked for: 640 kbit/s at 32 kHz. */
const maxFreeFrameBytes = 2881;
const framesToBeSure = 3;
/** Behind other bytes: plain samples and other codecs look like a few frames by chance. */
const framesToBeSureInside = 8;

/**
 * Where MPEG audio begins: at the first byte when two more frames of its kind follow (or fewer, and the file ends
 * exactly there), else at the first header that begins a chain of eight. Null when the bytes are something else.
 */
export function findMpegStart(bytes: Uint8Array, isWholeFile: boolean): number | null {
  for (let at = bytes.indexOf(0xff); at >= 0 && at + 4 <= bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    if (isChain(bytes, at, isWholeFile)) return at;
  }
  return null;
}

function isChain(bytes: Uint8Array, start: number, isWholeFile: boolean): boolean {
  const first = parseMpegFrameHeader(bytes, start);
  if (!first) return false;
  const wanted = start === 0 ? framesToBeSure : framesToBeSureInside;
  if (start > 0 && first.frameBytes === null) return false;
  let at = start;
  for (let count = 1; count < wanted; count++) {
    const here = parseMpegFrameHeader(bytes, at)!;
    const next = here.frameBytes === null ? findSame(bytes, at, here) : at + here.frameBytes;
    if (next === null) return false;
    // A short file: only frames from its very beginning to its very end (or a tag there) are believed.
    if (next >= bytes.length || isEndTag(bytes, next)) return isWholeFile && start === 0;
    const header = parseMpegFrameHeader(bytes, next);
    if (!header || !isSameKind(first, header)) return false;
    at = next;
  }
  return true;
}

function findSame(bytes: Uint8Array, at: number, header: MpegFrameHeader): number | null {
  const end = Math.min(bytes.length, at + maxFreeFrameBytes);
  for (
    let next = bytes.indexOf(0xff, at + 24);
    next >= 0 && next < end;
    next = bytes.indexOf(0xff, next + 1)
  ) {
    const found = parseMpegFrameHeader(bytes, next);
    if (found && found.frameBytes === null && isSameKind(found, header)) return next;
  }
  return null;
}

function isSameKind(a: MpegFrameHeader, b: MpegFrameHeader): boolean {
  return a.version === b.version && a.layer === b.layer && a.sampleRateHz === b.sampleRateHz;
}

function isEndTag(bytes: Uint8Array, at: number): boolean {
  const id = String.fromCharCode(...bytes.subarray(at, at + 8));
  return id.startsWith('TAG') || id === 'APETAGEX';
}
