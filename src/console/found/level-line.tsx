import { memo } from 'react';
import { heightsOf } from '../design/heights-of.ts';
import styles from './found.module.css';

interface LevelLineProps {
  /** In dBFS, evenly over the whole, as the API tells them. */
  readonly levels: readonly number[];
  readonly durationS?: number;
  /** Parts that stand out, in seconds. */
  readonly spans?: readonly { readonly startS: number; readonly endS: number }[];
  readonly className?: string | undefined;
}

const height = 32;
const barWidth = 4;
const gap = 2;
/** Of the width: a moment in an hour must still be seen. */
const leastSpan = 0.008;

/** How loud a recording is over time, with the parts that matter marked. For the eye alone; drawn once. */
export const LevelLine = memo(function LevelLine({
  levels,
  durationS = 0,
  spans = [],
  className = '',
}: LevelLineProps) {
  const width = levels.length * (barWidth + gap) - gap;
  const marked = spans.map(({ startS, endS }) => {
    const share = Math.max(leastSpan, (endS - startS) / durationS);
    const start = Math.min(startS / durationS, 1 - share);
    return { start, end: start + share };
  });
  return (
    <svg
      className={`${styles.line} ${className}`}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {marked.map(({ start, end }) => (
        <rect
          key={start}
          className={styles.span}
          x={start * width}
          width={(end - start) * width}
          y={0}
          height={height}
        />
      ))}
      {heightsOf(levels).map((share, index) => {
        const tall = Math.max(2, share * (height - 4));
        const at = (index + 0.5) / levels.length;
        const isMarked = marked.some(({ start, end }) => at >= start && at <= end);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
            key={index}
            className={isMarked ? styles.barMarked : styles.bar}
            x={index * (barWidth + gap)}
            width={barWidth}
            y={(height - tall) / 2}
            height={tall}
            rx={1.5}
          />
        );
      })}
    </svg>
  );
});
