import type { LanePlace } from './layout.ts';
import type { Pen } from './pen.ts';
import { placeOf } from './viewport.ts';

const lowestDbfs = -60;

/** The recording's levels as bars, where no waveform was drawn. */
export function drawLevels(
  { context, colours, viewport, widthPx }: Pen,
  { topPx, heightPx }: LanePlace,
  recording: { readonly levels?: readonly number[] | null; readonly durationS: number },
): void {
  const levels = recording.levels ?? [];
  const levelS = recording.durationS / Math.max(1, levels.length);
  context.fillStyle = colours.wave;
  const first = Math.max(0, Math.floor(viewport.startS / levelS));
  for (let index = first; index < levels.length; index++) {
    const left = placeOf(viewport, index * levelS);
    if (left > widthPx) return;
    const share = Math.max(0.02, 1 - Math.min(1, levels[index]! / lowestDbfs));
    const barPx = share * heightPx;
    context.fillRect(left, topPx + (heightPx - barPx) / 2, levelS / viewport.secondsPerPixel + 0.5, barPx);
  }
}
