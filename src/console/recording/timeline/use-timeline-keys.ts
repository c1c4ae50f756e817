import { useEffect } from 'react';
import type { MarksStore } from './marks-store.ts';
import type { TimelineModel } from './timeline-model.ts';
import type { Playback } from './use-playback.ts';
import { frameS } from './viewport.ts';

const busy =
  'input, textarea, select, button, a, summary, [contenteditable], [role="tab"], [role="dialog"], [role="slider"]';
const zoomStep = 1.6;
const panShare = 0.2;

/** Keys work wherever nothing else wants them. */
export function useTimelineKeys(model: TimelineModel, marks: MarksStore, playback: Playback): void {
  useEffect(() => {
    const { view } = model;
    const step = (frames: number) => {
      const timeS = (Math.round(playback.timeS() / frameS) + frames) * frameS;
      playback.goTo(timeS);
      view.reveal(marks.current.cursorS);
    };
    const actions = new Map<string, () => void>([
      ['ArrowLeft', () => view.glideBy(-panShare)],
      ['ArrowRight', () => view.glideBy(panShare)],
      ['+', () => view.glideZoom(1 / zoomStep)],
      ['=', () => view.glideZoom(1 / zoomStep)],
      ['-', () => view.glideZoom(zoomStep)],
      ['0', () => view.glideToWhole()],
      ['Home', () => view.glideToStart(0)],
      ['End', () => view.glideToStart(view.room.durationS)],
      [' ', playback.toggle],
      ['Escape', () => marks.clear()],
      ['i', () => marks.markStart(playback.timeS())],
      ['o', () => marks.markEnd(playback.timeS())],
      ['t', () => playback.switchTo(playback.source === 'original' ? 'reconstruction' : 'original')],
      [',', () => step(-1)],
      ['.', () => step(1)],
    ]);
    const onKey = (event: KeyboardEvent) => {
      const { target, ctrlKey, metaKey, altKey } = event;
      if (ctrlKey || metaKey || altKey || event.defaultPrevented) return;
      if (target instanceof Element && target.closest(busy)) return;
      const act = actions.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [model, marks, playback]);
}
