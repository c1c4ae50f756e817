import { LevelLine } from '../found/level-line.tsx';
import { PlayFound } from '../found/play-found.tsx';
import { formatTime } from '../i18n/format.ts';
import styles from './desk.module.css';
import type { Suggestion } from './use-answer.ts';
import type { Question } from './use-question.ts';

interface QuestionSoundProps {
  readonly question: Pick<Question, 'id' | 'title' | 'fileName' | 'durationS' | 'levels'>;
  readonly suggestion: Suggestion | null;
}

/** How loud the question is over time, with the part marked that speaks for the chosen article. */
export function QuestionSound({ question, suggestion }: QuestionSoundProps) {
  const { id, title, fileName, levels } = question;
  const durationS = question.durationS ?? 0;
  const { startS = null, endS = null } = suggestion ?? {};
  const isPart = startS !== null && endS !== null && endS - startS < 0.98 * durationS;
  return (
    <div className={styles.sound}>
      <PlayFound recordingId={id} name={title ?? fileName} startS={0} endS={null} />
      {levels && durationS > 0 && (
        <LevelLine
          levels={levels}
          durationS={durationS}
          spans={isPart ? [{ startS, endS }] : []}
          className={styles.levels}
        />
      )}
      <span className={`${styles.soft} numbers`}>{formatTime(durationS)}</span>
    </div>
  );
}
