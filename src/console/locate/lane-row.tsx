import { Focus } from 'lucide-react';
import { Link } from 'wouter';
import { IconButton } from '../design/button.tsx';
import { LevelLine } from '../found/level-line.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatTime } from '../i18n/format.ts';
import { recordingPath } from '../shell/recording-path.ts';
import styles from './locate.module.css';
import { locateTexts } from './locate-texts.ts';
import { type FoundOccurrence, type Lane, nameOf } from './occurrence.ts';

interface LaneRowProps {
  readonly lane: Lane;
  readonly levels: readonly number[];
  readonly chosen: number | null;
  readonly least: number;
  readonly onVisit: (occurrence: FoundOccurrence) => void;
  readonly onOnly?: (recordingId: string) => void;
}

/** In percent of the recording: a moment in hours must still be hit with a finger. */
const leastWidth = 0.6;

export function LaneRow({
  lane: { recording, occurrences },
  levels,
  chosen,
  least,
  onVisit,
  onOnly,
}: LaneRowProps) {
  const t = useTexts(locateTexts);
  const name = nameOf(recording);
  const durationS = recording.durationS ?? 1;
  const percent = (seconds: number) => (100 * seconds) / durationS;
  const [first] = occurrences;
  return (
    <li className={styles.lane}>
      <div className={styles.laneHead}>
        <Link className={styles.laneName} href={recordingPath(recording.id)}>
          {name}
        </Link>
        <span className={`${styles.soft} numbers`}>
          {t('found', { count: occurrences.length })} · {formatTime(durationS, 0)}
        </span>
        {onOnly && (
          <IconButton label={t('only_here')} onClick={() => onOnly(recording.id)}>
            <Focus />
          </IconButton>
        )}
      </div>
      <div className={styles.track}>
        {levels.length > 0 && <LevelLine levels={levels} className={styles.trackLevels} />}
        {occurrences.map((occurrence) => {
          const { number, startS, endS, heard } = occurrence;
          if (startS === null) return null;
          const isChosen = number === chosen;
          return (
            <button
              key={number}
              type="button"
              className={styles.mark}
              data-words={heard === null}
              data-faded={heard !== null && heard.similarity < least}
              aria-label={t('occurrence', { number, name, time: formatTime(startS) })}
              aria-pressed={isChosen}
              // One stop a row for the tab key; arrows go from mark to mark.
              tabIndex={isChosen || (chosen === null && occurrence === first) ? 0 : -1}
              onClick={() => onVisit(occurrence)}
              style={
                {
                  left: `${Math.min(percent(startS), 100 - leastWidth)}%`,
                  width: `${Math.max(leastWidth, percent((endS ?? startS) - startS))}%`,
                  '--strength': heard ? 0.25 + 0.75 * heard.similarity : 1,
                } as React.CSSProperties
              }
            >
              <span className={styles.markNumber}>{number}</span>
            </button>
          );
        })}
      </div>
    </li>
  );
}
