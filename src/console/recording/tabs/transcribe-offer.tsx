import { useMutation, useQuery } from '@apollo/client/react';
import { Captions } from 'lucide-react';
import { useEvents } from '../../api/use-events.ts';
import { Button } from '../../design/button.tsx';
import { EmptyState, ProgressBar, Spinner } from '../../design/states.tsx';
import { useToasts } from '../../design/toast.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { formatPercent } from '../../i18n/format.ts';
import { useMay } from '../../shell/use-viewer.ts';
import { RecordingTranscribeDocument, RecordingTranscriptionDocument } from '../generated/operations.ts';
import styles from './tabs.module.css';
import { transcriptTexts } from './transcript-texts.ts';

/** No transcript: offers to have one made, and tells how far that is. */
export function TranscribeOffer({ id }: { readonly id: string }) {
  const t = useTexts(transcriptTexts);
  const { tellProblem } = useToasts();
  const mayTranscribe = useMay('CURATE');
  const { data, refetch } = useQuery(RecordingTranscriptionDocument, { variables: { id } });
  const [transcribe, { loading }] = useMutation(RecordingTranscribeDocument);
  useEvents((event) => {
    if (event.recordingId === id && event.type.startsWith('TRANSCRI')) refetch().catch(() => {});
  });
  if (!data) return <Spinner />;
  const transcription = data.audioRecord?.transcription;
  const usable = data.transcribers.some(({ available }) => available);
  const isBusy = transcription?.status === 'QUEUED' || transcription?.status === 'RUNNING';
  const progressText = t('transcribing', { percent: formatPercent(transcription?.progress ?? 0) });
  const start = async () => {
    try {
      await transcribe({ variables: { recordingId: id } });
      await refetch();
    } catch (error) {
      tellProblem(error);
    }
  };
  return (
    <EmptyState icon={<Captions aria-hidden />}>
      {!isBusy && <p>{t('none')}</p>}
      {transcription?.status === 'QUEUED' && <p>{t('queued')}</p>}
      {transcription?.status === 'RUNNING' && (
        <div className={styles.stack}>
          <p>{progressText}</p>
          <ProgressBar value={transcription.progress} label={progressText} />
        </div>
      )}
      {transcription?.status === 'FAILED' && (
        <p>{t('failed', { message: transcription.failure?.message ?? '' })}</p>
      )}
      {!usable && <p>{t('no_transcriber', { problem: data.transcribers[0]?.problem ?? '' })}</p>}
      {usable && mayTranscribe && !isBusy && (
        <Button look="primary" disabled={loading} onClick={() => void start()}>
          {t('transcribe')}
        </Button>
      )}
    </EmptyState>
  );
}
