import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { Panel } from '../design/page.tsx';
import { Badge } from '../design/states.tsx';
import { Highlighted } from '../found/highlighted.tsx';
import { PlayFound } from '../found/play-found.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber, formatTime } from '../i18n/format.ts';
import { recordingPath } from '../shell/recording-path.ts';
import styles from './locate.module.css';
import { locateTexts } from './locate-texts.ts';
import { type FoundOccurrence, nameOf } from './occurrence.ts';

interface OccurrenceListProps {
  readonly occurrences: readonly FoundOccurrence[];
  readonly chosen: number | null;
  readonly onVisit: (occurrence: FoundOccurrence) => void;
}

/** All occurrences in order; that which is looked at comes into sight. */
export function OccurrenceList({ occurrences, chosen, onVisit }: OccurrenceListProps) {
  const t = useTexts(locateTexts);
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is looked at
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (row) scrollTo(list.current!, row);
  }, [chosen]);
  return (
    <Panel title={t('list')} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by those who have only keys */}
      <ol ref={list} className={styles.list} tabIndex={0}>
        {occurrences.map((occurrence) => (
          <OccurrenceRow
            key={occurrence.number}
            occurrence={occurrence}
            isChosen={occurrence.number === chosen}
            onVisit={() => onVisit(occurrence)}
          />
        ))}
      </ol>
    </Panel>
  );
}

/** Within the list alone: the page stays where it is. */
function scrollTo(list: HTMLElement, row: HTMLElement): void {
  const over = row.offsetTop - list.offsetTop - list.scrollTop;
  const under = over + row.offsetHeight - list.clientHeight;
  if (over < 0) list.scrollTop += over;
  else if (under > 0) list.scrollTop += under;
}

interface OccurrenceRowProps {
  readonly occurrence: FoundOccurrence;
  readonly isChosen: boolean;
  readonly onVisit: () => void;
}

function OccurrenceRow({ occurrence, isChosen, onVisit }: OccurrenceRowProps) {
  const t = useTexts(locateTexts);
  const { number, recording, startS, endS, heard, said } = occurrence;
  const name = nameOf(recording);
  return (
    <li className={styles.occurrence} {...(isChosen && { 'aria-current': true })}>
      <span className={`${styles.number} numbers`}>{number}</span>
      {startS !== null && (
        <PlayFound recordingId={recording.id} name={name} startS={startS} endS={endS} onPlay={onVisit} />
      )}
      <div className={styles.occurrenceBody}>
        <p className={styles.occurrenceHead}>
          <Link className="numbers" href={recordingPath(recording.id, startS ?? undefined)} title={t('open')}>
            {startS === null ? t('no_time') : formatTime(startS, 1)}
          </Link>
          <span className={styles.occurrenceName}>{name}</span>
          {said && heard && <Badge>{t('by_words')}</Badge>}
          {said && heard && <Badge>{t('by_sound')}</Badge>}
        </p>
        {said?.spans.map(({ segment, highlight }) => (
          <p key={segment.index} className={styles.text}>
            {segment.speaker !== null && <strong>{segment.speaker}: </strong>}
            <Highlighted text={segment.text} spans={[highlight]} />
          </p>
        ))}
        {said?.timesEstimated && <p className={styles.soft}>{t('estimated')}</p>}
        {heard && (
          <p className={styles.similarity}>
            <span className={styles.similarityBar} aria-hidden>
              <span style={{ width: `${100 * heard.similarity}%` }} />
            </span>
            <span className={`${styles.soft} numbers`}>
              {t('similarity', {
                similarity: formatNumber(heard.similarity, { minimumFractionDigits: 2 }),
              })}{' '}
              · {t(heard.match)}
            </span>
          </p>
        )}
      </div>
    </li>
  );
}
