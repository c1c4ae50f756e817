import { ListMusic } from 'lucide-react';
import { Link } from 'wouter';
import { Button } from '../design/button.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber, formatTime } from '../i18n/format.ts';
import { playInTurn } from '../player/play-in-turn.ts';
import { usePlayer } from '../player/player-context.tsx';
import { recordingPath } from '../shell/recording-path.ts';
import type { Asked } from './answer-part.tsx';
import styles from './desk.module.css';
import { answerTexts } from './desk-texts.ts';
import type { Suggestion } from './use-answer.ts';

interface SoundsLikeProps {
  readonly sounding: NonNullable<Suggestion['soundsLike']>;
  readonly question: Asked | null;
}

/** The confirmed question that says the same, and where: both stretches are played one after the other. */
export function SoundsLike({ sounding, question }: SoundsLikeProps) {
  const t = useTexts(answerTexts);
  const player = usePlayer();
  const { startS, endS, linkStartS, linkEndS, evidence, link } = sounding;
  const { recording } = link;
  const there = { id: recording.id, startS: linkStartS, endS: linkEndS };
  const play = () => playInTurn(player, question ? [{ id: question.id, startS, endS }, there] : [there]);
  return (
    <div className={styles.soundsLike}>
      <p>
        {t('sounds_like')}:{' '}
        <Link href={recordingPath(recording.id, linkStartS)}>{recording.title ?? recording.fileName}</Link>
      </p>
      <div className={styles.matched}>
        <Button onClick={play}>
          <ListMusic aria-hidden />
          {t('in_turn')}
        </Button>
        <span className={`${styles.pathNumbers} numbers`}>
          <span>{t('here', { from: formatTime(startS), to: formatTime(endS) })}</span>
          <span>{t('there', { from: formatTime(linkStartS), to: formatTime(linkEndS) })}</span>
          <span>{t('evidence', { value: formatNumber(evidence, { maximumFractionDigits: 1 }) })}</span>
        </span>
      </div>
    </div>
  );
}
