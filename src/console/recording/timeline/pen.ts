import type { Colours } from './colours.ts';
import type { Viewport } from './viewport.ts';

/** What a lane draws with: the context is in CSS pixels, `ratio` tells how many of the screen's those are. */
export interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly widthPx: number;
  readonly ratio: number;
  readonly viewport: Viewport;
  readonly colours: Colours;
}

/** On the border of a pixel of the screen: pictures beside each other leave no seam. */
export const snap = ({ ratio }: Pen, px: number): number => Math.round(px * ratio) / ratio;
