import { useQuery } from '@apollo/client/react';
import { X } from 'lucide-react';
import { Link } from 'wouter';
import { IconButton } from '../../design/button.tsx';
import { ProblemNotice, Spinner } from '../../design/states.tsx';
import { defineTexts, useTexts } from '../../i18n/define-texts.ts';
import { formatNumber, formatTime } from '../../i18n/format.ts';
import { recordingPath } from '../../shell/recording-path.ts';
import { RecordingTokenPlacesDocument } from '../generated/operations.ts';
import { tokenAt } from './draw-tokens.ts';
import styles from './timeline.module.css';
import type { TimelineModel } from './timeline-model.ts';

const texts = defineTexts('recording-token-places', {
  en: {
    places: 'Where these tokens are',
    pair: 'Tokens {{first}} and {{second}}, one after the other:',
    count_one: '{{count}} place in all recordings',
    count_other: '{{formatted}} places in all recordings',
    close: 'Close',
  },
  zh: {
    places: '这些词元的位置',
    pair: '相继的词元 {{first}} 和 {{second}}：',
    count_one: '所有录音中共 {{count}} 处',
    count_other: '所有录音中共 {{formatted}} 处',
    close: '关闭',
  },
});

interface TokenPlacesProps {
  readonly model: TimelineModel;
  readonly frame: number;
  readonly onClose: () => void;
}

/** Where else what is said in a frame and the next is found: tokens are searched like words. Two are found fast, one is not. */
export function TokenPlaces({ model, frame, onClose }: TokenPlacesProps) {
  const t = useTexts(texts);
  const { recording, source, tiles } = model;
  const start = Math.max(0, Math.min(frame, recording.frameCount - 2));
  const [first, second] = [start, start + 1].map((at) => tokenAt(source.pyramids.codes!, tiles, at, 0) ?? 0);
  const { data, error, loading } = useQuery(RecordingTokenPlacesDocument, {
    variables: { pattern: [{ token: first! }, { token: second! }], first: 6 },
    fetchPolicy: 'cache-first',
  });
  const found = data?.findTokenSequence;
  return (
    <section className={styles.rangeBar} aria-label={t('places')}>
      <span className="numbers">
        {t('pair', { first: first!, second: second! })}{' '}
        {found && (
          <strong>
            {t('count', { count: found.total.count, formatted: formatNumber(found.total.count) })}
          </strong>
        )}
      </span>
      {loading && <Spinner />}
      {error && <ProblemNotice error={error} />}
      <ul className={styles.places}>
        {found?.nodes.map(({ recording: { id, title, fileName }, startS }) => (
          <li key={`${id}-${startS}`}>
            <Link href={recordingPath(id, startS)}>
              {title ?? fileName}, {formatTime(startS)}
            </Link>
          </li>
        ))}
      </ul>
      <IconButton label={t('close')} onClick={onClose}>
        <X />
      </IconButton>
    </section>
  );
}
