import { useEffect, useRef } from 'react';
import { useTexts } from '../../i18n/define-texts.ts';
import { readColours } from './colours.ts';
import { drawLevels } from './draw-levels.ts';
import styles from './timeline.module.css';
import type { TimelineModel } from './timeline-model.ts';
import { timelineTexts } from './timeline-texts.ts';

const heightPx = 40;

/** The whole recording in a strip, with what is seen below it as a window that can be moved. */
export function Overview({ model }: { readonly model: TimelineModel }) {
  const t = useTexts(timelineTexts);
  const canvas = useRef<HTMLCanvasElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = canvas.current!;
    const { view, recording } = model;
    const draw = () => {
      const ratio = window.devicePixelRatio || 1;
      const widthPx = element.clientWidth;
      element.width = Math.round(widthPx * ratio);
      element.height = Math.round(heightPx * ratio);
      const context = element.getContext('2d')!;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      const viewport = { startS: 0, secondsPerPixel: recording.durationS / Math.max(1, widthPx) };
      const pen = { context, widthPx, ratio, viewport, colours: readColours() };
      drawLevels(pen, { id: 'waveform', topPx: 0, heightPx }, recording);
    };
    const place = () => {
      const { durationS } = view.room;
      pane.current!.style.left = `${(100 * view.current.startS) / durationS}%`;
      pane.current!.style.width = `${(100 * view.spanS) / durationS}%`;
    };
    const goThere = (event: PointerEvent) => {
      if (event.buttons !== 1) return;
      const box = element.getBoundingClientRect();
      const timeS = ((event.clientX - box.left) / box.width) * view.room.durationS;
      view.panBy((timeS - view.spanS / 2 - view.current.startS) / view.current.secondsPerPixel);
    };
    const grab = (event: PointerEvent) => {
      element.setPointerCapture(event.pointerId);
      goThere(event);
    };
    const size = new ResizeObserver(draw);
    size.observe(element);
    window.addEventListener('phonograph-theme', draw);
    element.addEventListener('pointerdown', grab);
    element.addEventListener('pointermove', goThere);
    const end = view.subscribe(place);
    draw();
    place();
    return () => {
      size.disconnect();
      window.removeEventListener('phonograph-theme', draw);
      element.removeEventListener('pointerdown', grab);
      element.removeEventListener('pointermove', goThere);
      end();
    };
  }, [model]);
  return (
    <div className={styles.overview}>
      <canvas ref={canvas} role="img" aria-label={t('overview')} />
      <div ref={pane} className={styles.pane} />
    </div>
  );
}
