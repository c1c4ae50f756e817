import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { QueryBox } from '../clip/query-box.tsx';
import { Panel } from '../design/page.tsx';
import { EmptyState, ProblemNotice, Spinner } from '../design/states.tsx';
import { PlayFound } from '../found/play-found.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { recordingPath } from '../shell/recording-path.ts';
import { AnswerPart } from './answer-part.tsx';
import { ArticlePane } from './article-pane.tsx';
import { askTexts } from './ask-texts.ts';
import styles from './desk.module.css';
import type { DeskState } from './desk-state.ts';
import { DeskAskersDocument } from './generated/operations.ts';
import { type AnswerInput, useAnswer } from './use-answer.ts';
import type { ChangeDesk } from './use-desk-state.ts';

interface AskTabProps {
  readonly state: DeskState;
  readonly change: ChangeDesk;
}

const nobodyDecides = () => null;

/** Asks what a caller would, by words or sound, and shows which articles answer and who asked before. */
export function AskTab({ state, change }: AskTabProps) {
  const t = useTexts(askTexts);
  const { text, sound } = state;
  const input = useMemo(() => inputOf(text, sound), [text, sound]);
  const { answer, error } = useAnswer(input);
  const chosenId = state.articleId ?? answer?.suggestions[0]?.article.id ?? null;
  return (
    <div className={styles.stack}>
      <QueryBox
        label={t('label')}
        placeholder={t('placeholder')}
        action={t('action')}
        text={text}
        sound={sound}
        onAsk={(nextText, nextSound) => change({ text: nextText, sound: nextSound, articleId: null })}
      />
      {input === null ? (
        <EmptyState>
          <p>{t('what')}</p>
        </EmptyState>
      ) : (
        <div className={styles.askColumns}>
          <div className={styles.pane}>
            {error ? (
              <ProblemNotice error={error} />
            ) : (
              <AnswerPart
                answer={answer}
                question={null}
                chosenArticleId={chosenId}
                statusOf={nobodyDecides}
                onChoose={(articleId) => change({ articleId }, { replace: true })}
                onDecide={null}
              />
            )}
            {sound === null && <Askers text={text.trim()} />}
          </div>
          <ArticlePane id={chosenId} />
        </div>
      )}
    </div>
  );
}

/** The server takes one or the other: a sound goes before words. */
function inputOf(text: string, sound: DeskState['sound']): AnswerInput | null {
  if (sound?.kind === 'clip') return { uploadId: sound.uploadId };
  if (sound?.kind === 'range') {
    const { recordingId: id, startS, endS } = sound;
    return { recording: { id, ...(startS !== null && { startS }), ...(endS !== null && { endS }) } };
  }
  return text.trim() === '' ? null : { text: text.trim() };
}

function Askers({ text }: { readonly text: string }) {
  const t = useTexts(askTexts);
  const { data, error } = useQuery(DeskAskersDocument, { variables: { text } });
  const askers = data?.recordingsAsking;
  return (
    <Panel title={t('askers')}>
      {error && <ProblemNotice error={error} />}
      {!askers && !error && <Spinner />}
      {askers?.length === 0 && <p className={styles.soft}>{t('no_askers')}</p>}
      <ul className={styles.members}>
        {askers?.map(({ link: { id, recording, article, startS, endS } }) => (
          <li key={id}>
            <PlayFound
              recordingId={recording.id}
              name={recording.title ?? recording.fileName}
              startS={startS ?? 0}
              endS={endS}
            />
            <Link href={recordingPath(recording.id, startS ?? undefined)}>
              {recording.title ?? recording.fileName}
            </Link>
            <span className={styles.soft}>{t('asks_for', { article: article.title })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
