import type { CandidatePair } from './candidate-pair.ts';
import type { TokenPattern } from './token-pattern.ts';
import { BLOCK_FRAMES, type CandidateRecording } from './token-search.store.ts';

/** Frames [startFrame, endFrame) of a recording, whole blocks but for its end. */
export interface FrameRange {
  readonly recording: CandidateRecording;
  readonly startFrame: number;
  readonly endFrame: number;
}

/**
 * What must be read of a recording to see every match whole, in time order and without overlap: the frames that a match
 * around the candidate pair can reach, or all.
 */
export function rangesToRead(
  recording: CandidateRecording,
  { maxFrames }: TokenPattern,
  pair: CandidatePair | null,
): FrameRange[] {
  const { blocks, frameCount } = recording;
  if (!blocks || !pair) return [{ recording, startFrame: 0, endFrame: frameCount }];
  const ranges: FrameRange[] = [];
  for (const block of blocks) {
    const earliest = block * BLOCK_FRAMES - pair.maxOffset;
    const latest = (block + 1) * BLOCK_FRAMES - pair.minOffset + maxFrames;
    const startFrame = Math.max(0, Math.floor(earliest / BLOCK_FRAMES) * BLOCK_FRAMES);
    const endFrame = Math.min(frameCount, Math.ceil(latest / BLOCK_FRAMES) * BLOCK_FRAMES);
    const last = ranges.at(-1);
    if (last && startFrame <= last.endFrame) ranges[ranges.length - 1] = { ...last, endFrame };
    else ranges.push({ recording, startFrame, endFrame });
  }
  return ranges;
}
