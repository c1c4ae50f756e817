import { Button } from '../design/button.tsx';
import { Badge } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import styles from './desk.module.css';
import { answerTexts, questionTexts } from './desk-texts.ts';
import type { LinkStatus } from './link-status.ts';
import type { Answer } from './use-answer.ts';
import type { NamedArticle, Verdict } from './use-decisions.ts';
import type { Question } from './use-question.ts';

interface LinkedByHandProps {
  readonly question: Question;
  readonly answer: Answer | null;
  readonly statusOf: (articleId: string) => LinkStatus | null;
  readonly onChoose: (articleId: string) => void;
  readonly onDecide: ((article: NamedArticle, verdict: Verdict) => void) | null;
}

/** Articles that a person confirmed and that are not among the suggestions. */
export function LinkedByHand({ question, answer, statusOf, onChoose, onDecide }: LinkedByHandProps) {
  const t = useTexts(questionTexts);
  const say = useTexts(answerTexts);
  const links = question.links.nodes.filter(
    ({ article }) =>
      statusOf(article.id) === 'CONFIRMED' &&
      !answer?.suggestions.some((each) => each.article.id === article.id),
  );
  if (!answer || links.length === 0) return null;
  return (
    <ul className={styles.byHand} aria-label={t('linked')}>
      {links.map(({ id, article, decidedBy }) => (
        <li key={id}>
          <Badge tone="good">{t('linked')}</Badge>
          <button type="button" className={styles.textButton} onClick={() => onChoose(article.id)}>
            {article.title}
          </button>
          {decidedBy !== null && <span className={styles.soft}>{t('by', { who: decidedBy })}</span>}
          {onDecide && (
            <Button look="plain" onClick={() => onDecide(article, 'REJECTED')}>
              {say('reject')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
