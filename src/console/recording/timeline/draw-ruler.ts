import { formatTime } from '../../i18n/format.ts';
import type { LanePlace } from './layout.ts';
import { type Pen, snap } from './pen.ts';
import { placeOf } from './viewport.ts';

const stepsS = [
  0.01, 0.02, 0.04, 0.08, 0.2, 0.4, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200,
];
const leastLabelPx = 78;

export function drawRuler(pen: Pen, lane: LanePlace, heightPx: number): void {
  const { context, viewport, colours } = pen;
  const stepS = stepsS.find((step) => step / viewport.secondsPerPixel >= leastLabelPx) ?? 14_400;
  const decimals = stepS < 0.1 ? 2 : stepS < 1 ? 1 : 0;
  const endS = viewport.startS + pen.widthPx * viewport.secondsPerPixel;
  context.font = '11px system-ui';
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  for (let count = Math.floor(viewport.startS / stepS); count * stepS <= endS; count++) {
    const x = snap(pen, placeOf(viewport, count * stepS));
    context.fillStyle = colours.line;
    context.fillRect(x, lane.topPx, 1 / pen.ratio, heightPx);
    context.fillStyle = colours.soft;
    context.fillText(formatTime(count * stepS, decimals), x + 5, lane.topPx + lane.heightPx / 2);
  }
}
