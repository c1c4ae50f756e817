import { useMemo, useState } from 'react';
import { usePlayer, usePlayerState } from '../../player/player-context.tsx';
import type { Source } from '../../player/player-state.ts';
import type { MarksStore } from './marks-store.ts';

export interface Playback {
  readonly isPlaying: boolean;
  readonly source: Source;
  /** Where the sound is now, in seconds: the cursor while another recording is loaded. */
  readonly timeS: () => number;
  readonly toggle: () => void;
  readonly play: (startS: number, endS?: number, source?: Source) => void;
  readonly goTo: (timeS: number) => void;
  readonly switchTo: (source: Source) => void;
}

/** The player as this recording sees it: it may be busy with another one. */
export function usePlayback(id: string, marks: MarksStore): Playback {
  const player = usePlayer();
  const state = usePlayerState();
  const [chosen, setChosen] = useState<Source>('original');
  const isMine = state.recording?.id === id;
  const source = isMine ? state.source : chosen;
  const isPlaying = isMine && state.isPlaying;
  return useMemo(() => {
    const play = (startS: number, endS?: number, wanted: Source = source) => {
      marks.setCursor(startS);
      setChosen(wanted);
      void player.play({ id, startS, source: wanted, ...(endS !== undefined && { endS }) });
    };
    return {
      isPlaying,
      source,
      play,
      timeS: () => (isMine ? player.timeS : marks.current.cursorS),
      toggle: () => (isMine ? player.toggle() : play(marks.current.cursorS)),
      goTo: (timeS) => {
        marks.setCursor(timeS);
        if (isMine) player.seek(marks.current.cursorS);
      },
      switchTo: (next) => {
        setChosen(next);
        if (isMine) void player.switchTo(next);
      },
    };
  }, [player, marks, id, isMine, isPlaying, source]);
}
