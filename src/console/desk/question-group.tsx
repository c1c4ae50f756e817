import { Link as LinkIcon, ListMusic, PencilLine } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Badge } from '../design/states.tsx';
import { PlayFound } from '../found/play-found.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatDate, formatPercent } from '../i18n/format.ts';
import { playInTurn } from '../player/play-in-turn.ts';
import { usePlayer } from '../player/player-context.tsx';
import { recordingPath } from '../shell/recording-path.ts';
import { useMay } from '../shell/use-viewer.ts';
import { ArticleFinder } from './article-finder.tsx';
import styles from './desk.module.css';
import type { DeskUnansweredQuery } from './generated/operations.ts';
import { QuestionSound } from './question-sound.tsx';
import { unansweredTexts } from './unanswered-texts.ts';
import { useLinkGroup } from './use-link-group.ts';
import { WriteArticle } from './write-article.tsx';

export type Group = DeskUnansweredQuery['unansweredQuestions']['groups'][number];

interface QuestionGroupProps {
  readonly group: Group;
  readonly onLinked: () => void;
}

/** Questions that seem to ask the same, led by the one most like the others. */
export function QuestionGroup({ group, onLinked }: QuestionGroupProps) {
  const t = useTexts(unansweredTexts);
  const player = usePlayer();
  const mayCurate = useMay('CURATE');
  const [open, setOpen] = useState<'write' | 'link' | null>(null);
  const close = () => setOpen(null);
  const linkGroup = useLinkGroup(group, onLinked);
  const { typical, recordings, similarity } = group;
  const name = typical.title ?? typical.fileName;
  return (
    <li className={styles.group} aria-label={name}>
      <div className={styles.groupHead}>
        <h2>{name}</h2>
        <Badge tone="warning">{t('group', { count: recordings.length })}</Badge>
        {recordings.length > 1 && (
          <span className={`${styles.soft} numbers`}>
            {t('alike', { percent: formatPercent(similarity) })}
          </span>
        )}
      </div>
      <QuestionSound question={typical} suggestion={null} />
      {typical.transcript && <p className={styles.quote}>{typical.transcript.text}</p>}
      <ul className={styles.members} aria-label={t('members')}>
        {recordings.map(({ id, title, fileName, recordedAt, createdAt }) => (
          <li key={id}>
            <PlayFound recordingId={id} name={title ?? fileName} startS={0} endS={null} />
            <Link href={recordingPath(id)}>{title ?? fileName}</Link>
            <span className={`${styles.soft} numbers`}>{formatDate(recordedAt ?? createdAt)}</span>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        {recordings.length > 1 && (
          <Button
            onClick={() =>
              playInTurn(
                player,
                recordings.map(({ id }) => ({ id })),
              )
            }
          >
            <ListMusic aria-hidden />
            {t('play_all')}
          </Button>
        )}
        {mayCurate && (
          <>
            <Button look="primary" onClick={() => setOpen('write')}>
              <PencilLine aria-hidden />
              {t('write')}
            </Button>
            <Button onClick={() => setOpen('link')}>
              <LinkIcon aria-hidden />
              {t('link')}
            </Button>
          </>
        )}
      </div>
      {open === 'write' && <WriteArticle group={group} onWritten={linkGroup} onClose={close} />}
      <Dialog open={open === 'link'} onClose={close} title={t('link_title')}>
        <ArticleFinder
          onLink={(article) => {
            close();
            void linkGroup(article);
          }}
        />
      </Dialog>
    </li>
  );
}
