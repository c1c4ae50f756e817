import { Pencil, RotateCw, Trash2 } from 'lucide-react';
import { IconButton } from '../design/button.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { useMay } from '../shell/use-viewer.ts';
import { libraryTexts } from './library-texts.ts';
import { useRetry } from './use-retry.ts';

interface RowActionsProps {
  readonly id: string;
  readonly name: string;
  readonly isFailed: boolean;
  readonly onEdit: (id: string) => void;
  readonly onDelete: (id: string) => void;
}

/** What can be done with one recording, as far as the viewer may. */
export function RowActions({ id, name, isFailed, onEdit, onDelete }: RowActionsProps) {
  const t = useTexts(libraryTexts);
  const retry = useRetry();
  const mayAdd = useMay('INGEST');
  const mayEdit = useMay('CURATE');
  const mayDelete = useMay('ADMIN');
  return (
    <>
      {isFailed && mayAdd && (
        <IconButton label={t('retry', { name })} onClick={() => void retry([id])}>
          <RotateCw />
        </IconButton>
      )}
      {mayEdit && (
        <IconButton label={t('edit', { name })} onClick={() => onEdit(id)}>
          <Pencil />
        </IconButton>
      )}
      {mayDelete && (
        <IconButton label={t('delete_one', { name })} onClick={() => onDelete(id)}>
          <Trash2 />
        </IconButton>
      )}
    </>
  );
}
