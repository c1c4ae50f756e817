import { withChecksums, writeFlac } from '../mutate/flac-frames.ts';
import { joined, repeated } from '../mutate/mutate-bytes.ts';
import { mutateFlac } from '../mutate/mutate-flac.ts';
import { readSamples, sampleSound } from '../sample-files.ts';
import { audioTarget } from './audio-target.ts';

/** A frame of one value: 65,536 samples of `channels` channels in a few bytes. */
export function constantFrame(number: number, channels: number): Uint8Array {
  const head = [0xff, 0xf8, 0x70, (channels - 1) << 4, number & 0x7f, 0xff, 0xfe, 0];
  const frame = new Uint8Array(head.length + 3 * channels + 2);
  frame.set(head);
  return withChecksums(frame, head.length);
}

/** `fLaC` and STREAMINFO with what the arguments say. */
export function flacHead(sampleRateHz: number, channels: number, sampleCount: bigint): Uint8Array {
  const bytes = new Uint8Array(42);
  bytes.set([0x66, 0x4c, 0x61, 0x43, 0x80, 0, 0, 34, 0, 16, 0xff, 0xff]);
  const packed = (BigInt(sampleRateHz) << 44n) | (BigInt(channels - 1) << 41n) | (15n << 36n) | sampleCount;
  new DataView(bytes.buffer).setBigUint64(18, packed);
  return bytes;
}

/** Headers whose own check sum is right and whose number never goes on: each is a possible end of the frame before. */
export const sameHeaders = (byteCount: number): Uint8Array =>
  joined(flacHead(48_000, 1, 0n), repeated(constantFrame(0, 1).subarray(0, 8), Math.ceil(byteCount / 8)));

export const flacTarget = audioTarget({
  name: 'flac',
  what: 'FLAC: metadata, frames with right check sums',
  shortCases: 500,
  seeds: () => [
    joined(...writeFlac(sampleSound(8_192), 24_000)),
    joined(...writeFlac(sampleSound(4_096), 8_000, 512)),
    // The end is cut off, which is a warning.
    ...readSamples('.flac', 3).map((bytes) => bytes.subarray(0, 24_000)),
  ],
  mutate: mutateFlac,
  bombs: [
    {
      name: 'an announced 68 billion samples',
      bytes: () => joined(flacHead(655_350, 8, 2n ** 36n - 1n), constantFrame(0, 8)),
    },
    {
      name: '3,000 frames of silence',
      bytes: () =>
        joined(
          flacHead(8_000, 8, 0n),
          ...Array.from({ length: 3_000 }, (_, index) => constantFrame(index, 8)),
        ),
    },
    {
      name: 'gaps of a minute at 384 kHz',
      bytes: () =>
        joined(
          flacHead(384_000, 8, 0n),
          ...Array.from({ length: 120 }, (_, index) => constantFrame((index * 600) & 0x7f, 8)),
        ),
    },
    { name: '2 MB of headers that do not go on', bytes: () => sameHeaders(2_000_000) },
    {
      name: 'a comment of 16 MB',
      bytes: () => joined(Uint8Array.of(0x66, 0x4c, 0x61, 0x43, 4, 0xff, 0xff, 0xff), new Uint8Array(1_000)),
    },
    {
      name: '2,000 empty blocks',
      bytes: () => joined(Uint8Array.of(0x66, 0x4c, 0x61, 0x43), new Uint8Array(8_000)),
    },
  ],
});
