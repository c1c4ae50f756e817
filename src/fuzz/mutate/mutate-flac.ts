import { parseFlacFrameHeader } from '../../audio/flac/flac-frame-header.ts';
import type { Random } from '../seeded-random.ts';
import { headerBytesOf, withChecksums } from './flac-frames.ts';
import { joined, mutateBytes } from './mutate-bytes.ts';

/** Metadata that lies, and frames changed, doubled, left out and moved, mostly with their check sums put right. */
export function mutateFlac(bytes: Uint8Array, random: Random, others: readonly Uint8Array[]): Uint8Array {
  if (random.chance(0.3)) return mutateBytes(bytes, random, { others });
  const [head, ...frames] = framesOf(bytes);
  for (let left = 1 + random.below(4); left > 0 && frames.length > 0; left--) {
    const at = random.below(frames.length);
    const frame = frames[at]!;
    switch (random.below(6)) {
      case 0:
        frames.splice(at, 1);
        break;
      case 1:
        frames.splice(
          random.below(frames.length + 1),
          0,
          ...Array<Uint8Array>(1 + random.below(5)).fill(frame),
        );
        break;
      default:
        frames[at] = random.chance(0.85) ? strangeFrame(frame, random) : mutateBytes(frame, random);
    }
  }
  return joined(random.chance(0.4) ? mutateBytes(head!, random, { maxChanges: 2 }) : head!, ...frames);
}

function strangeFrame(frame: Uint8Array, random: Random): Uint8Array {
  const changed = frame.slice();
  for (let left = 1 + random.below(3); left > 0; left--) {
    // The codes of size, rate, channels and sample size, the number, or the first of what they are about.
    const at = random.chance(0.6) ? 1 + random.below(9) : random.below(changed.length);
    changed[at] = random.chance(0.5) ? changed[at]! ^ (1 << random.below(8)) : random.below(256);
  }
  const cut = random.chance(0.15) ? changed.slice(0, 12 + random.below(changed.length)) : changed;
  return withChecksums(cut, headerBytesOf(cut));
}

/** What stands before the first frame, and the frames, cut where a header passes its check sum. */
export function framesOf(bytes: Uint8Array): [Uint8Array, ...Uint8Array[]] {
  const starts: number[] = [];
  for (let at = bytes.indexOf(0xff); at >= 0 && at + 16 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    if (parseFlacFrameHeader(bytes, at)) starts.push(at);
  }
  const first = starts[0] ?? bytes.length;
  return [
    bytes.slice(0, first),
    ...starts.map((start, index) => bytes.slice(start, starts[index + 1] ?? bytes.length)),
  ];
}
