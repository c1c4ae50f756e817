import { parseMpegFrameHeader } from '../../audio/decoders/mpeg-frame.ts';
import type { Random } from '../seeded-random.ts';
import { inserted, joined, mutateBytes, randomBytes } from './mutate-bytes.ts';

/** Frames changed in header, side information and data, tags that lie about their length, frames left out and doubled. */
export function mutateMpeg(bytes: Uint8Array, random: Random, others: readonly Uint8Array[]): Uint8Array {
  if (random.chance(0.3)) return mutateBytes(bytes, random, { others });
  const frames = mpegFramesOf(bytes);
  for (let left = 1 + random.below(5); left > 0 && frames.length > 0; left--) {
    const at = random.below(random.chance(0.3) ? Math.min(2, frames.length) : frames.length);
    const frame = frames[at]!.slice();
    switch (random.below(6)) {
      case 0:
        frames.splice(at, 1);
        break;
      case 1:
        frames.splice(at, 0, ...Array<Uint8Array>(1 + random.below(8)).fill(frame));
        break;
      case 2:
        frames[at] = frame.slice(0, random.below(frame.length));
        break;
      case 3:
        frame[1 + random.below(3)]! ^= 1 << random.below(8);
        frames[at] = frame;
        break;
      default:
        for (let byte = 1 + random.below(12); byte > 0; byte--) {
          frame[4 + random.below(random.chance(0.7) ? 34 : frame.length - 4)] = random.below(256);
        }
        frames[at] = frame;
    }
  }
  return random.chance(0.25) ? joined(lyingTag(random), ...frames) : joined(...frames);
}

/** An ID3v2 tag whose length may be anything. */
export function lyingTag(random: Random): Uint8Array {
  const length = random.pick([0, 1, 10, 127, 0x0fffffff, random.below(2_000)]);
  const head = [0x49, 0x44, 0x33, random.below(6), 0, random.pick([0, 0x10, 0x80, 0xff])];
  const size = [(length >> 21) & 0x7f, (length >> 14) & 0x7f, (length >> 7) & 0x7f, length & 0x7f];
  const body = random.chance(0.5)
    ? randomBytes(random, random.below(300))
    : new Uint8Array(Math.min(length, 3_000));
  return inserted(Uint8Array.from([...head, ...size]), 10, body);
}

export function mpegFramesOf(bytes: Uint8Array): Uint8Array[] {
  const frames: Uint8Array[] = [];
  for (let at = bytes.indexOf(0xff); at >= 0 && at + 4 <= bytes.length; ) {
    const length = parseMpegFrameHeader(bytes, at)?.frameBytes;
    if (length) frames.push(bytes.slice(at, at + length));
    at = bytes.indexOf(0xff, at + (length || 1));
  }
  return frames;
}
