import { Inbox } from 'lucide-react';
import { Button } from '../design/button.tsx';
import { EmptyState, ProblemNotice, Spinner } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber } from '../i18n/format.ts';
import styles from './desk.module.css';
import type { DeskState } from './desk-state.ts';
import { questionTexts } from './desk-texts.ts';
import { QuestionItem } from './question-item.tsx';
import type { Decisions } from './use-decisions.ts';
import { maxShown, type QuestionPage } from './use-questions.ts';

interface QuestionListProps {
  readonly state: DeskState;
  readonly questions: QuestionPage;
  readonly decisions: Decisions;
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
  /** Null: there is no more, or no more is shown. */
  readonly onMore: (() => void) | null;
}

export function QuestionList({ state, questions, decisions, chosenId, onChoose, onMore }: QuestionListProps) {
  const t = useTexts(questionTexts);
  const { page, error } = questions;
  if (error && !page) return <ProblemNotice error={error} />;
  if (!page) return <Spinner />;
  if (page.nodes.length === 0) {
    return (
      <EmptyState icon={<Inbox aria-hidden />}>
        <p>{state.named === '' ? t(`none_${state.show}`) : t('none_named', { named: state.named })}</p>
      </EmptyState>
    );
  }
  const shown = page.nodes.length;
  return (
    <>
      <ul className={styles.questions} aria-label={t('list')}>
        {page.nodes.map((row) => (
          <QuestionItem
            key={row.id}
            row={row}
            decisions={decisions}
            isChosen={row.id === chosenId}
            onChoose={() => onChoose(row.id)}
          />
        ))}
      </ul>
      {onMore && <Button onClick={onMore}>{t('more')}</Button>}
      {page.pageInfo.hasNextPage && shown >= maxShown && (
        <p className={styles.soft}>
          {t('newest', { count: formatNumber(shown), total: formatNumber(page.total.count) })}
        </p>
      )}
    </>
  );
}
