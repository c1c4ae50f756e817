import { useFragment } from '@apollo/client/react';
import { type MouseEvent, memo } from 'react';
import { Link } from 'wouter';
import { useTexts } from '../i18n/define-texts.ts';
import { formatDate, formatTime } from '../i18n/format.ts';
import { languageName } from '../i18n/language-name.ts';
import { recordingPath } from '../shell/recording-path.ts';
import { LibraryRecordingFragmentDoc } from './generated/operations.ts';
import { Cell } from './grid-parts.tsx';
import { LevelsThumbnail } from './levels-thumbnail.tsx';
import styles from './library.module.css';
import { libraryTexts } from './library-texts.ts';
import { PlayButton } from './play-button.tsx';
import { RowActions } from './row-actions.tsx';
import { RowBadges } from './row-badges.tsx';
import { StatusCell } from './status-cell.tsx';

interface RecordingRowProps {
  readonly id: string;
  readonly isChosen: boolean;
  readonly onChoose: (id: string, isRange: boolean) => void;
  readonly onEdit: (id: string) => void;
  readonly onDelete: (id: string) => void;
}

/** One recording, as the cache has it now: events change it while it is shown. */
export const RecordingRow = memo(function RecordingRow(props: RecordingRowProps) {
  const { id, isChosen, onChoose, onEdit, onDelete } = props;
  const t = useTexts(libraryTexts);
  const { data, dataState } = useFragment({
    fragment: LibraryRecordingFragmentDoc,
    fragmentName: 'LibraryRecording',
    from: { __typename: 'AudioRecord', id },
  });
  if (dataState !== 'complete') return null;
  const name = data.title ?? data.fileName;
  const choose = (event: MouseEvent) => onChoose(id, event.shiftKey);
  return (
    <>
      <Cell className={styles.choose}>
        <input
          type="checkbox"
          checked={isChosen}
          onClick={choose}
          onChange={() => {}}
          aria-label={t('choose', { name })}
        />
      </Cell>
      <Cell className={styles.sound}>
        <PlayButton id={id} name={name} isReady={data.status === 'READY'} />
        <LevelsThumbnail levels={data.levels} label={t('wave', { name })} />
      </Cell>
      <Cell className={styles.name}>
        <Link href={recordingPath(id)} title={name}>
          {name}
        </Link>
        {data.failure ? (
          <span className={styles.failure}>{data.failure.message}</span>
        ) : (
          <RowBadges recording={data} />
        )}
      </Cell>
      <Cell className={`${styles.length} numbers`}>
        {data.durationS === null ? '–' : formatTime(data.durationS, data.durationS < 60 ? 1 : 0)}
      </Cell>
      <Cell className={styles.language}>{data.language === null ? '–' : languageName(data.language)}</Cell>
      <Cell className={styles.added}>
        <time dateTime={data.createdAt} title={formatDate(data.createdAt)}>
          {formatDate(data.createdAt, { dateStyle: 'medium', timeStyle: undefined })}
        </time>
      </Cell>
      <Cell className={styles.status}>
        <StatusCell name={name} status={data.status} ingest={data.ingest} failure={data.failure} />
      </Cell>
      <Cell className={styles.actions}>
        <RowActions
          id={id}
          name={name}
          isFailed={data.status === 'FAILED'}
          onEdit={onEdit}
          onDelete={onDelete}
        />
      </Cell>
    </>
  );
});
