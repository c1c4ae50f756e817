import { useMutation } from '@apollo/client/react';
import { RotateCcw } from 'lucide-react';
import { Button } from '../design/button.tsx';
import { Page, Panel } from '../design/page.tsx';
import { Badge, EmptyState, ProgressBar, Spinner } from '../design/states.tsx';
import { useToasts } from '../design/toast.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { useMay } from '../shell/use-viewer.ts';
import { type RecordingPageFactsFragment, RecordingRetryDocument } from './generated/operations.ts';
import styles from './recording.module.css';
import { recordingTexts } from './recording-texts.ts';

/** A recording on its way, or one that was given up. */
export function WaitingView({ recording }: { readonly recording: RecordingPageFactsFragment }) {
  const t = useTexts(recordingTexts);
  const { status, ingest, failure } = recording;
  return (
    <Page title={recording.title ?? recording.fileName}>
      <Panel>
        {status === 'FAILED' ? (
          <Failed id={recording.id} message={failure?.message ?? ''} />
        ) : (
          <EmptyState icon={ingest.progress == null ? <Spinner /> : null}>
            <strong>{t('waiting')}</strong>
            <p>{t(`stage_${stageOf(ingest.stage)}`)}</p>
            {ingest.progress != null && (
              <div className={styles.progress}>
                <ProgressBar value={ingest.progress} label={t('waiting')} />
              </div>
            )}
            {ingest.attempt > 1 && <Badge tone="warning">{t('attempt', { attempt: ingest.attempt })}</Badge>}
          </EmptyState>
        )}
      </Panel>
    </Page>
  );
}

const stageOf = (stage: string) => (stage === 'tokenizing' || stage === 'indexing' ? stage : 'waiting');

function Failed({ id, message }: { readonly id: string; readonly message: string }) {
  const t = useTexts(recordingTexts);
  const { tell, tellProblem } = useToasts();
  const mayRetry = useMay('INGEST');
  const [retry, { loading }] = useMutation(RecordingRetryDocument);
  return (
    <EmptyState>
      <strong>{t('failed')}</strong>
      <p>{message}</p>
      {mayRetry && (
        <Button
          look="primary"
          disabled={loading}
          onClick={() => void retry({ variables: { id } }).then(() => tell(t('retried')), tellProblem)}
        >
          <RotateCcw aria-hidden />
          {t('retry')}
        </Button>
      )}
    </EmptyState>
  );
}
