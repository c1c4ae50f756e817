import { SILENCE_LEVEL } from '../../tokens/index.ts';

/** 25 dB in half decibels: quieter frames than this below the loud tenth are pauses. */
const PAUSE_DEPTH = 50;
/** Weight of the outermost frame, and of the one beside it: they hear what lies beyond the example, up to 0.27 s. */
const EDGE_WEIGHTS = [0.3, 0.6] as const;

/** How much each frame of an example counts when tokens are compared frame by frame. */
export function weighFrames(levels: Uint8Array): Float32Array {
  const loud = levels.toSorted()[Math.floor(levels.length / 10)] ?? 0;
  const quiet = Math.min(SILENCE_LEVEL, loud + PAUSE_DEPTH);
  return Float32Array.from(levels, (level, frame) => {
    if (level >= quiet) return 0;
    return EDGE_WEIGHTS[Math.min(frame, levels.length - 1 - frame)] ?? 1;
  });
}
