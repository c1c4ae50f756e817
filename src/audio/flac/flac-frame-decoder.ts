import { type FLACDecodedAudio, FLACDecoder } from '@wasm-audio-decoders/flac';
import { quietly } from '../quiet-console.ts';
import type { FlacStreamInfo } from './flac-layout.ts';

/** libFLAC, one frame at a time. */
export interface FrameDecoder {
  decode(frame: Uint8Array): Promise<FLACDecodedAudio>;
  free(): void;
}

/** Each costs about 5 ms; a file that needs more of them is refused. */
const maxRestarts = 500;

/** Throws, while decoding, when the file breaks the decoder again and again. */
export async function createFrameDecoder(streamInfo: FlacStreamInfo | null): Promise<FrameDecoder> {
  const decoder = new FLACDecoder();
  await decoder.ready;
  let restartCount = 0;

  const introduce = async () => {
    // Frames may leave rate and sample size to the STREAMINFO block; pictures and comments are never fed.
    if (streamInfo) await quietly(() => decoder.decodeFrames([streamInfo.asShortestHeader]));
  };
  const attempt = (frame: Uint8Array) => quietly(() => decoder.decodeFrames([frame]));

  await introduce();
  return {
    async decode(frame) {
      const decoded = await attempt(frame);
      if (decoded.samplesDecoded > 0 || decoded.errors.length > 0) return decoded;
      // After some dozens of bad frames the library falls silent, also for good ones, until it is set up anew.
      restartCount += 1;
      if (restartCount > maxRestarts) throw new Error('too many damaged FLAC frames');
      await decoder.reset();
      await introduce();
      return attempt(frame);
    },
    free: () => decoder.free(),
  };
}
