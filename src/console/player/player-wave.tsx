import { useEffect, useRef } from 'react';
import WaveSurfer from 'wavesurfer.js';
import { cspNonce } from '../design/csp-nonce.ts';
import { heightsOf } from '../design/heights-of.ts';
import { withEachFrame } from '../design/with-each-frame.ts';
import styles from './player.module.css';
import { usePlayer } from './player-context.tsx';
import type { Playable } from './player-state.ts';

/** The whole recording as a line of levels; a click goes there. */
export function PlayerWave({ recording }: { readonly recording: Playable }) {
  const player = usePlayer();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const colours = getComputedStyle(document.documentElement);
    const wave = WaveSurfer.create({
      container: place.current!,
      height: 40,
      peaks: [heightsOf(recording.levels ?? [0])],
      duration: recording.durationS ?? 1,
      normalize: true,
      barWidth: 2,
      barGap: 1,
      barRadius: 2,
      cursorWidth: 2,
      waveColor: colours.getPropertyValue('--wave-soft'),
      progressColor: colours.getPropertyValue('--wave'),
      cursorColor: colours.getPropertyValue('--playhead'),
      cspNonce: cspNonce(),
    });
    wave.on('interaction', (timeS) => player.seek(timeS));
    const end = withEachFrame(() => wave.setTime(player.timeS));
    return () => {
      end();
      wave.destroy();
    };
  }, [player, recording]);
  return <div ref={place} className={styles.wave} aria-hidden />;
}
