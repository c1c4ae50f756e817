import { useApolloClient, useQuery } from '@apollo/client/react';
import { FileQuestion } from 'lucide-react';
import { Link, useParams } from 'wouter';
import { useEvents } from '../api/use-events.ts';
import { Page } from '../design/page.tsx';
import { EmptyState, ProblemNotice, Spinner } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { RecordingCopiesDocument, RecordingPageDocument } from './generated/operations.ts';
import { ReadyView } from './ready-view.tsx';
import { recordingTexts } from './recording-texts.ts';
import { isReady } from './timeline/recording-facts.ts';
import { WaitingView } from './waiting-view.tsx';

/** What changes more of a recording than its events bring along. */
const telling = new Set(['RECORDING_READY', 'RECORDING_FAILED', 'TRANSCRIBED', 'RECORDING_DELETED']);

export default function RecordingView() {
  const t = useTexts(recordingTexts);
  const { id } = useParams<{ id: string }>();
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(RecordingPageDocument, { variables: { id } });
  useEvents((event) => {
    if (event.recordingId === id && telling.has(event.type)) refetch().catch(() => {});
    const isCopied = 'otherId' in event && (event.recordingId === id || event.otherId === id);
    if (isCopied) void client.refetchQueries({ include: [RecordingCopiesDocument] });
  });
  const recording = data?.audioRecord;
  if (!recording) {
    return (
      <Page title={t('recording')}>
        {error && <ProblemNotice error={error} />}
        {!error && !data && <Spinner />}
        {data && (
          <EmptyState icon={<FileQuestion aria-hidden />}>
            <p>{t('missing')}</p>
            <Link href="/">{t('library')}</Link>
          </EmptyState>
        )}
      </Page>
    );
  }
  if (!isReady(recording)) return <WaitingView recording={recording} />;
  // Another recording is another timeline; so is this one with a waveform or words that it did not have before.
  const { pictures, transcript } = recording;
  const key = `${recording.id} ${pictures?.waveform !== null} ${transcript !== null}`;
  return <ReadyView key={key} recording={recording} />;
}
