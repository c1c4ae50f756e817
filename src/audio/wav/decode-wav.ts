import type { ByteSource } from '../byte-source.ts';
import { assertChannelCount } from '../decoders/channel-limit.ts';
import { decodeMpeg } from '../decoders/decode-mpeg.ts';
import type { Decode, DecodePlan, Unreadable } from '../decoders/decoder.ts';
import { joinBytes } from '../join-bytes.ts';
import type { WavFormat } from './wav-format.ts';
import { readWavLayout, type WavLayout } from './wav-layout.ts';
import { toChannels } from './wav-samples.ts';

/** How to decode a WAV file: plain samples here, MP3 inside by the MP3 decoder, other codecs not at all. */
export async function planWav(source: ByteSource, startByte: number): Promise<DecodePlan | Unreadable> {
  const layout = await readWavLayout(source, startByte);
  const { format } = layout;
  assertChannelCount(format.channelCount);
  const decode = format.sampleKind ? wavDecoder(layout) : format.codec === 'mp3' ? decodeMpeg : null;
  if (!decode) return { unreadable: true, what: `a WAV file with ${format.codec} inside` };
  const frameCount = (layout.dataEnd - layout.dataStart) / format.frameBytes;
  return {
    facts: {
      container: 'wav',
      codec: format.codec,
      sampleRateHz: format.sampleRateHz,
      channelCount: format.channelCount,
      announcedDurationS:
        format.sampleKind && format.sampleRateHz > 0 ? frameCount / format.sampleRateHz : null,
    },
    startByte: layout.dataStart,
    endByte: layout.dataEnd,
    decode,
  };
}

function wavDecoder({ format, isCutOff }: WavLayout): Decode {
  return async function* decodeWav(bytes, report) {
    if (isCutOff) report.truncated('the header announces more samples than the file holds');
    yield* decodeSamples(bytes, format);
  };
}

/** Turns the bytes of a WAV file's data chunk into samples; a last incomplete frame is dropped. */
export async function* decodeSamples(bytes: AsyncIterable<Uint8Array>, format: WavFormat) {
  const { sampleKind, frameBytes, channelCount, sampleRateHz } = format;
  if (!sampleKind || channelCount === 0) return;
  let rest = new Uint8Array(0);
  for await (const chunk of bytes) {
    const joined = rest.length === 0 ? chunk : joinBytes(rest, chunk);
    const whole = joined.length - (joined.length % frameBytes);
    rest = joined.slice(whole);
    if (whole > 0)
      yield { channels: toChannels(joined.subarray(0, whole), sampleKind, channelCount), sampleRateHz };
  }
}
