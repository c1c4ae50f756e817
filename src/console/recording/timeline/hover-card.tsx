import { type RefObject, useEffect, useState } from 'react';
import { useTexts } from '../../i18n/define-texts.ts';
import { formatNumber, formatTime } from '../../i18n/format.ts';
import { type ItemLaneId, laneAt } from './layout.ts';
import styles from './timeline.module.css';
import type { TimelineModel } from './timeline-model.ts';
import { timelineTexts } from './timeline-texts.ts';
import { tokenUnder, type Under } from './token-under.ts';
import { frameS, timeAt } from './viewport.ts';

/** What lies under the hand: time everywhere; layer, frame and id over tokens; pitch over the spectrogram. */
export function HoverCard({
  surface,
  model,
}: {
  readonly surface: RefObject<HTMLElement | null>;
  readonly model: TimelineModel;
}) {
  const [under, setUnder] = useState<Under | null>(null);
  useEffect(() => {
    const element = surface.current!;
    const onMove = (event: PointerEvent) => {
      const box = element.getBoundingClientRect();
      setUnder(event.buttons === 0 ? { xPx: event.clientX - box.left, yPx: event.clientY - box.top } : null);
    };
    const onLeave = () => setUnder(null);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerleave', onLeave);
    return () => {
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerleave', onLeave);
    };
  }, [surface]);
  const lines = useLines(model, under);
  useEffect(() => {
    const alike = under && tokenUnder(model, under);
    if (alike?.token === model.alike?.token && alike?.layer === model.alike?.layer) return;
    model.alike = alike;
    model.draw();
  }, [model, under]);
  if (!under || lines.length === 0) return null;
  const isRight = under.xPx > model.view.room.widthPx / 2;
  return (
    <>
      <div className={styles.hair} style={{ transform: `translateX(${under.xPx}px)` }} />
      <div
        className={styles.card}
        data-side={isRight ? 'left' : 'right'}
        style={{ left: under.xPx, top: under.yPx }}
        role="status"
      >
        {lines.map((line, index) => (
          <div key={line} className={index === 0 ? styles.cardHead : ''}>
            {line}
          </div>
        ))}
      </div>
    </>
  );
}

function useLines(model: TimelineModel, under: Under | null): readonly string[] {
  const t = useTexts(timelineTexts);
  if (!under) return [];
  const { view, places, recording } = model;
  const timeS = timeAt(view.current, under.xPx);
  if (timeS < 0 || timeS > recording.durationS) return [];
  const time = formatTime(timeS, view.spanS < 60 ? 2 : view.spanS < 600 ? 1 : 0);
  const lane = laneAt(places, under.yPx);
  if (!lane) return [time];
  const frame = Math.min(recording.frameCount - 1, Math.floor(timeS / frameS));
  if (lane.id === 'tokens') {
    const found = tokenUnder(model, under);
    const where = `${t('frame', { frame })} · ${time}`;
    return found ? [t('token', { token: found.token }), t('layer', { layer: found.layer }), where] : [where];
  }
  if (lane.id === 'spectrogram') {
    const bands = recording.pictures?.bands ?? [];
    const share = 1 - (under.yPx - lane.topPx) / lane.heightPx;
    const band = bands[Math.min(bands.length - 1, Math.floor(share * bands.length))];
    return band ? [time, t('band', { hertz: formatNumber(Math.round(band.centreHz)) })] : [time];
  }
  if (!(lane.id in model.lanes)) return [time];
  const reachS = 5 * view.current.secondsPerPixel;
  const item = model
    .itemsOf(lane.id as ItemLaneId)
    .find(({ startS, endS }) => timeS >= startS - reachS && timeS <= endS + reachS);
  if (!item) return [time];
  return [item.text, item.detail, formatTime(item.startS, 2)].filter((line) => line !== '');
}
