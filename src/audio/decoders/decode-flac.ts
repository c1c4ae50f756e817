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
      const decodePiece = async (piece: Uint8Array | null) => {
        const decoded = await quietly(() => (piece ? decoder.decode(piece) : decoder.flush()));
        for (const error of decoded.errors) report.damaged(error.message);
        return decoded;
      };
      for await (const piece of pieces(bytes, feedBytes)) {
        const { channelData, sampleRate, samplesDecoded } = await decodePiece(piece);
        if (samplesDecoded > 0) yield { channels: channelData, sampleRateHz: sampleRate };
      }
      const { channelData, sampleRate, samplesDecoded } = await decodePiece(null);
      if (samplesDecoded > 0) yield { channels: channelData, sampleRateHz: sampleRate };
    } finally {
      decoder.free();
    }
  };
}
