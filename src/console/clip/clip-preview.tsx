import { Play, Square, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from '../design/button.tsx';
import { LevelLine } from '../found/level-line.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatTime } from '../i18n/format.ts';
import { usePlayer } from '../player/player-context.tsx';
import styles from './clip.module.css';
import { clipTexts } from './clip-texts.ts';
import { findClip } from './kept-clips.ts';
import type { Sound } from './sound.ts';

interface ClipPreviewProps {
  readonly sound: Extract<Sound, { kind: 'clip' }>;
  readonly onRemove: () => void;
}

/** The clip that is searched with: its picture, to be heard, and to be taken away. */
export function ClipPreview({ sound, onRemove }: ClipPreviewProps) {
  const t = useTexts(clipTexts);
  const player = usePlayer();
  const clip = findClip(sound.uploadId);
  const audio = useRef<HTMLAudioElement | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  const url = clip?.url ?? null;
  useEffect(() => {
    if (url === null) return;
    const element = new Audio(url);
    const read = () => setPlaying(!element.paused && !element.ended);
    for (const event of ['play', 'pause', 'ended']) element.addEventListener(event, read);
    audio.current = element;
    return () => {
      element.pause();
      audio.current = null;
    };
  }, [url]);
  const toggle = () => {
    if (isPlaying) {
      audio.current?.pause();
      return;
    }
    player.element.pause();
    if (audio.current) audio.current.currentTime = 0;
    void audio.current?.play().catch(() => {});
  };
  const name = sound.name || t('a_clip');
  return (
    <fieldset className={styles.sound}>
      <legend className="only-spoken">{t('sound')}</legend>
      {clip && (
        <IconButton label={isPlaying ? t('stop') : t('play', { name })} onClick={toggle}>
          {isPlaying ? <Square /> : <Play />}
        </IconButton>
      )}
      <span className={styles.soundName}>{name}</span>
      {clip && clip.levels.length > 0 && <LevelLine levels={clip.levels} className={styles.soundLine} />}
      {clip?.durationS != null && (
        <span className={`${styles.soft} numbers`}>{formatTime(clip.durationS)}</span>
      )}
      <IconButton label={t('remove')} onClick={onRemove}>
        <X />
      </IconButton>
    </fieldset>
  );
}
