import { ArrowLeft } from 'lucide-react';
import type { RefObject } from 'react';
import { Link } from 'wouter';
import { IconButton } from '../design/button.tsx';
import { Panel } from '../design/page.tsx';
import { EmptyState, ProblemNotice, Spinner } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { recordingPath } from '../shell/recording-path.ts';
import { AnswerPart } from './answer-part.tsx';
import { ArticleFinder } from './article-finder.tsx';
import { DecidedBefore } from './decided-before.tsx';
import styles from './desk.module.css';
import { questionTexts } from './desk-texts.ts';
import type { LinkStatus } from './link-status.ts';
import { QuestionSound } from './question-sound.tsx';
import { QuestionWords } from './question-words.tsx';
import type { Answer } from './use-answer.ts';
import type { OnDecide } from './use-decisions.ts';
import type { Question } from './use-question.ts';

interface QuestionPaneProps {
  readonly question: Question | null;
  readonly isGone: boolean;
  readonly answer: Answer | null;
  readonly error: unknown;
  readonly finder: RefObject<HTMLInputElement>;
  readonly chosenArticleId: string | null;
  readonly statusOf: (articleId: string) => LinkStatus | null;
  readonly onChooseArticle: (id: string) => void;
  /** Null: the viewer may not. */
  readonly onDecide: OnDecide | null;
  readonly onBack: () => void;
}

/** The chosen question: its sound, its words, and what may answer it. */
export function QuestionPane(props: QuestionPaneProps) {
  const { question, isGone, answer, error, finder, chosenArticleId, statusOf, onChooseArticle, onDecide } =
    props;
  const t = useTexts(questionTexts);
  if (isGone) return <EmptyState>{t('gone')}</EmptyState>;
  if (!question) return <Spinner />;
  const name = question.title ?? question.fileName;
  const suggestion = answer?.suggestions.find(({ article }) => article.id === chosenArticleId);
  return (
    <div className={styles.pane}>
      <Panel
        title={
          <span className={styles.paneTitle}>
            <IconButton label={t('back')} className={styles.back!} onClick={props.onBack}>
              <ArrowLeft />
            </IconButton>
            {name}
          </span>
        }
        actions={<Link href={recordingPath(question.id)}>{t('open')}</Link>}
      >
        <div className={styles.stack}>
          <QuestionSound question={question} suggestion={suggestion ?? null} />
          <QuestionWords question={question} />
          <DecidedBefore
            question={question}
            answer={answer}
            statusOf={statusOf}
            onChoose={onChooseArticle}
            onDecide={onDecide}
          />
        </div>
      </Panel>
      {error ? (
        <ProblemNotice error={error} />
      ) : (
        <AnswerPart
          answer={answer}
          question={question}
          chosenArticleId={chosenArticleId}
          statusOf={statusOf}
          onChoose={onChooseArticle}
          onDecide={onDecide}
        />
      )}
      {onDecide && (
        <ArticleFinder
          finder={finder}
          onRead={onChooseArticle}
          onLink={(article) => onDecide(article, 'CONFIRMED')}
        />
      )}
    </div>
  );
}
