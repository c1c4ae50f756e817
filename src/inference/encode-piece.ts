import { type Codes, concatCodes, sliceCodes } from './codes.ts';
import { FRAME_SAMPLES, type Tokenizer } from './tokenizer.ts';

/** Samples [from, to) of a recording at 24 kHz mono, clipped at its end, in blocks of any length. */
export type ReadSamples = (from: number, to: number) => AsyncIterable<Float32Array> | Iterable<Float32Array>;

/**
 * The frames [startFrame, endFrame) of a recording, exactly as `encode` gives them within the whole: the sound around
 * the piece that they depend on is heard along and its frames are thrown away. For repair, and for pieces side by side.
 */
export async function encodePiece(
  tokenizer: Pick<Tokenizer, 'encode' | 'pieceContext'>,
  read: ReadSamples,
  startFrame: number,
  endFrame: number,
): Promise<Codes> {
  const { beforeFrames, afterFrames, gridFrames } = tokenizer.pieceContext;
  const earliest = beforeFrames === null ? 0 : Math.max(0, startFrame - beforeFrames);
  const from = Math.floor(earliest / gridFrames) * gridFrames;
  const pcm = read(from * FRAME_SAMPLES, (endFrame + afterFrames) * FRAME_SAMPLES);
  const wanted: Codes[] = [];
  let frame = from;
  for await (const codes of tokenizer.encode(pcm, from)) {
    wanted.push(sliceCodes(codes, startFrame - frame, endFrame - frame));
    frame += codes.frameCount;
    if (frame >= endFrame) break;
  }
  return concatCodes(wanted);
}
