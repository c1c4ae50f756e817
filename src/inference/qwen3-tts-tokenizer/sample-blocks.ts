import { AppError } from '../../errors.ts';

/**
 * Cuts a stream of PCM, however it was cut before, into blocks of `blockSamples`; only the last may be shorter.
 * Throws AUDIO_CORRUPT for a sample that is not a number: it would stay in the attention cache for good.
 */
export async function* sampleBlocks(
  pcm: AsyncIterable<Float32Array> | Iterable<Float32Array>,
  blockSamples: number,
): AsyncGenerator<Float32Array> {
  let block = new Float32Array(blockSamples);
  let filled = 0;
  let position = 0;
  for await (const piece of pcm) {
    assertFinite(piece, position);
    position += piece.length;
    let taken = 0;
    while (taken < piece.length) {
      const part = piece.subarray(taken, taken + blockSamples - filled);
      block.set(part, filled);
      filled += part.length;
      taken += part.length;
      if (filled === blockSamples) {
        yield block;
        block = new Float32Array(blockSamples);
        filled = 0;
      }
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}

function assertFinite(piece: Float32Array, position: number): void {
  for (let i = 0; i < piece.length; i++) {
    if (!Number.isFinite(piece[i]!)) {
      throw new AppError('AUDIO_CORRUPT', `Sample ${position + i} of the decoded audio is not a number.`);
    }
  }
}
