import { AppError } from '../../errors.ts';
import type { ByteSource } from '../byte-source.ts';
import type { DamageReport, Decode, DecodedBlock, DecodePlan } from '../decoders/decoder.ts';
import { createFrameDecoder, type FrameDecoder } from './flac-frame-decoder.ts';
import { type FlacFrame, readFlacFrames } from './flac-frames.ts';
import { type FlacLayout, readFlacLayout } from './flac-layout.ts';

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
    const frameDecoder = await createFrameDecoder(streamInfo);
    try {
      yield* decodeFrames(frameDecoder, readFlacFrames(bytes, report), report);
    } finally {
      frameDecoder.free();
    }
  };
}

/** Frames state their place: what is missing between two of them becomes silence, so that times stay right. */
async function* decodeFrames(
  decoder: FrameDecoder,
  frames: AsyncIterable<FlacFrame>,
  report: DamageReport,
): AsyncGenerator<DecodedBlock> {
  let place: { blockSize: number; expected: number } | null = null;
  let seesFrames = false;
  let soundS = 0;
  let missingS = 0;
  for await (const { bytes, header, isLast } of frames) {
    seesFrames = true;
    // One frame a call: 14 bytes of silence are 65,535 samples, and a call gives all that it is fed.
    const { channelData, sampleRate, samplesDecoded, errors } = await decoder.decode(bytes);
    const isBroken = errors.length > 0 || samplesDecoded === 0;
    if (isBroken && isLast) report.truncated('its last FLAC frame is incomplete');
    else if (isBroken) report.damaged(errors[0]?.message ?? 'a FLAC frame that gives no samples');
    if (samplesDecoded === 0) continue;
    place ??= { blockSize: header.blockSize, expected: 0 };
    const start = header.isVariable ? header.number : header.number * place.blockSize;
    const missing = place.expected === 0 ? 0 : start - place.expected;
    if (missing > 0 && missing <= maxSilenceS * sampleRate) {
      missingS += missing / sampleRate;
      if (missingS > maxSilenceS + soundS) {
        throw new AppError('AUDIO_CORRUPT', 'More of the FLAC file is missing than is there.');
      }
      report.damaged(`${(missing / sampleRate).toFixed(2)} s are missing and replaced by silence`);
      yield* silence(missing, sampleRate);
    }
    place.expected = start + samplesDecoded;
    soundS += samplesDecoded / sampleRate;
    yield { channels: channelData, sampleRateHz: sampleRate };
  }
  if (!seesFrames) report.damaged('there is no FLAC frame in it');
}

/** A second at a time, of one channel for all: a minute of eight at the highest rate would be a gigabyte. */
function* silence(sampleCount: number, sampleRateHz: number): Generator<DecodedBlock> {
  for (let left = sampleCount; left > 0; left -= sampleRateHz) {
    const samples = new Float32Array(Math.min(left, sampleRateHz));
    yield { channels: [samples], sampleRateHz };
  }
}

/** A gap longer than this is not believed. */
const maxSilenceS = 60;
