import { type Codes, PACKED_FRAME_BYTES, packCodes } from '../inference/codes.ts';

/** Mean length of the pieces that long codes are made of: 4 s, so that no word is whole in more than one in many. */
const PIECE_FRAMES = 50;

/** Packed codes of `frameCount` frames: pieces of 2 to 6 s of the given codes, in an order that never repeats. */
export function endlessCodes(codes: Codes, frameCount: number, random: () => number): Uint8Array {
  const source = packCodes(codes);
  const packed = new Uint8Array(frameCount * PACKED_FRAME_BYTES);
  for (let frame = 0; frame < frameCount; ) {
    const length = Math.min(frameCount - frame, Math.round(PIECE_FRAMES * (0.5 + random())));
    const start = Math.floor(random() * (codes.frameCount - length));
    const piece = source.subarray(start * PACKED_FRAME_BYTES, (start + length) * PACKED_FRAME_BYTES);
    packed.set(piece, frame * PACKED_FRAME_BYTES);
    frame += length;
  }
  return packed;
}
