import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber, formatTime } from '../i18n/format.ts';
import { usePlayer } from '../player/player-context.tsx';
import styles from './desk.module.css';
import { questionTexts } from './desk-texts.ts';
import type { Question } from './use-question.ts';

/** What is said, each segment to be heard; or that nobody has written it down. */
export function QuestionWords({ question }: { readonly question: Question }) {
  const t = useTexts(questionTexts);
  const player = usePlayer();
  const { transcript } = question;
  if (!transcript) return <p className={styles.soft}>{t('no_transcript')}</p>;
  const segments = transcript.segments.nodes;
  const rest = transcript.segmentCount - segments.length;
  return (
    <section className={styles.words} aria-label={t('transcript')}>
      {segments.map(({ index, startS, endS, speaker, text }) => (
        <p key={index}>
          {startS !== null && endS !== null && segments.length > 1 && (
            <button
              type="button"
              className={`${styles.time} numbers`}
              onClick={() => void player.play({ id: question.id, startS, endS })}
            >
              {formatTime(startS)}
            </button>
          )}
          {speaker !== null && segments.length > 1 && <strong className={styles.speaker}>{speaker}</strong>}
          {text}
        </p>
      ))}
      {rest > 0 && <p className={styles.soft}>{t('more_said', { count: formatNumber(rest) })}</p>}
    </section>
  );
}
