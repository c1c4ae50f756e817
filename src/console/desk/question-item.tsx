import { useEffect, useRef } from 'react';
import { Badge, type Tone } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatDate, formatPercent, formatTime } from '../i18n/format.ts';
import styles from './desk.module.css';
import { questionTexts } from './desk-texts.ts';
import type { LinkStatus } from './link-status.ts';
import type { Decisions } from './use-decisions.ts';
import type { QuestionRow } from './use-questions.ts';

interface QuestionItemProps {
  readonly row: QuestionRow;
  readonly decisions: Decisions;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

const tones: Record<LinkStatus, Tone> = {
  CONFIRMED: 'good',
  SUGGESTED: 'busy',
  REJECTED: 'bad',
};

/** Below it the server calls a question unanswered. */
const leastProbability = 0.3;

/** A question with the article that stands best for it. */
export function QuestionItem({ row, decisions, isChosen, onChoose }: QuestionItemProps) {
  const t = useTexts(questionTexts);
  const item = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen && item.current) showInList(item.current);
  }, [isChosen]);
  const links = row.links.nodes.map((link) => {
    const pending = decisions.pendingOf(row.id, link.article.id);
    return pending === undefined ? link : { ...link, status: pending ?? 'SUGGESTED' };
  });
  const best = links.find(({ status }) => status === 'CONFIRMED') ?? links[0];
  const isWeak = best?.status === 'SUGGESTED' && (best.probability ?? 0) < leastProbability;
  return (
    <li>
      <button
        ref={item}
        type="button"
        className={styles.question}
        aria-current={isChosen ? 'true' : undefined}
        onClick={onChoose}
      >
        <span className={styles.questionName}>{row.title ?? row.fileName}</span>
        <span className={`${styles.soft} numbers`}>
          {formatDate(row.recordedAt ?? row.createdAt)} · {formatTime(row.durationS ?? 0)}
        </span>
        {best && (
          <span className={styles.questionBest}>
            <Badge tone={isWeak ? 'neutral' : tones[best.status]}>
              {t(`state_${best.status}`)}
              {best.status === 'SUGGESTED' &&
                best.probability !== null &&
                ` ${formatPercent(best.probability)}`}
            </Badge>
            <span className={styles.questionArticle}>{best.article.title}</span>
          </span>
        )}
      </button>
    </li>
  );
}

/** Scrolls the list alone: the page stays where it is. */
function showInList(item: HTMLElement): void {
  const list = item.closest('ul')!;
  const place = item.getBoundingClientRect();
  const frame = list.getBoundingClientRect();
  if (place.top < frame.top) list.scrollTop -= frame.top - place.top;
  else if (place.bottom > frame.bottom) list.scrollTop += place.bottom - frame.bottom;
}
