import { MPEGDecoder } from 'mpg123-decoder';
import type { ByteSource } from '../byte-source.ts';
import { quietly } from '../quiet-console.ts';
import type { Decode, DecodePlan } from './decoder.ts';
import { findMpegStart, parseMpegFrameHeader } from './mpeg-frame.ts';
import { announcedMpegDurationS } from './mpeg-info-tag.ts';
import { pieces } from './pieces.ts';

/** The first frame must begin within so many bytes after the tags. */
const searchBytes = 256 * 1024;
/** About one second at 128 kbit/s, so that no call makes a large block. */
const feedBytes = 16 * 1024;

/** Its first bytes are frames, so sound comes soon; else the decoder looks through all that it has again at each call. */
const maxSilentStartBytes = 256 * 1024;

/** How to decode MPEG audio (MP3 and its older layers) from `startByte`; null when there is none. */
export async function planMpeg(source: ByteSource, startByte: number): Promise<DecodePlan | null> {
  const head = await source.readAt(startByte, searchBytes);
  const start = findMpegStart(head, startByte + head.length >= source.sizeBytes);
  const header = start === null ? null : parseMpegFrameHeader(head, start);
  if (start === null || !header) return null;
  return {
    facts: {
      container: 'mp3',
      codec: header.layer === 3 ? 'mp3' : `mp${header.layer}`,
      sampleRateHz: header.sampleRateHz,
      channelCount: header.channelCount,
      announcedDurationS: announcedMpegDurationS(
        head.subarray(start, start + (header.frameBytes ?? 0)),
        header,
      ),
    },
    startByte: startByte + start,
    endByte: source.sizeBytes,
    decode: decodeMpeg,
  };
}

/** mpg123: always two channels, equal ones for mono; start and end padding of a LAME tag are cut off by it. */
export const decodeMpeg: Decode = async function* (bytes, report) {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  let silentStartBytes = 0;
  let hasSound = false;
  try {
    for await (const piece of pieces(bytes, feedBytes)) {
      const { channelData, sampleRate, samplesDecoded, errors } = quietly(() => decoder.decode(piece));
      for (const error of errors) report.damaged(error.message);
      hasSound ||= samplesDecoded > 0;
      silentStartBytes += piece.length;
      if (!hasSound && silentStartBytes > maxSilentStartBytes) {
        throw new Error('what looks like its first frames holds no sound');
      }
      if (samplesDecoded > 0) yield { channels: channelData, sampleRateHz: sampleRate };
    }
  } finally {
    decoder.free();
  }
};
