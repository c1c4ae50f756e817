import { PlayFound } from '../found/play-found.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber, formatPercent, formatTime } from '../i18n/format.ts';
import type { Asked } from './answer-part.tsx';
import styles from './desk.module.css';
import { answerTexts } from './desk-texts.ts';
import { pathColour } from './path-colour.ts';
import { SoundsLike } from './sounds-like.tsx';
import type { Suggestion } from './use-answer.ts';

interface SuggestionReasonsProps {
  readonly suggestion: Suggestion;
  readonly question: Asked | null;
}

/** What each path says of the article, which seconds speak for it, and the confirmed question that it sounds like. */
export function SuggestionReasons({ suggestion, question }: SuggestionReasonsProps) {
  const t = useTexts(answerTexts);
  const { article, paths, startS, endS, soundsLike } = suggestion;
  const largest = Math.max(...paths.map(({ contribution }) => Math.abs(contribution)), 1e-9);
  return (
    <section className={styles.reasons} aria-label={t('reasons', { article: article.title })}>
      {paths.map((path) => (
        <div key={path.path} className={styles.path}>
          <strong>{t(`${path.path}_path`)}</strong>
          <span className={styles.bar} aria-hidden>
            <span
              style={{
                width: `${(100 * Math.abs(path.contribution)) / largest}%`,
                background: path.contribution < 0 ? 'var(--line-strong)' : pathColour[path.path],
              }}
            />
          </span>
          <span className={`${styles.pathNumbers} numbers`}>
            <span>{t('rank', { rank: path.rank })}</span>
            <span>{t('raw', { raw: formatNumber(path.rawScore, { maximumFractionDigits: 3 }) })}</span>
            {path.probability !== null && (
              <span>{t('alone', { percent: formatPercent(path.probability, 1) })}</span>
            )}
            <span>{t('weight', { weight: formatNumber(path.weight) })}</span>
            <span>
              {t('adds', { contribution: formatNumber(path.contribution, { signDisplay: 'exceptZero' }) })}
            </span>
          </span>
        </div>
      ))}
      {startS !== null && endS !== null && (
        <div className={styles.matched}>
          {question && (
            <PlayFound recordingId={question.id} name={t('the_matched')} startS={startS} endS={endS} />
          )}
          <span className="numbers">{t('matched', { from: formatTime(startS), to: formatTime(endS) })}</span>
        </div>
      )}
      {soundsLike && <SoundsLike sounding={soundsLike} question={question} />}
    </section>
  );
}
