import { anchorStarts, CONTEXT_FRAMES } from '../../learning/sound-features.ts';
import { ANCHOR_FRAMES } from '../../tokens/index.ts';
import type { WindowsOfStretch } from './choose-windows.ts';
import type { RecordingToScore } from './sound-models.store.ts';

/** A part of a recording whose anchors are scored by one task. */
export type Part = WindowsOfStretch;

/** Frames of one task: 27 minutes of sound, 440 KB of codes. */
const FRAMES_AT_ONCE = 20_000;

/** The anchors of some recordings in tasks of bounded size; parts of a recording in time order. */
export function* planParts(recordings: readonly RecordingToScore[]): Generator<Part[]> {
  let parts: Part[] = [];
  let free = FRAMES_AT_ONCE;
  for (const { id, frameCount } of recordings) {
    for (let from = 0; from < frameCount; ) {
      const to = Math.min(frameCount, from + free);
      parts.push(toPart(id, frameCount, from, to));
      // In whole anchors, so that a part begins where an anchor begins.
      free -= Math.ceil((to - from) / ANCHOR_FRAMES) * ANCHOR_FRAMES;
      from = to;
      if (free > 0) continue;
      yield parts;
      parts = [];
      free = FRAMES_AT_ONCE;
    }
  }
  if (parts.length > 0) yield parts;
}

function toPart(recordingId: string, frameCount: number, from: number, to: number): Part {
  return {
    recordingId,
    startFrame: Math.max(0, from - CONTEXT_FRAMES),
    endFrame: Math.min(frameCount, to + CONTEXT_FRAMES),
    starts: anchorStarts(from, to),
    group: 0,
  };
}
