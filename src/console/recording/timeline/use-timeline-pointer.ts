import { type RefObject, useEffect } from 'react';
import type { MarksStore } from './marks-store.ts';
import type { TimelineModel } from './timeline-model.ts';
import type { Under } from './token-under.ts';
import { timeAt } from './viewport.ts';

/** A hand that moved less than this did not mean to drag. */
const clickPx = 4;
const wheelZoom = 0.0016;

interface Hands {
  readonly model: TimelineModel;
  readonly marks: MarksStore;
  readonly goTo: (timeS: number) => void;
  /** A click, where it was. */
  readonly onClick: (at: Under) => void;
}

/** Dragging pans, with shift it marks a range; a click places the cursor; wheel and pinch zoom where they are. */
export function useTimelinePointer(
  surface: RefObject<HTMLElement | null>,
  { model, marks, goTo, onClick }: Hands,
) {
  useEffect(() => {
    const element = surface.current!;
    const { view } = model;
    const placeOf = (event: MouseEvent) => event.clientX - element.getBoundingClientRect().left;
    const timeUnder = (event: MouseEvent) => timeAt(view.current, placeOf(event));
    const down = new Map<number, number>();
    let startPx = 0;
    let markFromS: number | null = null;
    let hasMoved = false;

    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return;
      element.setPointerCapture(event.pointerId);
      element.focus({ preventScroll: true });
      down.set(event.pointerId, placeOf(event));
      startPx = placeOf(event);
      hasMoved = down.size > 1;
      markFromS = event.shiftKey ? timeUnder(event) : null;
    };
    const onMove = (event: PointerEvent) => {
      const before = down.get(event.pointerId);
      if (before === undefined) return;
      const at = placeOf(event);
      if (!hasMoved && Math.abs(at - startPx) < clickPx) return;
      hasMoved = true;
      if (markFromS !== null) marks.setRange(markFromS, timeUnder(event));
      else if (down.size === 2) pinch(event.pointerId, before, at);
      else view.panBy(before - at);
      down.set(event.pointerId, at);
    };
    const pinch = (id: number, before: number, at: number) => {
      const [other] = [...down].filter(([each]) => each !== id).map(([, px]) => px);
      const [apartBefore, apart] = [Math.abs(before - other!), Math.abs(at - other!)];
      if (apartBefore > 8 && apart > 8) view.zoomAt(apartBefore / apart, (at + other!) / 2);
    };
    const onUp = (event: PointerEvent) => {
      if (!down.delete(event.pointerId)) return;
      if (markFromS !== null && hasMoved) marks.commit();
      else if (!hasMoved && event.type === 'pointerup') {
        goTo(timeUnder(event));
        onClick({ xPx: placeOf(event), yPx: event.clientY - element.getBoundingClientRect().top });
      }
      markFromS = null;
    };
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
      const unitPx = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      if (isSideways) view.panBy((event.deltaX || event.deltaY) * unitPx);
      // Browsers tell of a pinch on a trackpad as a wheel with the control key, in smaller steps.
      else view.zoomAt(Math.exp(event.deltaY * unitPx * wheelZoom * (event.ctrlKey ? 6 : 1)), placeOf(event));
    };
    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onUp);
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onUp);
      element.removeEventListener('wheel', onWheel);
    };
  }, [surface, model, marks, goTo, onClick]);
}
