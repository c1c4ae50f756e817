import { Badge, ProgressBar } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatPercent } from '../i18n/format.ts';
import type { LibraryRecordingFragment } from './generated/operations.ts';
import styles from './library.module.css';
import { libraryTexts } from './library-texts.ts';

type StatusCellProps = Pick<LibraryRecordingFragment, 'status' | 'ingest' | 'failure'> & {
  readonly name: string;
};

/** How far the ingest is, live. */
export function StatusCell({ status, ingest, failure, name }: StatusCellProps) {
  const t = useTexts(libraryTexts);
  if (status === 'READY') return <Badge tone="good">{t('READY')}</Badge>;
  if (status === 'FAILED') {
    return (
      <span title={failure?.message}>
        <Badge tone="bad">{t('FAILED')}</Badge>
      </span>
    );
  }
  if (status === 'QUEUED') return <Badge>{t('QUEUED')}</Badge>;
  return (
    <div className={styles.progress}>
      <Badge tone="busy">
        {t('PROCESSING')}
        {ingest.progress !== null && ` ${formatPercent(ingest.progress)}`}
      </Badge>
      <ProgressBar value={ingest.progress ?? 0} label={t('progress', { name })} />
    </div>
  );
}
