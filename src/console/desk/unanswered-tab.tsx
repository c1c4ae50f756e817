import { useQuery } from '@apollo/client/react';
import { MessageCircleQuestion } from 'lucide-react';
import { useState } from 'react';
import { Slider } from '../design/slider.tsx';
import { EmptyState, ProblemNotice, Spinner } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatPercent } from '../i18n/format.ts';
import styles from './desk.module.css';
import { DeskAlignmentDocument, DeskUnansweredDocument } from './generated/operations.ts';
import { QuestionGroup } from './question-group.tsx';
import { unansweredTexts } from './unanswered-texts.ts';

/** As the server counts a question unanswered, unless told otherwise. */
const usualProbability = 0.3;
/** Recordings are weighed anew in the background, and no event tells of it. */
const pollMs = 20_000;

/** What the knowledge base lacks: questions that no article answers, those alike together. */
export function UnansweredTab() {
  const t = useTexts(unansweredTexts);
  const [drawn, setDrawn] = useState(usualProbability);
  const [maxProbability, setMaxProbability] = useState(usualProbability);
  const { data, previousData, error, refetch } = useQuery(DeskUnansweredDocument, {
    variables: { maxProbability },
    pollInterval: pollMs,
  });
  const { data: alignment } = useQuery(DeskAlignmentDocument, { fetchPolicy: 'cache-first' });
  const isTrained = alignment?.alignmentVersions.nodes.some(({ isActive }) => isActive) ?? true;
  const found = (data ?? previousData)?.unansweredQuestions;
  if (error && !found) return <ProblemNotice error={error} />;
  if (!found) {
    return (
      <div className={styles.looking}>
        <Spinner />
        <span className={styles.soft}>{t('grouping')}</span>
      </div>
    );
  }
  return (
    <div className={styles.stack}>
      <div className={styles.bandHead}>
        <p className={styles.soft}>{isTrained ? t('lead', { count: found.total.count }) : t('untrained')}</p>
        <div className={styles.threshold}>
          <span className={styles.soft}>
            {t('least')} <strong className="numbers">{formatPercent(drawn)}</strong>
          </span>
          <Slider
            label={t('least')}
            value={drawn}
            min={0.05}
            max={0.95}
            step={0.05}
            onChange={setDrawn}
            onCommit={setMaxProbability}
          />
        </div>
      </div>
      {found.groups.length === 0 && isTrained && (
        <EmptyState icon={<MessageCircleQuestion aria-hidden />}>
          <p>{t('none')}</p>
        </EmptyState>
      )}
      <ul className={styles.groups}>
        {found.groups.map((group) => (
          <QuestionGroup
            key={group.typical.id}
            group={group}
            onLinked={() => void refetch().catch(() => {})}
          />
        ))}
      </ul>
    </div>
  );
}
