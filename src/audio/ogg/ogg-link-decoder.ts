import { FLACDecoder } from '@wasm-audio-decoders/flac';
import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis';
import { OggOpusDecoder } from 'ogg-opus-decoder';
import type { DamageReport, DecodedBlock } from '../decoders/decoder.ts';
import { quietlyAsync } from '../quiet-console.ts';
import type { OggCodec } from './ogg-codec.ts';

/** Decodes the pages of one logical stream. */
export interface OggLinkDecoder {
  /** What the page completes; null while there is nothing. */
  decodePage(page: Uint8Array): Promise<DecodedBlock | null>;
  /** The rest, once the last page was given. */
  finish(): Promise<DecodedBlock | null>;
  free(): void;
}

interface LibraryDecoder {
  readonly ready: Promise<void>;
  decode(bytes: Uint8Array): Promise<Decoded>;
  flush(): Promise<Decoded>;
  free(): void;
}

interface Decoded {
  readonly channelData: Float32Array[];
  readonly samplesDecoded: number;
  readonly sampleRate: number;
  readonly errors: readonly { readonly message: string }[];
}

export async function createOggLinkDecoder(codec: OggCodec, report: DamageReport): Promise<OggLinkDecoder> {
  const decoder = createLibraryDecoder(codec);
  await decoder.ready;

  const run = async (call: () => Promise<Decoded>): Promise<DecodedBlock | null> => {
    const prefix = codec.name === 'flac' ? '@wasm-audio-decoders/flac' : 'libopus';
    const { channelData, samplesDecoded, sampleRate, errors } = await quietlyAsync(prefix, () =>
      blamed(call),
    );
    for (const error of errors) report.damaged(error.message);
    if (samplesDecoded <= 0) return null;
    if (codec.gain !== 1) for (const samples of channelData) scale(samples, codec.gain);
    return { channels: channelData, sampleRateHz: sampleRate };
  };

  return {
    decodePage: (page) => run(() => decoder.decode(page)),
    async finish() {
      // The parser gives a page out once bytes follow it; an empty last page would not come with flush alone.
      const last = await run(() => decoder.decode(new Uint8Array(64)));
      return last ?? (await run(() => decoder.flush()));
    },
    free: () => decoder.free(),
  };
}

/** On some damaged headers the library names a function that it does not have: that is the file's doing, not ours. */
async function blamed(call: () => Promise<Decoded>): Promise<Decoded> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new Error('the damaged bytes stopped the decoder', { cause: error });
  }
}

function createLibraryDecoder(codec: OggCodec): LibraryDecoder {
  if (codec.name === 'vorbis') return new OggVorbisDecoder();
  if (codec.name === 'flac') return new FLACDecoder();
  // libopus decodes at 24 kHz itself: no resampling. The option is missing in the library's types.
  const options: ConstructorParameters<typeof OggOpusDecoder>[0] & { sampleRate: number } = {
    sampleRate: 24_000,
  };
  return new OggOpusDecoder(options) as unknown as LibraryDecoder;
}

function scale(samples: Float32Array, factor: number): void {
  for (let i = 0; i < samples.length; i++) samples[i]! *= factor;
}
