import { drawItems, drawRemark } from './draw-items.ts';
import { drawLevels } from './draw-levels.ts';
import { drawPicture } from './draw-picture.ts';
import { drawRuler } from './draw-ruler.ts';
import { drawTokens } from './draw-tokens.ts';
import { looks } from './lane-item.ts';
import type { ItemLaneId, LanePlace } from './layout.ts';
import type { Pen } from './pen.ts';
import type { TimelineModel } from './timeline-model.ts';

/** Everything that is seen, from what is here: nothing waits. */
export function paintTimeline(model: TimelineModel, canvas: HTMLCanvasElement): void {
  const { view, colours, places, heightPx } = model;
  const ratio = window.devicePixelRatio || 1;
  const { widthPx } = view.room;
  const [width, height] = [Math.round(widthPx * ratio), Math.round(heightPx * ratio)];
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
    canvas.style.height = `${heightPx}px`;
  }
  const context = canvas.getContext('2d', { alpha: false })!;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = colours.surface;
  context.fillRect(0, 0, widthPx, heightPx);
  const pen: Pen = { context, widthPx, ratio, viewport: view.current, colours };
  for (const place of places) paintLane(model, pen, place);
}

function paintLane(model: TimelineModel, pen: Pen, place: LanePlace): void {
  const { source, tiles, recording } = model;
  const { context, colours, widthPx } = pen;
  const { id, topPx, heightPx } = place;
  const whole = (bitmap: ImageBitmap) => [{ sourceTop: 0, sourceHeight: bitmap.height, topPx, heightPx }];
  switch (id) {
    case 'ruler':
      drawRuler(pen, place, model.heightPx);
      return;
    case 'waveform':
    case 'spectrogram':
      context.fillStyle = colours.sunken;
      context.fillRect(0, topPx, widthPx, heightPx);
      context.imageSmoothingEnabled = true;
      if (source.pyramids[id]) drawPicture(pen, source.pyramids[id], tiles, whole);
      else if (id === 'waveform') drawLevels(pen, place, recording);
      return;
    case 'tokens':
      context.fillStyle = colours.sunken;
      context.fillRect(0, topPx, widthPx, heightPx);
      if (source.pyramids.codes) drawTokens(pen, place, source.pyramids.codes, tiles, model.alike);
      return;
    default:
      drawItems(pen, place, model.itemsOf(id), looks[id satisfies ItemLaneId]);
      if (model.lanes[id].isTooWide(model.view.spanS)) drawRemark(pen, place, model.zoomText);
  }
}
