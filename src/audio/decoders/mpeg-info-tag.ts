import type { MpegFrameHeader } from './mpeg-frame.ts';

/** Samples a decoder adds in front by its nature (layer III), beside what the encoder added. */
const decoderDelay = 529;

/**
 * The length that a Xing/Info frame announces, without the encoder's padding where a LAME tag tells it;
 * null without such a frame.
 */
export function announcedMpegDurationS(frame: Uint8Array, header: MpegFrameHeader): number | null {
  if (header.layer !== 3) return null;
  const sideInfoBytes =
    header.version === 1 ? (header.channelCount === 1 ? 17 : 32) : header.channelCount === 1 ? 9 : 17;
  const tag = frame.subarray(4 + sideInfoBytes);
  const id = String.fromCharCode(...tag.subarray(0, 4));
  if ((id !== 'Xing' && id !== 'Info') || tag.length < 120) return null;
  const view = new DataView(tag.buffer, tag.byteOffset, tag.length);
  const flags = view.getUint32(4);
  if ((flags & 1) === 0) return null;
  let sampleCount = view.getUint32(8) * header.samplesPerFrame;
  const lame = 8 + 4 * (flags & 1) + 2 * (flags & 2) + 25 * (flags & 4) + (flags & 8) / 2;
  if (String.fromCharCode(...tag.subarray(lame, lame + 4)).match(/LAME|Lavc|Lavf/)) {
    const packed = (tag[lame + 21]! << 16) | (tag[lame + 22]! << 8) | tag[lame + 23]!;
    sampleCount -= (packed >> 12) + Math.max(0, (packed & 0xfff) - decoderDelay) + decoderDelay;
  }
  return sampleCount > 0 ? sampleCount / header.sampleRateHz : null;
}
