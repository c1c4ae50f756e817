import { Undo2 } from 'lucide-react';
import { Button } from '../design/button.tsx';
import { Badge } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import styles from './desk.module.css';
import { answerTexts, questionTexts } from './desk-texts.ts';
import type { LinkStatus } from './link-status.ts';
import type { Answer } from './use-answer.ts';
import type { OnDecide } from './use-decisions.ts';
import type { Question } from './use-question.ts';

interface DecidedBeforeProps {
  readonly question: Question;
  readonly answer: Answer | null;
  readonly statusOf: (articleId: string) => LinkStatus | null;
  readonly onChoose: (articleId: string) => void;
  readonly onDecide: OnDecide | null;
}

/** Articles that a person linked or ruled out and that are not among the suggestions. */
export function DecidedBefore({ question, answer, statusOf, onChoose, onDecide }: DecidedBeforeProps) {
  const t = useTexts(questionTexts);
  const say = useTexts(answerTexts);
  const links = question.links.nodes.filter(
    ({ article, startS }) =>
      startS === null &&
      ['CONFIRMED', 'REJECTED'].includes(statusOf(article.id) ?? '') &&
      !answer?.suggestions.some((each) => each.article.id === article.id),
  );
  if (!answer || links.length === 0) return null;
  return (
    <ul className={styles.decided} aria-label={t('decided')}>
      {links.map(({ id, article, decidedBy }) => {
        const isConfirmed = statusOf(article.id) === 'CONFIRMED';
        return (
          <li key={id}>
            <Badge tone={isConfirmed ? 'good' : 'bad'}>{say(isConfirmed ? 'confirmed' : 'rejected')}</Badge>
            <button type="button" className={styles.textButton} onClick={() => onChoose(article.id)}>
              {article.title}
            </button>
            {decidedBy !== null && <span className={styles.soft}>{t('by', { who: decidedBy })}</span>}
            {onDecide && (
              <Button look="plain" onClick={() => onDecide(article, null)}>
                <Undo2 aria-hidden />
                {say('take_back')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
