import { Pause, Play } from 'lucide-react';
import { IconButton } from '../design/button.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { usePlayer, usePlayerState } from '../player/player-context.tsx';
import { libraryTexts } from './library-texts.ts';

interface PlayButtonProps {
  readonly id: string;
  readonly name: string;
  readonly isReady: boolean;
}

export function PlayButton({ id, name, isReady }: PlayButtonProps) {
  const t = useTexts(libraryTexts);
  const player = usePlayer();
  const { recording, isPlaying } = usePlayerState();
  const isHere = recording?.id === id;
  const plays = isHere && isPlaying;
  return (
    <IconButton
      label={t(plays ? 'pause' : 'play', { name })}
      aria-pressed={isHere}
      disabled={!isReady}
      onClick={() => (isHere ? player.toggle() : void player.play({ id }))}
    >
      {plays ? <Pause /> : <Play />}
    </IconButton>
  );
}
