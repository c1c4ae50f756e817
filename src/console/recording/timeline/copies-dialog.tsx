import { useQuery } from '@apollo/client/react';
import { Link } from 'wouter';
import { Dialog } from '../../design/dialog.tsx';
import { EmptyState, ProblemNotice, Spinner } from '../../design/states.tsx';
import { defineTexts, useTexts } from '../../i18n/define-texts.ts';
import { formatPercent, formatTime } from '../../i18n/format.ts';
import { recordingPath } from '../../shell/recording-path.ts';
import { RecordingRangeCopiesDocument } from '../generated/operations.ts';
import type { Range } from './marks-store.ts';

const texts = defineTexts('recording-range-copies', {
  en: {
    title: 'Copies of the marked range',
    none: 'This range was found in no other recording.',
    recording: 'Recording',
    place: 'There',
    confidence: 'Confidence',
    speed: 'Speed',
  },
  zh: {
    title: '所标区间的重复',
    none: '在其他录音中没有找到此区间。',
    recording: '录音',
    place: '位置',
    confidence: '置信度',
    speed: '速度',
  },
});

interface CopiesDialogProps {
  readonly id: string;
  readonly range: Range;
  readonly onClose: () => void;
}

/** Where else the very same sound is, asked now. */
export function CopiesDialog({ id, range, onClose }: CopiesDialogProps) {
  const t = useTexts(texts);
  const { data, error, loading } = useQuery(RecordingRangeCopiesDocument, {
    variables: { id, startS: range.startS, endS: range.endS },
    fetchPolicy: 'network-only',
  });
  const hits = (data?.findCopies.hits ?? []).filter(({ recording }) => recording.id !== id);
  return (
    <Dialog open onClose={onClose} title={t('title')}>
      {loading && <Spinner />}
      {error && <ProblemNotice error={error} />}
      {data && hits.length === 0 && <EmptyState>{t('none')}</EmptyState>}
      {hits.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{t('recording')}</th>
              <th>{t('place')}</th>
              <th>{t('confidence')}</th>
              <th>{t('speed')}</th>
            </tr>
          </thead>
          <tbody>
            {hits.map(({ recording, startS, endS, confidence, speed }) => (
              <tr key={`${recording.id}-${startS}`}>
                <td>
                  <Link href={recordingPath(recording.id, startS)}>
                    {recording.title ?? recording.fileName}
                  </Link>
                </td>
                <td className="numbers">
                  {formatTime(startS)} – {formatTime(endS)}
                </td>
                <td className="numbers">{formatPercent(confidence)}</td>
                <td className="numbers">{formatPercent(speed, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}
