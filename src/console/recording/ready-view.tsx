import { useQuery } from '@apollo/client/react';
import { CircleHelp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Page, Panel } from '../design/page.tsx';
import { Badge, Notice } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatBytes, formatNumber, formatTime } from '../i18n/format.ts';
import { Explainer } from './explainer.tsx';
import { RecordingCopiesDocument, RecordingSoundsDocument } from './generated/operations.ts';
import styles from './recording.module.css';
import { recordingTexts } from './recording-texts.ts';
import { RecordingTabs } from './tabs/recording-tabs.tsx';
import { layerCount } from './timeline/colours.ts';
import type { LaneId } from './timeline/layout.ts';
import { RangeBar } from './timeline/range-bar.tsx';
import type { ReadyRecording } from './timeline/recording-facts.ts';
import { Timeline } from './timeline/timeline.tsx';
import { usePlayback } from './timeline/use-playback.ts';
import { frameS } from './timeline/viewport.ts';
import { useTimeline } from './use-timeline.ts';

const loudDbfs = -30;
const explainedKey = 'phonograph.tokens-explained';

/** A recording to be seen, heard and worked with. */
export function ReadyView({ recording }: { readonly recording: ReadyRecording }) {
  const t = useTexts(recordingTexts);
  const { id, durationS, frameCount } = recording;
  const { model, marks } = useTimeline(recording);
  const playback = usePlayback(id, marks);
  const sounds = useQuery(RecordingSoundsDocument, { variables: { id } });
  const copies = useQuery(RecordingCopiesDocument, { variables: { id } });
  const hasSounds = (sounds.data?.audioRecord?.sounds.length ?? 0) > 0;
  const hasCopies = (copies.data?.audioRecord?.copies.length ?? 0) > 0;
  const hasTranscript = recording.transcript !== null;
  const hasSpeech = recording.speech !== null;
  useEffect(() => {
    const lanes: (LaneId | false)[] = [
      'ruler',
      'waveform',
      'spectrogram',
      'tokens',
      hasTranscript && 'transcript',
      hasSpeech && 'pauses',
      'turning',
      hasSounds && 'sounds',
      hasCopies && 'copies',
      'anchors',
    ];
    model.setLanes(lanes.filter((lane) => lane !== false));
  }, [model, hasTranscript, hasSpeech, hasSounds, hasCopies]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other copies are other items
  useEffect(() => model.lanes.copies.forget(), [model, copies.data]);
  const [isExplained, setExplained] = useState(() => localStorage.getItem(explainedKey) === 'yes');
  const closeExplainer = () => {
    localStorage.setItem(explainedKey, 'yes');
    setExplained(true);
  };
  const show = (startS: number, endS: number) => model.view.show(startS, endS);
  const showFrames = () => {
    const startS = Math.max(marks.current.cursorS, firstSoundS(recording));
    marks.setCursor(startS);
    show(startS, startS + 16 * frameS);
  };
  const playAndShow = (startS: number, endS?: number) => {
    playback.play(startS, endS);
    model.view.reveal(startS);
  };
  return (
    <Page
      title={recording.title ?? recording.fileName}
      lead={
        <span className={`${styles.facts} numbers`}>
          <span>{formatTime(durationS)}</span>
          <span>{t('frames_of_it', { frames: formatNumber(frameCount) })}</span>
          <span>{t('tokens_of_it', { tokens: formatNumber(layerCount * frameCount) })}</span>
          <span>{formatBytes(recording.byteCount)}</span>
          {recording.language && <Badge>{recording.language}</Badge>}
        </span>
      }
      actions={
        isExplained && (
          <Button look="plain" onClick={() => setExplained(false)}>
            <CircleHelp aria-hidden />
            {t('explain')}
          </Button>
        )
      }
    >
      {recording.warnings.length > 0 && (
        <Notice>
          {recording.warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      )}
      {!isExplained && (
        <Explainer
          recording={recording}
          playback={playback}
          onShowFrames={showFrames}
          onClose={closeExplainer}
        />
      )}
      <Panel flush>
        <Timeline model={model} marks={marks} playback={playback} />
        <RangeBar
          id={id}
          marks={marks}
          onPlay={({ startS, endS }) => playback.play(startS, endS)}
          onZoom={({ startS, endS }) => show(startS, endS)}
          onTaught={() => {
            model.lanes.sounds.forget();
            void sounds.refetch();
          }}
        />
      </Panel>
      <RecordingTabs recording={recording} model={model} onPlay={playAndShow} />
    </Page>
  );
}

/** Where it first gets loud: silence would explain little. */
function firstSoundS({ levels, durationS }: ReadyRecording): number {
  const all = levels ?? [];
  const first = all.findIndex((level) => level > loudDbfs);
  return first < 0 ? 0 : (first / all.length) * durationS;
}
