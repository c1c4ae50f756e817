import { useQuery } from '@apollo/client/react';
import { Link } from 'wouter';
import { Button } from '../../design/button.tsx';
import { Panel } from '../../design/page.tsx';
import { Badge, EmptyState, ProblemNotice, Spinner } from '../../design/states.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { formatNumber, formatPercent, formatTime } from '../../i18n/format.ts';
import { usePlayer } from '../../player/player-context.tsx';
import { recordingPath } from '../../shell/recording-path.ts';
import { RecordingCopiesDocument, type RecordingCopiesQuery } from '../generated/operations.ts';
import type { TabProps } from './recording-tabs.tsx';
import { tabTexts } from './tab-texts.ts';
import styles from './tabs.module.css';
import { TimeButton } from './time-button.tsx';

type Copy = NonNullable<RecordingCopiesQuery['audioRecord']>['copies'][number];

/** Other recordings with the same sound, interval by interval: here and there. */
export function CopiesTab({ recording: { id }, onPlay }: TabProps) {
  const t = useTexts(tabTexts);
  const { data, error } = useQuery(RecordingCopiesDocument, { variables: { id } });
  const copies = data?.audioRecord?.copies;
  if (error) return <ProblemNotice error={error} />;
  if (!copies) return <Spinner />;
  if (copies.length === 0) return <EmptyState>{t('none_copies')}</EmptyState>;
  return (
    <div className={styles.stack}>
      {copies.map((copy) => (
        <CopyPanel key={copy.other.id} copy={copy} onPlay={onPlay} />
      ))}
    </div>
  );
}

function CopyPanel({ copy, onPlay }: { readonly copy: Copy; readonly onPlay: TabProps['onPlay'] }) {
  const t = useTexts(tabTexts);
  const player = usePlayer();
  const { other, kind, part, intervals, sharedS, coverage, speed } = copy;
  const kindKey =
    kind === 'PART_OF' ? (`kind_PART_OF_${part ?? 'SELF'}` as const) : (`kind_${kind}` as const);
  return (
    <Panel
      title={<Link href={recordingPath(other.id)}>{other.title ?? other.fileName}</Link>}
      actions={<Badge>{t(kindKey)}</Badge>}
    >
      <p className={`${styles.soft} numbers`}>
        {t('shared', { seconds: formatNumber(sharedS), percent: formatPercent(coverage) })}
        {' · '}
        {t('speed', { percent: formatPercent(speed, 1) })}
      </p>
      <div className={styles.intervals}>
        {intervals.map(({ startS, endS, otherStartS, otherEndS }) => (
          <div key={startS} className={styles.interval}>
            <TimeButton startS={startS} endS={endS} onPlay={onPlay} />
            <span className="numbers">
              {formatTime(startS)} – {formatTime(endS)} ↔ {formatTime(otherStartS)} – {formatTime(otherEndS)}
            </span>
            <Button
              look="plain"
              onClick={() =>
                void player.play({ id: other.id, startS: otherStartS, endS: otherEndS, source: 'original' })
              }
            >
              {t('play_there')}
            </Button>
          </div>
        ))}
      </div>
    </Panel>
  );
}
