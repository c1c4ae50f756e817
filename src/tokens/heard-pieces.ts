import { cutBetween, stretchesOf } from './speech-runs.ts';

/** Frames [startFrame, endFrame). */
export interface HeardPiece {
  readonly startFrame: number;
  readonly endFrame: number;
}

/** Longest piece that a recogniser is given: 28 s, less than the 30 s that Whisper hears at once. */
export const MAX_HEARD_FRAMES = 350;
/** A piece cut within speech is at least 20 s long. */
const MIN_CUT_FRAMES = 250;
/** Pauses between sentences: 0.4 s. */
const MIN_PAUSE_FRAMES = 5;
/** Stretches with less between them are heard together, for what one says of the other: 2 s. */
const MAX_JOINED_PAUSE_FRAMES = 25;
/** Heard before and after speech, where nobody else is cut off by it: 0.32 s. */
const MARGIN_FRAMES = 4;

/**
 * What of a recording is given to a recogniser: speech in pieces of at most 28 s, cut at pauses, or, where somebody
 * speaks on, at the quietest frame. Long silence is left out: recognisers hear words in it.
 */
export function heardPiecesOf(speech: Uint8Array, levels: Uint8Array): HeardPiece[] {
  const pieces: HeardPiece[] = [];
  for (const stretch of stretchesOf(speech, MIN_PAUSE_FRAMES)) {
    const last = pieces.at(-1);
    const isNear = last !== undefined && stretch.startFrame - last.endFrame <= MAX_JOINED_PAUSE_FRAMES;
    if (isNear && stretch.endFrame - last.startFrame <= MAX_HEARD_FRAMES - 2 * MARGIN_FRAMES) {
      pieces[pieces.length - 1] = { startFrame: last.startFrame, endFrame: stretch.endFrame };
    } else pieces.push(...cutLong(stretch, speech, levels));
  }
  return pieces.map(({ startFrame, endFrame }, index) => {
    const before = startFrame - (pieces[index - 1]?.endFrame ?? 0);
    const after = (pieces[index + 1]?.startFrame ?? speech.length) - endFrame;
    return {
      startFrame: startFrame - Math.min(MARGIN_FRAMES, Math.floor(before / 2)),
      endFrame: endFrame + Math.min(MARGIN_FRAMES, Math.floor(after / 2)),
    };
  });
}

function cutLong({ startFrame, endFrame }: HeardPiece, speech: Uint8Array, levels: Uint8Array): HeardPiece[] {
  const longest = MAX_HEARD_FRAMES - 2 * MARGIN_FRAMES;
  const pieces: HeardPiece[] = [];
  let from = startFrame;
  while (endFrame - from > longest) {
    const to = cutBetween(speech, levels, from + MIN_CUT_FRAMES, from + longest);
    pieces.push({ startFrame: from, endFrame: to });
    from = to;
  }
  pieces.push({ startFrame: from, endFrame });
  return pieces;
}
