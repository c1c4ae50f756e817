import { useEffect, useRef } from 'react';
import { withEachFrame } from '../../design/with-each-frame.ts';
import type { MarksStore } from './marks-store.ts';
import styles from './timeline.module.css';
import type { TimelineModel } from './timeline-model.ts';
import type { Playback } from './use-playback.ts';
import { placeOf } from './viewport.ts';

interface PlayheadProps {
  readonly model: TimelineModel;
  readonly marks: MarksStore;
  readonly playback: Playback;
}

/** The cursor, and the marked range: moved past React, as they follow the sound and the hand. */
export function Playhead({ model, marks, playback }: PlayheadProps) {
  const line = useRef<HTMLDivElement>(null);
  const range = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { view } = model;
    let wasSeen = true;
    const place = () => {
      const timeS = playback.timeS();
      const x = placeOf(view.current, timeS);
      const isSeen = x >= 0 && x <= view.room.widthPx;
      line.current!.style.transform = `translateX(${x}px)`;
      line.current!.hidden = !isSeen;
      const marked = marks.current.range;
      range.current!.hidden = !marked;
      if (marked) {
        const left = Math.max(-4, placeOf(view.current, marked.startS));
        const right = Math.min(view.room.widthPx + 4, placeOf(view.current, marked.endS));
        range.current!.style.transform = `translateX(${left}px)`;
        range.current!.style.width = `${Math.max(0, right - left)}px`;
      }
      return { isSeen, timeS };
    };
    // Follows the sound page by page, unless the hand has gone elsewhere.
    const follow = () => {
      const { isSeen, timeS } = place();
      if (!isSeen && wasSeen) view.reveal(timeS);
      wasSeen = isSeen;
    };
    if (!playback.isPlaying) place();
    const onMove = () => {
      wasSeen = place().isSeen;
    };
    const endings = [
      view.subscribe(onMove),
      marks.subscribe(onMove),
      ...(playback.isPlaying ? [withEachFrame(follow)] : []),
    ];
    return () => {
      for (const end of endings) end();
    };
  }, [model, marks, playback]);
  return (
    <>
      <div ref={range} className={styles.range} hidden />
      <div ref={line} className={styles.playhead} />
    </>
  );
}
