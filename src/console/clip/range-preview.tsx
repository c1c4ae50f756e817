import { useQuery } from '@apollo/client/react';
import { Play, X } from 'lucide-react';
import { Link } from 'wouter';
import { IconButton } from '../design/button.tsx';
import { LevelLine } from '../found/level-line.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatTime } from '../i18n/format.ts';
import { usePlayer } from '../player/player-context.tsx';
import { recordingPath } from '../shell/recording-path.ts';
import styles from './clip.module.css';
import { clipTexts } from './clip-texts.ts';
import { ClipRecordingDocument } from './generated/operations.ts';
import type { Sound } from './sound.ts';

interface RangePreviewProps {
  readonly sound: Extract<Sound, { kind: 'range' }>;
  /** As much of it is taken where no end is given. */
  readonly maxS: number;
  readonly onRemove: () => void;
}

/** The stored recording, or the part of it, that is searched with. */
export function RangePreview({ sound, maxS, onRemove }: RangePreviewProps) {
  const t = useTexts(clipTexts);
  const player = usePlayer();
  const { recordingId: id } = sound;
  const recording = useQuery(ClipRecordingDocument, { variables: { id }, fetchPolicy: 'cache-first' }).data
    ?.audioRecord;
  const durationS = recording?.durationS ?? 0;
  const startS = sound.startS ?? 0;
  const endS = sound.endS ?? Math.min(durationS, startS + maxS);
  const name = recording?.title ?? recording?.fileName ?? id;
  const isWhole = startS === 0 && endS === durationS;
  const part = isWhole ? t('whole') : t('part', { from: formatTime(startS), to: formatTime(endS) });
  return (
    <fieldset className={styles.sound}>
      <legend className="only-spoken">{t('sound')}</legend>
      <IconButton label={t('play', { name })} onClick={() => void player.play({ id, startS, endS })}>
        <Play />
      </IconButton>
      <Link className={styles.soundName} href={recordingPath(id, startS)}>
        {name}
      </Link>
      {recording?.levels && durationS > 0 && (
        <LevelLine
          levels={recording.levels}
          durationS={durationS}
          spans={[{ startS, endS }]}
          className={styles.soundLine}
        />
      )}
      <span className={`${styles.soft} numbers`}>{part}</span>
      <IconButton label={t('remove')} onClick={onRemove}>
        <X />
      </IconButton>
    </fieldset>
  );
}
