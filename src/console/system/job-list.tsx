import { useMutation } from '@apollo/client/react';
import { RotateCcw, X } from 'lucide-react';
import { Link } from 'wouter';
import { IconButton } from '../design/button.tsx';
import { Badge, EmptyState, type Tone } from '../design/states.tsx';
import { useToasts } from '../design/toast.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatDate } from '../i18n/format.ts';
import { recordingPath } from '../shell/recording-path.ts';
import { useMay } from '../shell/use-viewer.ts';
import {
  SystemCancelJobDocument,
  type SystemJobFragment,
  SystemRetryJobDocument,
} from './generated/operations.ts';
import styles from './system.module.css';
import { systemTexts } from './system-texts.ts';

const tones: Record<SystemJobFragment['state'], Tone> = {
  WAITING: 'neutral',
  RUNNING: 'busy',
  DONE: 'good',
  FAILED: 'bad',
  CANCELLED: 'warning',
};

interface JobListProps {
  readonly jobs: readonly SystemJobFragment[];
  readonly onChanged: () => void;
}

export function JobList({ jobs, onChanged }: JobListProps) {
  const t = useTexts(systemTexts);
  const { tellProblem } = useToasts();
  const mayChange = useMay('ADMIN');
  const [cancel] = useMutation(SystemCancelJobDocument);
  const [retry] = useMutation(SystemRetryJobDocument);
  if (jobs.length === 0) return <EmptyState>{t('no_jobs')}</EmptyState>;
  const change = (work: Promise<unknown>) => void work.then(onChanged, tellProblem);
  return (
    <ul>
      {jobs.map(({ id, kind, state, recording, attempt, maxAttempts, createdAt, failure }) => (
        <li key={id} className={styles.row}>
          <div className={styles.rowText}>
            <p>
              <strong>{kind}</strong> <Badge tone={tones[state]}>{t(state)}</Badge>
            </p>
            <p className={styles.soft}>
              {recording && (
                <Link href={recordingPath(recording.id)}>{recording.title ?? recording.fileName}</Link>
              )}{' '}
              {formatDate(createdAt)} · {t('attempt')} {attempt}/{maxAttempts}
            </p>
            {failure && <p className={styles.bad}>{failure.message}</p>}
          </div>
          {mayChange && (
            <div className={styles.rowActions}>
              {(state === 'WAITING' || state === 'RUNNING') && (
                <IconButton
                  label={t('cancel_job', { kind })}
                  onClick={() => change(cancel({ variables: { id } }))}
                >
                  <X />
                </IconButton>
              )}
              {(state === 'FAILED' || state === 'CANCELLED') && (
                <IconButton
                  label={t('retry_job', { kind })}
                  onClick={() => change(retry({ variables: { id } }))}
                >
                  <RotateCcw />
                </IconButton>
              )}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
