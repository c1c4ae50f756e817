/** What of a recording is seen: its left edge, and how much time a pixel (CSS) stands for. */
export interface Viewport {
  readonly startS: number;
  readonly secondsPerPixel: number;
}

/** Where it is seen. */
export interface Room {
  readonly durationS: number;
  readonly widthPx: number;
}

export const frameS = 0.08;
/** A frame is at most this wide: room for the ids of its tokens. */
const widestFramePx = 64;

export const wholeOf = ({ durationS, widthPx }: Room): Viewport => ({
  startS: 0,
  secondsPerPixel: durationS / widthPx,
});

/** The nearest viewport that shows nothing but the recording. */
export function clampViewport({ startS, secondsPerPixel }: Viewport, room: Room): Viewport {
  const widest = room.durationS / room.widthPx;
  const finest = Math.min(widest, frameS / widestFramePx);
  const scale = Math.min(widest, Math.max(finest, secondsPerPixel));
  const last = room.durationS - room.widthPx * scale;
  return { startS: Math.max(0, Math.min(last, startS)), secondsPerPixel: scale };
}

export const timeAt = ({ startS, secondsPerPixel }: Viewport, xPx: number): number =>
  startS + xPx * secondsPerPixel;

export const placeOf = ({ startS, secondsPerPixel }: Viewport, timeS: number): number =>
  (timeS - startS) / secondsPerPixel;

/** Below 1 zooms in; the time under `xPx` stays where it is. */
export function zoomed(viewport: Viewport, factor: number, xPx: number, room: Room): Viewport {
  const { secondsPerPixel } = clampViewport(
    { ...viewport, secondsPerPixel: viewport.secondsPerPixel * factor },
    room,
  );
  return clampViewport({ startS: timeAt(viewport, xPx) - xPx * secondsPerPixel, secondsPerPixel }, room);
}

/** Shows `startS` to `endS` with a margin at both sides. */
export function around(startS: number, endS: number, room: Room): Viewport {
  const lengthS = Math.max(frameS, endS - startS);
  const margin = lengthS * 0.25;
  return clampViewport(
    { startS: startS - margin, secondsPerPixel: (lengthS + 2 * margin) / room.widthPx },
    room,
  );
}
