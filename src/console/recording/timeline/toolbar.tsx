import { Maximize2, Pause, Play, Rows3, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button, IconButton } from '../../design/button.tsx';
import { withEachFrame } from '../../design/with-each-frame.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { formatTime } from '../../i18n/format.ts';
import type { MarksStore } from './marks-store.ts';
import styles from './timeline.module.css';
import type { TimelineModel } from './timeline-model.ts';
import { timelineTexts } from './timeline-texts.ts';
import type { Playback } from './use-playback.ts';
import { frameS } from './viewport.ts';

interface ToolbarProps {
  readonly model: TimelineModel;
  readonly marks: MarksStore;
  readonly playback: Playback;
}

export function Toolbar({ model, marks, playback }: ToolbarProps) {
  const t = useTexts(timelineTexts);
  const { view } = model;
  const { isPlaying, source } = playback;
  const showFrames = () => {
    const timeS = playback.timeS();
    view.show(timeS - 6 * frameS, timeS + 6 * frameS);
  };
  return (
    <div className={styles.toolbar}>
      <IconButton look="primary" label={isPlaying ? t('pause') : t('play')} onClick={playback.toggle}>
        {isPlaying ? <Pause /> : <Play />}
      </IconButton>
      <Position model={model} marks={marks} playback={playback} />
      <fieldset className={styles.sources}>
        <legend className="only-spoken">{t('heard')}</legend>
        {(['original', 'reconstruction'] as const).map((each) => (
          <Button key={each} aria-pressed={source === each} onClick={() => playback.switchTo(each)}>
            {t(each)}
          </Button>
        ))}
      </fieldset>
      <div className={styles.zooms}>
        <IconButton label={t('zoom_out')} onClick={() => view.glideZoom(2)}>
          <ZoomOut />
        </IconButton>
        <IconButton label={t('zoom_in')} onClick={() => view.glideZoom(0.5)}>
          <ZoomIn />
        </IconButton>
        <Button look="plain" aria-label={t('whole')} onClick={() => view.glideToWhole()}>
          <Maximize2 aria-hidden />
          <span className={styles.wide}>{t('whole')}</span>
        </Button>
        <Button look="plain" aria-label={t('frames')} onClick={showFrames}>
          <Rows3 aria-hidden />
          <span className={styles.wide}>{t('frames')}</span>
        </Button>
      </div>
    </div>
  );
}

/** Written past React: it changes with every frame of the screen while something plays. */
function Position({ model, marks, playback }: ToolbarProps) {
  const text = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const show = () => {
      const timeS = playback.timeS();
      const frameNumber = Math.min(model.recording.frameCount - 1, Math.floor(timeS / frameS));
      text.current!.textContent = `${formatTime(timeS, 2)} · ${frameNumber}`;
    };
    if (!playback.isPlaying) show();
    const endings = [marks.subscribe(show), ...(playback.isPlaying ? [withEachFrame(show)] : [])];
    return () => {
      for (const end of endings) end();
    };
  }, [model, marks, playback]);
  return <span ref={text} className={`${styles.position} numbers`} />;
}
