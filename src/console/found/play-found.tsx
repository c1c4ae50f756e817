import { Pause, Play } from 'lucide-react';
import { IconButton } from '../design/button.tsx';
import { defineTexts, useTexts } from '../i18n/define-texts.ts';
import { formatTime } from '../i18n/format.ts';
import { usePlayer, usePlayerState } from '../player/player-context.tsx';

const texts = defineTexts('found', {
  en: { play: 'Play {{name}} from {{time}}', pause: 'Pause' },
  zh: { play: '从 {{time}} 播放 {{name}}', pause: '暂停' },
});

interface PlayFoundProps {
  readonly recordingId: string;
  readonly name: string;
  readonly startS: number;
  readonly endS: number | null;
  /** Plays it in the caller's way. */
  readonly onPlay?: () => void;
}

/** Plays what was found, from its second on. */
export function PlayFound({ recordingId, name, startS, endS, onPlay }: PlayFoundProps) {
  const t = useTexts(texts);
  const player = usePlayer();
  const { recording, isPlaying, endS: playingEndS } = usePlayerState();
  const isThis = isPlaying && recording?.id === recordingId && playingEndS === endS;
  const press = () => {
    if (isThis) player.element.pause();
    else if (onPlay) onPlay();
    else void player.play({ id: recordingId, startS, ...(endS !== null && { endS }) });
  };
  return (
    <IconButton
      look="normal"
      label={isThis ? t('pause') : t('play', { name, time: formatTime(startS) })}
      onClick={press}
    >
      {isThis ? <Pause /> : <Play />}
    </IconButton>
  );
}
