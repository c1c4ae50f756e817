/** Consecutive frames [startFrame, endFrame) that are all speech or all not. */
export interface FrameRun {
  readonly startFrame: number;
  readonly endFrame: number;
  readonly isSpeech: boolean;
}

/** The runs of a recording's speech bytes, in order, without gaps. */
export function* runsOf(speech: Uint8Array): Generator<FrameRun> {
  let startFrame = 0;
  for (let frame = 1; frame <= speech.length; frame++) {
    if (frame < speech.length && speech[frame]! >= 128 === speech[startFrame]! >= 128) continue;
    yield { startFrame, endFrame: frame, isSpeech: speech[startFrame]! >= 128 };
    startFrame = frame;
  }
}

/** Stretches without speech of at least so many frames. */
export function pausesOf(speech: Uint8Array, minFrames: number): FrameRun[] {
  return [...runsOf(speech)].filter((run) => !run.isSpeech && run.endFrame - run.startFrame >= minFrames);
}

/** Stretches from pause to pause: shorter pauses are part of them, and what has no speech at all is none. */
export function stretchesOf(speech: Uint8Array, minPauseFrames: number): FrameRun[] {
  const stretches: FrameRun[] = [];
  for (const run of runsOf(speech)) {
    if (!run.isSpeech) continue;
    const last = stretches.at(-1);
    if (last && run.startFrame - last.endFrame < minPauseFrames) {
      stretches[stretches.length - 1] = { ...last, endFrame: run.endFrame };
    } else stretches.push(run);
  }
  return stretches;
}

/** Longest piece of a long recording: 5 minutes. */
export const MAX_PIECE_FRAMES = 3_750;
/** A piece that is not the last is at least 3 minutes long. */
const MIN_PIECE_FRAMES = 2_250;

/**
 * Pieces of at most 5 minutes, cut in the middle of the longest stretch without speech that lies 3 to 5 minutes after
 * the last cut; where somebody speaks all the while, at the quietest frame.
 */
export function piecesOf(speech: Uint8Array, levels: Uint8Array): { startFrame: number; endFrame: number }[] {
  const pieces: { startFrame: number; endFrame: number }[] = [];
  let startFrame = 0;
  while (speech.length - startFrame > MAX_PIECE_FRAMES) {
    const endFrame = cutBetween(speech, levels, startFrame + MIN_PIECE_FRAMES, startFrame + MAX_PIECE_FRAMES);
    pieces.push({ startFrame, endFrame });
    startFrame = endFrame;
  }
  if (speech.length > startFrame) pieces.push({ startFrame, endFrame: speech.length });
  return pieces;
}

/** The middle of the longest stretch without speech between two frames; without one, the quietest frame. */
export function cutBetween(speech: Uint8Array, levels: Uint8Array, from: number, to: number): number {
  let longest: FrameRun | null = null;
  for (const run of runsOf(speech.subarray(from, to))) {
    if (run.isSpeech) continue;
    if (!longest || run.endFrame - run.startFrame > longest.endFrame - longest.startFrame) longest = run;
  }
  if (longest) return from + Math.ceil((longest.startFrame + longest.endFrame) / 2);
  let quietest = from;
  for (let frame = from; frame < to; frame++) if (levels[frame]! > levels[quietest]!) quietest = frame;
  return quietest;
}
