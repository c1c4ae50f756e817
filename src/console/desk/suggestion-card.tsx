import { Check, Undo2, X } from 'lucide-react';
import { Button } from '../design/button.tsx';
import { Badge } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber, formatPercent } from '../i18n/format.ts';
import type { Asked } from './answer-part.tsx';
import styles from './desk.module.css';
import { answerTexts } from './desk-texts.ts';
import type { LinkStatus } from './link-status.ts';
import { pathColour } from './path-colour.ts';
import { SuggestionReasons } from './suggestion-reasons.tsx';
import type { Suggestion } from './use-answer.ts';
import type { Verdict } from './use-decisions.ts';

interface SuggestionCardProps {
  readonly suggestion: Suggestion;
  readonly question: Asked | null;
  /** The largest score of a path in the answer, where nothing is probable yet. */
  readonly bestRaw: number;
  readonly status: LinkStatus | null;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onDecide: ((verdict: Verdict | null) => void) | null;
}

/** An article that may answer: how probable, by which path, and, when chosen, why. */
export function SuggestionCard(props: SuggestionCardProps) {
  const { suggestion, question, bestRaw, status, isChosen, onChoose, onDecide } = props;
  const t = useTexts(answerTexts);
  const { article, rank, probability, answeredBy, paths } = suggestion;
  const raw = Math.max(...paths.map(({ rawScore }) => rawScore), 0);
  const share = probability ?? raw / bestRaw;
  const worth =
    probability === null
      ? t('relevance', { value: formatNumber(raw) })
      : t('probable', {
          percent: formatPercent(probability, probability < 0.1 || probability > 0.99 ? 1 : 0),
        });
  return (
    <li className={styles.suggestion} data-chosen={isChosen} data-status={status}>
      <button type="button" className={styles.suggestionHead} aria-expanded={isChosen} onClick={onChoose}>
        <kbd className={styles.key}>{rank}</kbd>
        <span className={styles.suggestionTitle}>{article.title}</span>
        {status === 'CONFIRMED' && <Badge tone="good">{t('confirmed')}</Badge>}
        {status === 'REJECTED' && <Badge tone="bad">{t('rejected')}</Badge>}
        <Badge>{t(answeredBy)}</Badge>
        <span className={styles.worth}>
          <span className={styles.bar} aria-hidden>
            <span style={{ width: `${100 * Math.min(1, share)}%`, background: pathColour[answeredBy] }} />
          </span>
          <span className="numbers">{worth}</span>
        </span>
      </button>
      {isChosen && (
        <div className={styles.suggestionBody}>
          <SuggestionReasons suggestion={suggestion} question={question} />
          {onDecide && (
            <div className={styles.actions}>
              <Button look="primary" disabled={status === 'CONFIRMED'} onClick={() => onDecide('CONFIRMED')}>
                <Check aria-hidden />
                {t('confirm')}
                <kbd className={styles.keyOn} aria-hidden>
                  c
                </kbd>
              </Button>
              <Button disabled={status === 'REJECTED'} onClick={() => onDecide('REJECTED')}>
                <X aria-hidden />
                {t('reject')}
                <kbd className={styles.key} aria-hidden>
                  x
                </kbd>
              </Button>
              {(status === 'CONFIRMED' || status === 'REJECTED') && (
                <Button look="plain" onClick={() => onDecide(null)}>
                  <Undo2 aria-hidden />
                  {t('take_back')}
                </Button>
              )}
            </div>
          )}
        </div>
      )}
    </li>
  );
}
