import { Panel } from '../design/page.tsx';
import { Notice, Spinner } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber } from '../i18n/format.ts';
import styles from './desk.module.css';
import { answerTexts } from './desk-texts.ts';
import type { LinkStatus } from './link-status.ts';
import { SuggestionCard } from './suggestion-card.tsx';
import type { Answer } from './use-answer.ts';
import type { OnDecide } from './use-decisions.ts';

/** The recording that is asked about; a clip or a text has none. */
export interface Asked {
  readonly id: string;
  readonly title: string | null;
  readonly fileName: string;
}

interface AnswerPartProps {
  readonly answer: Answer | null;
  readonly question: Asked | null;
  readonly chosenArticleId: string | null;
  readonly statusOf: (articleId: string) => LinkStatus | null;
  readonly onChoose: (articleId: string) => void;
  readonly onDecide: OnDecide | null;
}

/** The articles that may answer, best first; plainly, when none does. */
export function AnswerPart(props: AnswerPartProps) {
  const { answer, question, chosenArticleId, statusOf, onChoose, onDecide } = props;
  const t = useTexts(answerTexts);
  if (!answer) {
    return (
      <Panel title={t('suggestions')}>
        <div className={styles.looking}>
          <Spinner />
          <span className={styles.soft}>{t('looking')}</span>
        </div>
      </Panel>
    );
  }
  const { suggestions, alignmentVersion, noGoodArticle, notes } = answer;
  const ms = formatNumber(answer.hearMs + answer.answerMs + answer.databaseMs, { maximumFractionDigits: 0 });
  const isLinked = suggestions.some(({ article }) => statusOf(article.id) === 'CONFIRMED');
  const best = Math.max(...suggestions.flatMap(({ paths }) => paths.map(({ rawScore }) => rawScore)), 1e-9);
  return (
    <Panel
      title={t('suggestions')}
      actions={
        <span className={`${styles.soft} numbers`}>
          {alignmentVersion === null ? t('found', { ms }) : t('heard', { version: alignmentVersion, ms })}
        </span>
      }
    >
      <div className={styles.stack}>
        {alignmentVersion === null && <p className={styles.soft}>{t('untrained')}</p>}
        {noGoodArticle && alignmentVersion !== null && !isLinked && (
          <Notice>
            <strong>{t('no_good')}</strong> {t('no_good_what')}
          </Notice>
        )}
        {(alignmentVersion !== null || suggestions.length === 0) &&
          notes.map((note) => (
            <p key={note} className={styles.soft}>
              {note}
            </p>
          ))}
        {suggestions.length === 0 && <p className={styles.soft}>{t('none')}</p>}
        <ol className={styles.suggestions} aria-label={t('suggestions')}>
          {suggestions.map((suggestion) => (
            <SuggestionCard
              key={suggestion.article.id}
              suggestion={suggestion}
              question={question}
              bestRaw={best}
              status={statusOf(suggestion.article.id)}
              isChosen={suggestion.article.id === chosenArticleId}
              onChoose={() => onChoose(suggestion.article.id)}
              onDecide={onDecide && ((verdict) => onDecide(suggestion.article, verdict))}
            />
          ))}
        </ol>
      </div>
    </Panel>
  );
}
