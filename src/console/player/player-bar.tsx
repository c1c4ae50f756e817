import { AudioLines, Disc3, Pause, Play, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { IconButton } from '../design/button.tsx';
import { withEachFrame } from '../design/with-each-frame.ts';
import { defineTexts, useTexts } from '../i18n/define-texts.ts';
import { formatTime } from '../i18n/format.ts';
import { recordingPath } from '../shell/recording-path.ts';
import styles from './player.module.css';
import { usePlayer, usePlayerState } from './player-context.tsx';
import { PlayerWave } from './player-wave.tsx';

const texts = defineTexts('player', {
  en: {
    player: 'Player',
    play: 'Play',
    pause: 'Pause',
    close: 'Close the player',
    original: 'Original',
    reconstruction: 'From tokens',
    heard: 'What is heard',
    original_fails: 'This browser cannot play the original, so its reconstruction plays.',
  },
  zh: {
    player: '播放器',
    play: '播放',
    pause: '暂停',
    close: '关闭播放器',
    original: '原声',
    reconstruction: '由词元还原',
    heard: '正在播放的声音',
    original_fails: '此浏览器无法播放原始文件，正在播放还原的声音。',
  },
});

/** At the foot of the page while something is loaded: play, seek, and original against reconstruction. */
export function PlayerBar() {
  const t = useTexts(texts);
  const player = usePlayer();
  const { recording, source, isPlaying, originalFails } = usePlayerState();
  useEffect(() => {
    document.documentElement.style.setProperty('--player-height', recording ? '64px' : '0px');
  }, [recording]);
  if (!recording) return null;
  return (
    <section className={styles.bar} aria-label={t('player')}>
      <IconButton look="primary" label={isPlaying ? t('pause') : t('play')} onClick={() => player.toggle()}>
        {isPlaying ? <Pause /> : <Play />}
      </IconButton>
      <div className={styles.what}>
        <Link href={recordingPath(recording.id)}>{recording.title ?? recording.fileName}</Link>
        <Clock durationS={recording.durationS ?? 0} />
      </div>
      <PlayerWave recording={recording} />
      <fieldset className={styles.sources}>
        <legend className="only-spoken">{t('heard')}</legend>
        <IconButton
          label={originalFails ? t('original_fails') : t('original')}
          aria-pressed={source === 'original'}
          disabled={originalFails}
          onClick={() => void player.switchTo('original')}
        >
          <AudioLines />
        </IconButton>
        <IconButton
          label={t('reconstruction')}
          aria-pressed={source === 'reconstruction'}
          onClick={() => void player.switchTo('reconstruction')}
        >
          <Disc3 />
        </IconButton>
      </fieldset>
      <IconButton label={t('close')} onClick={() => player.close()}>
        <X />
      </IconButton>
    </section>
  );
}

/** Written past React: it changes with every frame of the screen. */
function Clock({ durationS }: { readonly durationS: number }) {
  const player = usePlayer();
  const text = useRef<HTMLSpanElement>(null);
  useEffect(
    () =>
      withEachFrame(() => {
        if (text.current)
          text.current.textContent = `${formatTime(player.timeS, 1)} / ${formatTime(durationS)}`;
      }),
    [player, durationS],
  );
  return <span ref={text} className={`${styles.clock} numbers`} />;
}
