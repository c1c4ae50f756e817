import { useApolloClient } from '@apollo/client/react';
import { Pencil, RotateCw, Trash2, X } from 'lucide-react';
import { Button, IconButton } from '../design/button.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { useMay } from '../shell/use-viewer.ts';
import { type LibraryRecordingFragment, LibraryRecordingFragmentDoc } from './generated/operations.ts';
import styles from './library.module.css';
import { libraryTexts } from './library-texts.ts';
import { useRetry } from './use-retry.ts';

interface ChosenBarProps {
  readonly chosen: ReadonlySet<string>;
  readonly onEdit: (id: string) => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** What can be done with all that are chosen. */
export function ChosenBar({ chosen, onEdit, onDelete, onClear }: ChosenBarProps) {
  const t = useTexts(libraryTexts);
  const { cache } = useApolloClient();
  const retry = useRetry();
  const mayAdd = useMay('INGEST');
  const mayEdit = useMay('CURATE');
  const mayDelete = useMay('ADMIN');
  if (chosen.size === 0) return null;
  const failed = [...chosen].filter((id) => {
    const recording = cache.readFragment<LibraryRecordingFragment>({
      fragment: LibraryRecordingFragmentDoc,
      id: cache.identify({ __typename: 'AudioRecord', id })!,
    });
    return recording?.status === 'FAILED';
  });
  return (
    <div className={styles.chosenBar} role="toolbar" aria-label={t('chosen', { count: chosen.size })}>
      <strong>{t('chosen', { count: chosen.size })}</strong>
      {failed.length > 0 && mayAdd && (
        <Button onClick={() => void retry(failed)}>
          <RotateCw aria-hidden />
          {t('retry_chosen', { count: failed.length })}
        </Button>
      )}
      {chosen.size === 1 && mayEdit && (
        <Button onClick={() => onEdit([...chosen][0]!)}>
          <Pencil aria-hidden />
          {t('edit_chosen')}
        </Button>
      )}
      {mayDelete && (
        <Button look="danger" onClick={onDelete}>
          <Trash2 aria-hidden />
          {t('delete')}
        </Button>
      )}
      <IconButton label={t('unchoose')} onClick={onClear}>
        <X />
      </IconButton>
    </div>
  );
}
