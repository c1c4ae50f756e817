import type { LaneItem, LaneLook } from './lane-item.ts';
import type { LanePlace } from './layout.ts';
import type { Pen } from './pen.ts';
import { placeOf } from './viewport.ts';

const leastTextPx = 26;

export function drawItems(
  pen: Pen,
  { topPx, heightPx }: LanePlace,
  items: readonly LaneItem[],
  look: LaneLook,
): void {
  const { context, colours, viewport, widthPx } = pen;
  context.fillStyle = colours.sunken;
  context.fillRect(0, topPx, widthPx, heightPx);
  context.font = '12px system-ui';
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  for (const { startS, endS, text, weight } of items) {
    const left = placeOf(viewport, startS);
    const right = Math.max(left + 2, placeOf(viewport, endS));
    if (right < -12 || left > widthPx + 12) continue;
    context.fillStyle = look.fill(colours);
    context.globalAlpha = 0.35 + 0.65 * weight;
    if (look.shape === 'diamond') drawDiamond(context, left, topPx + heightPx / 2, heightPx / 2 - 2);
    else if (look.shape === 'tick') drawBracket(context, { left, right, topPx, heightPx });
    else drawBox(context, { left, right, topPx, heightPx });
    context.globalAlpha = 1;
    const seenLeft = Math.max(0, left);
    const roomPx = Math.min(widthPx, right) - seenLeft - 10;
    if (text === '' || roomPx < leastTextPx) continue;
    context.fillStyle = look.ink(colours);
    context.fillText(cut(text, roomPx), seenLeft + 5, topPx + heightPx / 2 + 0.5);
  }
}

/** Why a lane is empty. */
export function drawRemark(
  { context, colours, widthPx }: Pen,
  { topPx, heightPx }: LanePlace,
  text: string,
): void {
  context.font = '11px system-ui';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = colours.soft;
  context.fillText(text, widthPx / 2, topPx + heightPx / 2 + 0.5);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly topPx: number;
  readonly heightPx: number;
}

function drawBox(context: CanvasRenderingContext2D, { left, right, topPx, heightPx }: Box): void {
  const widthPx = right - left;
  if (widthPx < 8) {
    context.fillRect(left, topPx + 1, Math.max(1.5, widthPx - 1), heightPx - 2);
    return;
  }
  context.beginPath();
  context.roundRect(left + 0.5, topPx + 1, widthPx - 1.5, heightPx - 2, 4);
  context.fill();
}

function drawDiamond(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.moveTo(x, y - radius);
  context.lineTo(x + radius, y);
  context.lineTo(x, y + radius);
  context.lineTo(x - radius, y);
  context.fill();
}

function drawBracket(context: CanvasRenderingContext2D, { left, right, topPx, heightPx }: Box): void {
  context.fillRect(left, topPx + 2, 1.5, heightPx - 4);
  context.fillRect(left, topPx + heightPx / 2 - 0.75, Math.max(1, right - left - 3), 1.5);
}

/** Measuring text is slow, so its width is guessed: 6 px a letter, 12 px one of a wide script. */
function cut(text: string, roomPx: number): string {
  let px = 0;
  for (let index = 0; index < text.length; index++) {
    px += text.charCodeAt(index) > 0x2e7f ? 12 : 6;
    if (px > roomPx) return `${text.slice(0, Math.max(1, index - 1))}…`;
  }
  return text;
}
