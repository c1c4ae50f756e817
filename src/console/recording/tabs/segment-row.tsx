import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../design/button.tsx';
import { Badge } from '../../design/states.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { formatPercent, formatTime } from '../../i18n/format.ts';
import { useMay } from '../../shell/use-viewer.ts';
import type { RecordingSegmentFragment } from '../generated/operations.ts';
import { SegmentForm } from './segment-form.tsx';
import styles from './tabs.module.css';
import { TimeButton } from './time-button.tsx';
import { transcriptTexts } from './transcript-texts.ts';

/** Below this the recogniser doubted its words. */
const sureFrom = 0.7;

export interface SegmentRowProps {
  readonly recordingId: string;
  readonly revision: number;
  readonly segment: RecordingSegmentFragment;
  readonly onPlay: (startS: number, endS?: number) => void;
  readonly onSaved: (segment: RecordingSegmentFragment, revision: number) => void;
  /** The transcript is another one by now. */
  readonly onStale: () => void;
}

export function SegmentRow(props: SegmentRowProps) {
  const t = useTexts(transcriptTexts);
  const mayEdit = useMay('CURATE');
  const [isEditing, setEditing] = useState(false);
  const { segment, onPlay } = props;
  const { startS, endS, speaker, text, timesEstimated, confidence } = segment;
  if (isEditing) return <SegmentForm {...props} onClose={() => setEditing(false)} />;
  return (
    <>
      {startS !== null && <TimeButton startS={startS} endS={endS ?? undefined} onPlay={onPlay} />}
      {speaker && <span className={styles.speaker}>{speaker}</span>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button beside it does the same by key */}
      <span className={styles.main} onDoubleClick={() => mayEdit && setEditing(true)}>
        {text}
      </span>
      {timesEstimated && <Badge>{t('estimated')}</Badge>}
      {confidence !== null && confidence < sureFrom && (
        <Badge tone="warning">{t('unsure', { percent: formatPercent(confidence) })}</Badge>
      )}
      {mayEdit && (
        <IconButton
          label={startS === null ? t('edit') : t('edit_at', { time: formatTime(startS, 1) })}
          onClick={() => setEditing(true)}
        >
          <Pencil />
        </IconButton>
      )}
    </>
  );
}
