import { FLACDecoder } from '@wasm-audio-decoders/flac';
import type { ByteSource } from '../byte-source.ts';
import { quietly } from '../quiet-console.ts';
import type { Decode, DecodePlan } from './decoder.ts';
import { type FlacLayout, readFlacLayout } from './flac-layout.ts';
import { pieces } from './pieces.ts';

/**
 * A frame of silence is 14 bytes and 65,535 samples: 4 KiB can become 80 MB in one call, and not more.
 */
const feedBytes = 4 * 1024;

/**
 * The library gives a frame out once it sees the next one's header, and its flush loses last frames shorter than
 * about 20 bytes. So we end with a header (4096 samples, 44.1 kHz, mono, 16 bits) whose
 * frame never comes.
 */
const endMark = Uint8Array.from([
  0xff,
  0xf8,
  0xc9,
  0x08,
  0x00,
  crc8Of(0xff, 0xf8, 0xc9, 0x08, 0x00),
  ...new Array(64).fill(0),
]);

function crc8Of(...bytes: number[]): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x80 ? ((crc << 1) ^ 0x07) & 0xff : crc << 1;
  }
  return crc;
}

/** How to decode the FLAC file that begins at `startByte`. */
export async function planFlac(source: ByteSource, startByte: number): Promise<DecodePlan> {
  const layout = await readFlacLayout(source, startByte);
  const { streamInfo, framesStart, framesEnd } = layout;
  const hasLength = streamInfo && streamInfo.sampleCount > 0 && streamInfo.sampleRateHz > 0;
  return {
    facts: {
      container: 'flac',
      codec: 'flac',
      sampleRateHz: streamInfo?.sampleRateHz ?? null,
      channelCount: streamInfo?.channelCount ?? null,
      announcedDurationS: hasLength ? streamInfo.sampleCount / streamInfo.sampleRateHz : null,
    },
    startByte: framesStart,
    endByte: framesEnd,
    decode: flacDecoder(layout),
  };
}

function flacDecoder({ streamInfo }: FlacLayout): Decode {
  return async function* decodeFlac(bytes, report) {
    const decoder = new FLACDecoder();
    await decoder.ready;
    try {
      // Frames may leave rate and sample size to the STREAMINFO block; pictures and comments are never fed.
      if (streamInfo) await quietly(() => decoder.decodeFrames([streamInfo.asShortestHeader]));
      const decodePiece = async (piece: Uint8Array) => {
        const decoded = await quietly(() => decoder.decode(piece));
        for (const error of decoded.errors) report.damaged(error.message);
        return decoded;
      };
      let byteCount = 0;
      let sampleCount = 0;
      for await (const piece of pieces(bytes, feedBytes)) {
        const { channelData, sampleRate, samplesDecoded } = await decodePiece(piece);
        byteCount += piece.length;
        sampleCount += samplesDecoded;
        if (samplesDecoded > 0) yield { channels: channelData, sampleRateHz: sampleRate };
      }
      const { channelData, sampleRate, samplesDecoded } = await decodePiece(endMark);
      if (samplesDecoded > 0) yield { channels: channelData, sampleRateHz: sampleRate };
      if (sampleCount + samplesDecoded === 0 && byteCount > 0)
        report.damaged('it has no FLAC frame that is whole');
    } finally {
      decoder.free();
    }
  };
}
