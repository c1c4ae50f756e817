import { useMemo } from 'react';
import { heightsOf } from '../design/heights-of.ts';
import styles from './library.module.css';

const height = 32;

interface LevelsThumbnailProps {
  /** dBFS of each stretch. */
  readonly levels: readonly number[] | null;
  readonly label: string;
}

/** The loudness of a recording from start to end, small. */
export function LevelsThumbnail({ levels, label }: LevelsThumbnailProps) {
  const path = useMemo(() => (levels ? barsOf(levels) : ''), [levels]);
  return (
    <svg
      className={styles.levels}
      viewBox={`0 0 ${Math.max(1, levels?.length ?? 1)} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {levels ? <path d={path} /> : <path d={`M0 ${height / 2}h1`} data-empty />}
    </svg>
  );
}

/** One bar a stretch, mirrored; a single path, since a list draws many of them. */
function barsOf(levels: readonly number[]): string {
  return heightsOf(levels)
    .map((share, index) => {
      const half = Math.max(0.6, (share * height) / 2);
      return `M${index + 0.5} ${(height / 2 - half).toFixed(1)}v${(2 * half).toFixed(1)}`;
    })
    .join('');
}
