import { CONTENT_WIDTH } from './content-shape.ts';

/** Frames as if they had been said at another pace: 2 is twice as fast and half as many, in between on a line. */
export function atPace(frames: Float32Array, pace: number): Float32Array {
  const count = frames.length / CONTENT_WIDTH;
  if (pace === 1 || count < 2) return frames;
  const wanted = Math.max(2, Math.round(count / pace));
  const paced = new Float32Array(wanted * CONTENT_WIDTH);
  for (let frame = 0; frame < wanted; frame++) {
    const place = (frame * (count - 1)) / (wanted - 1);
    const before = Math.min(count - 2, Math.floor(place));
    const share = place - before;
    for (let index = 0; index < CONTENT_WIDTH; index++) {
      const at = before * CONTENT_WIDTH + index;
      paced[frame * CONTENT_WIDTH + index] = (1 - share) * frames[at]! + share * frames[at + CONTENT_WIDTH]!;
    }
  }
  return paced;
}
