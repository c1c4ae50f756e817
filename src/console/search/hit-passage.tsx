import { Highlighted } from '../found/highlighted.tsx';
import { formatTime } from '../i18n/format.ts';
import type { ShownHit, Span } from './hit.ts';
import styles from './search.module.css';

interface HitPassageProps {
  readonly match: ShownHit['matches'][number];
  readonly span: Span | null;
}

/** The words at the place that was found, with those of the query marked. */
export function HitPassage({ match, span }: HitPassageProps) {
  const { segment, chunk, highlights } = match;
  const text = segment?.text ?? chunk?.text;
  return (
    <p className={styles.passage}>
      {span && (
        <span className={`${styles.at} numbers`}>
          {formatTime(span.startS)}–{formatTime(span.endS)}
        </span>
      )}
      {chunk && chunk.headings.length > 0 && (
        <span className={styles.soft}>{chunk.headings.join(' › ')} </span>
      )}
      {segment?.speaker && <span className={styles.speaker}>{segment.speaker}</span>}
      {text !== undefined && <Highlighted text={text} spans={highlights} />}
    </p>
  );
}
