import { Play } from 'lucide-react';
import { useTexts } from '../../i18n/define-texts.ts';
import { formatTime } from '../../i18n/format.ts';
import { tabTexts } from './tab-texts.ts';
import styles from './tabs.module.css';

interface TimeButtonProps {
  readonly startS: number;
  readonly endS?: number | undefined;
  readonly onPlay: (startS: number, endS?: number) => void;
}

/** A moment that can be heard. */
export function TimeButton({ startS, endS, onPlay }: TimeButtonProps) {
  const t = useTexts(tabTexts);
  const time = formatTime(startS, 1);
  return (
    <button
      type="button"
      className={`${styles.time} numbers`}
      aria-label={t('play_from', { time })}
      onClick={() => onPlay(startS, endS)}
    >
      <Play aria-hidden />
      {time}
    </button>
  );
}
