import type { ByteSource } from '../byte-source.ts';

export interface FlacStreamInfo {
  readonly sampleRateHz: number;
  readonly channelCount: number;
  /** 0 where the encoder did not know. */
  readonly sampleCount: number;
  /** `fLaC` and this block alone, marked as the last: what a decoder has to know before the frames. */
  readonly asShortestHeader: Uint8Array;
}

export interface FlacLayout {
  readonly streamInfo: FlacStreamInfo | null;
  readonly framesStart: number;
  readonly framesEnd: number;
}

const maxBlocks = 1024;
const streamInfoBytes = 34;

/** Steps over the metadata blocks. Where their lengths lead out of the file, the frames are looked for from the top. */
export async function readFlacLayout(source: ByteSource, startByte: number): Promise<FlacLayout> {
  let streamInfo: FlacStreamInfo | null = null;
  let offset = startByte + 4;
  let isLast = false;
  for (let count = 0; count < maxBlocks && !isLast; count++) {
    const head = await source.readAt(offset, 4);
    const [flags = 0xff, high = 0, middle = 0, low = 0] = head;
    // Frames without any metadata: their sync code is no block header.
    if (head.length < 4 || flags === 0xff) break;
    const size = (high << 16) | (middle << 8) | low;
    if ((flags & 0x7f) === 0 && size >= streamInfoBytes) {
      streamInfo ??= parseStreamInfo(await source.readAt(offset + 4, streamInfoBytes));
    }
    isLast = (flags & 0x80) !== 0;
    offset += 4 + size;
  }
  const isBeyondEnd = offset >= source.sizeBytes;
  return {
    streamInfo,
    framesStart: isBeyondEnd ? Math.min(startByte + 4, source.sizeBytes) : offset,
    framesEnd: await endWithoutTag(source),
  };
}

function parseStreamInfo(block: Uint8Array): FlacStreamInfo | null {
  if (block.length < streamInfoBytes) return null;
  const view = new DataView(block.buffer, block.byteOffset, block.length);
  const packed = view.getBigUint64(10);
  const header = new Uint8Array(8 + streamInfoBytes);
  header.set([0x66, 0x4c, 0x61, 0x43, 0x80, 0, 0, streamInfoBytes]);
  header.set(block, 8);
  return {
    sampleRateHz: Number(packed >> 44n),
    channelCount: Number((packed >> 41n) & 7n) + 1,
    sampleCount: Number(packed & 0xfffffffffn),
    asShortestHeader: header,
  };
}

/** An ID3v1 tag behind the last frame would make that frame's check sum fail. */
async function endWithoutTag(source: ByteSource): Promise<number> {
  const tail = await source.readAt(Math.max(0, source.sizeBytes - 128), 3);
  const isTag = source.sizeBytes >= 128 && tail[0] === 0x54 && tail[1] === 0x41 && tail[2] === 0x47;
  return isTag ? source.sizeBytes - 128 : source.sizeBytes;
}
