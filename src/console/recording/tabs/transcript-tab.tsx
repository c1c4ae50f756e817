import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useTexts } from '../../i18n/define-texts.ts';
import { RecordingSegmentsDocument } from '../generated/operations.ts';
import type { TabProps } from './recording-tabs.tsx';
import { SegmentRow } from './segment-row.tsx';
import styles from './tabs.module.css';
import { TimeList } from './time-list.tsx';
import { TranscribeOffer } from './transcribe-offer.tsx';
import { TranscriptDownloads } from './transcript-downloads.tsx';
import { transcriptTexts } from './transcript-texts.ts';
import { usePages } from './use-pages.ts';

interface TranscriptTabProps extends TabProps {
  /** Something of it was corrected. */
  readonly onEdited: () => void;
}

export function TranscriptTab(props: TranscriptTabProps) {
  const { id, transcript } = props.recording;
  return transcript ? <Segments {...props} /> : <TranscribeOffer id={id} />;
}

function Segments({ recording, onPlay, onEdited }: TranscriptTabProps) {
  const t = useTexts(transcriptTexts);
  const client = useApolloClient();
  const { id } = recording;
  const transcript = recording.transcript!;
  const [round, setRound] = useState(0);
  // What is seen belongs to this revision; a correction made on an older one is refused.
  const [revision, setRevision] = useState(transcript.revision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is another list
  const load = useCallback(
    async (after: string | null) => {
      const variables = { id, first: 50, after };
      const { data } = await client.query({
        query: RecordingSegmentsDocument,
        variables,
        fetchPolicy: 'no-cache',
      });
      const found = data?.audioRecord?.transcript;
      if (found && after === null) setRevision(found.revision);
      return found?.segments ?? null;
    },
    [client, id, round],
  );
  const pages = usePages(load);
  const { source, recogniser, wordCount } = transcript;
  return (
    <>
      <div className={styles.head}>
        <span>
          {t('words', { count: wordCount })} · {t(source, { recogniser: recogniser ?? '' })}
        </span>
        <TranscriptDownloads transcript={transcript} />
      </div>
      <TimeList
        label={t('transcript')}
        pages={pages}
        none={t('empty')}
        row={(segment, index) => (
          <SegmentRow
            recordingId={id}
            revision={revision}
            segment={segment}
            onPlay={onPlay}
            onStale={() => setRound(round + 1)}
            onSaved={(changed, changedRevision) => {
              pages.replace(index, changed);
              setRevision(changedRevision);
              onEdited();
            }}
          />
        )}
      />
    </>
  );
}
