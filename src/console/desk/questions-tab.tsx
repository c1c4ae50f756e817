import { useMemo, useRef, useState } from 'react';
import { usePlayer } from '../player/player-context.tsx';
import { useMay } from '../shell/use-viewer.ts';
import { ArticlePane } from './article-pane.tsx';
import styles from './desk.module.css';
import type { DeskState } from './desk-state.ts';
import type { LinkStatus } from './link-status.ts';
import { QuestionFilters } from './question-filters.tsx';
import { QuestionList } from './question-list.tsx';
import { QuestionPane } from './question-pane.tsx';
import { useAnswer } from './use-answer.ts';
import { type NamedArticle, useDecisions, type Verdict } from './use-decisions.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import type { ChangeDesk } from './use-desk-state.ts';
import { useQuestion } from './use-question.ts';
import { maxShown, useQuestions } from './use-questions.ts';
import { useSettled } from './use-settled.ts';

interface QuestionsTabProps {
  readonly state: DeskState;
  readonly change: ChangeDesk;
  readonly onLegend: () => void;
}

const pageSize = 30;
const settleMs = 120;

/** Questions on one side, what may answer the chosen one on the other, all of it by keys. */
export function QuestionsTab({ state, change, onLegend }: QuestionsTabProps) {
  const player = usePlayer();
  const mayCurate = useMay('CURATE');
  const [first, setFirst] = useState(pageSize);
  const questions = useQuestions(state.show, state.named, first);
  const choose = (questionId: string, replace = false) =>
    change({ questionId, articleId: null }, { replace });
  const decisions = useDecisions(questions.refresh, choose);
  const rows = questions.page?.nodes ?? [];
  const chosenId = useChosen(state.questionId, rows);
  const settledId = useSettled(chosenId, settleMs);
  const isSettled = chosenId !== null && settledId === chosenId;
  const input = useMemo(() => (settledId === null ? null : { recording: { id: settledId } }), [settledId]);
  const { answer, error } = useAnswer(isSettled ? input : null);
  const { question, isGone } = useQuestion(chosenId);
  const finder = useRef<HTMLInputElement>(null);

  const statusOf = (articleId: string): LinkStatus | null => {
    const pending = chosenId === null ? undefined : decisions.pendingOf(chosenId, articleId);
    return pending === undefined ? (question?.linkOf(articleId)?.status ?? null) : pending;
  };
  const articles = answer?.suggestions.map(({ article }) => article) ?? [];
  const linked = question?.links.nodes.find(({ status }) => status === 'CONFIRMED')?.article;
  const chosenArticleId =
    state.articleId ??
    linked?.id ??
    (articles.find(({ id }) => statusOf(id) !== 'REJECTED') ?? articles[0])?.id ??
    null;
  const chosenArticle = articles.find(({ id }) => id === chosenArticleId) ?? linked;

  const at = rows.findIndex(({ id }) => id === chosenId);
  const move = (step: number) => {
    const target = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
    if (target) choose(target.id, true);
  };
  const goOn = () => {
    const open = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))].find(
      ({ id, links }) =>
        id !== chosenId &&
        links.nodes.every(
          ({ status, article }) => (decisions.pendingOf(id, article.id) ?? status) === 'SUGGESTED',
        ),
    );
    if (open) choose(open.id, true);
  };
  const decide = (article: NamedArticle, verdict: Verdict) => {
    if (chosenId === null || !mayCurate) return;
    decisions.decide(chosenId, article, verdict, statusOf(article.id));
    const isOpen = state.show === 'waiting' || state.show === 'unanswered';
    const next = articles.find(({ id }) => id !== article.id && statusOf(id) !== 'REJECTED');
    if (verdict === 'REJECTED' && next)
      change({ questionId: chosenId, articleId: next.id }, { replace: true });
    else if (isOpen) goOn();
    else change({ questionId: chosenId }, { replace: true });
  };
  const takeBack = (article: NamedArticle) => {
    const link = question?.linkOf(article.id);
    if (link && chosenId !== null) decisions.remove(chosenId, article, link.id);
  };
  const confirmKey = mayCurate && chosenArticle ? () => decide(chosenArticle, 'CONFIRMED') : null;
  useDeskKeys({
    j: () => move(1),
    k: () => move(-1),
    n: goOn,
    p: chosenId === null ? null : () => void player.play({ id: chosenId }),
    c: confirmKey,
    Enter: confirmKey,
    x: mayCurate && chosenArticle ? () => decide(chosenArticle, 'REJECTED') : null,
    u: mayCurate ? decisions.undo : null,
    '/': mayCurate ? () => finder.current?.focus() : null,
    '?': onLegend,
    ...Object.fromEntries(
      articles.map(({ id }, index) => [
        String(index + 1),
        () => change({ articleId: id }, { replace: true }),
      ]),
    ),
  });

  return (
    <div className={styles.columns} data-chosen={state.questionId !== null}>
      <div className={styles.listColumn}>
        <QuestionFilters state={state} change={change} counts={questions.counts} />
        <QuestionList
          state={state}
          questions={questions}
          decisions={decisions}
          chosenId={chosenId}
          onChoose={choose}
          onMore={
            questions.page?.pageInfo.hasNextPage && first < maxShown
              ? () => setFirst(Math.min(maxShown, first + pageSize))
              : null
          }
        />
      </div>
      {chosenId !== null && (
        <>
          <QuestionPane
            key={chosenId}
            question={question}
            isGone={isGone}
            answer={answer}
            error={error}
            finder={finder}
            chosenArticleId={chosenArticleId}
            statusOf={statusOf}
            onChooseArticle={(articleId) => change({ articleId }, { replace: true })}
            onDecide={
              mayCurate
                ? (article, verdict) => (verdict ? decide(article, verdict) : takeBack(article))
                : null
            }
            onBack={() => change({ questionId: null, articleId: null })}
          />
          <ArticlePane id={chosenArticleId} />
        </>
      )}
    </div>
  );
}

/** The one that the address names; else the first, which stays the chosen one while newer ones arrive. */
function useChosen(namedId: string | null, rows: readonly { readonly id: string }[]): string | null {
  const kept = useRef<string | null>(null);
  if (!rows.some(({ id }) => id === kept.current)) kept.current = rows[0]?.id ?? null;
  return namedId ?? kept.current;
}
