import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTexts } from '../../i18n/define-texts.ts';
import { HoverCard } from './hover-card.tsx';
import { LaneNames } from './lane-names.tsx';
import { heightOf } from './layout.ts';
import type { MarksStore } from './marks-store.ts';
import { Overview } from './overview.tsx';
import { Playhead } from './playhead.tsx';
import styles from './timeline.module.css';
import type { TimelineModel } from './timeline-model.ts';
import { timelineTexts } from './timeline-texts.ts';
import { TokenPlaces } from './token-places.tsx';
import { type TokenUnder, tokenUnder, type Under } from './token-under.ts';
import { Toolbar } from './toolbar.tsx';
import type { Playback } from './use-playback.ts';
import { useTimelineKeys } from './use-timeline-keys.ts';
import { useTimelinePointer } from './use-timeline-pointer.ts';

interface TimelineProps {
  readonly model: TimelineModel;
  readonly marks: MarksStore;
  readonly playback: Playback;
}

/** All lanes over one axis of time. */
export function Timeline({ model, marks, playback }: TimelineProps) {
  const t = useTexts(timelineTexts);
  const surface = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const places = useSyncExternalStore(model.onPlaces, model.readPlaces);
  const zoomText = t('zoom_for');
  useEffect(() => model.attach(canvas.current!), [model]);
  useEffect(() => {
    model.zoomText = zoomText;
    model.draw();
  }, [model, zoomText]);
  const [picked, setPicked] = useState<TokenUnder | null>(null);
  const onClick = useCallback((at: Under) => setPicked(tokenUnder(model, at)), [model]);
  useTimelinePointer(surface, { model, marks, goTo: playback.goTo, onClick });
  useTimelineKeys(model, marks, playback);
  return (
    <div className={styles.timeline}>
      <Toolbar model={model} marks={marks} playback={playback} />
      <Overview model={model} />
      <div className={styles.lanes}>
        <LaneNames model={model} places={places} />
        <div
          ref={surface}
          className={styles.surface}
          role="application"
          aria-label={t('timeline')}
          aria-description={t('keys')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it is worked by keys
          tabIndex={0}
          style={{ height: heightOf(places) }}
        >
          <canvas ref={canvas} />
          <Playhead model={model} marks={marks} playback={playback} />
          <HoverCard surface={surface} model={model} />
        </div>
      </div>
      {picked && <TokenPlaces model={model} frame={picked.frame} onClose={() => setPicked(null)} />}
    </div>
  );
}
