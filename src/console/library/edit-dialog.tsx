import { useFragment, useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { TextField } from '../design/field.tsx';
import { ProblemNotice } from '../design/states.tsx';
import { useToasts } from '../design/toast.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import {
  type LibraryRecordingFragment,
  LibraryRecordingFragmentDoc,
  LibraryUpdateDocument,
} from './generated/operations.ts';
import styles from './library.module.css';
import { libraryTexts } from './library-texts.ts';
import { fieldsOf, MetadataFields, metadataOf } from './metadata-fields.tsx';

/** Changes what people said of a recording. */
export function EditDialog({ id, onClose }: { readonly id: string | null; readonly onClose: () => void }) {
  const t = useTexts(libraryTexts);
  const { data, dataState } = useFragment({
    fragment: LibraryRecordingFragmentDoc,
    fragmentName: 'LibraryRecording',
    from: id === null ? null : { __typename: 'AudioRecord', id },
  });
  return (
    <Dialog open={id !== null} onClose={onClose} title={t('edit_title')}>
      {id !== null && dataState === 'complete' && data && (
        <EditForm key={id} recording={data} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface EditFormProps {
  readonly recording: LibraryRecordingFragment;
  readonly onClose: () => void;
}

function EditForm({ recording, onClose }: EditFormProps) {
  const t = useTexts(libraryTexts);
  const { tell } = useToasts();
  const [fields, setFields] = useState(() => fieldsOf(recording.metadata));
  const [update, { error, loading }] = useMutation(LibraryUpdateDocument);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const textOf = (name: string) => String(data.get(name)).trim() || null;
    const recordedAt = textOf('recordedAt');
    const { data: saved } = await update({
      variables: {
        input: {
          id: recording.id,
          title: textOf('title'),
          language: textOf('language'),
          recordedAt: recordedAt === null ? null : new Date(recordedAt).toISOString(),
          metadata: metadataOf(fields),
        },
      },
    }).catch(() => ({ data: null }));
    if (!saved) return;
    tell(t('saved'));
    onClose();
  };
  return (
    <form className={styles.editForm} onSubmit={(event) => void save(event)}>
      {error && <ProblemNotice error={error} />}
      <TextField
        label={t('edit_name')}
        hint={t('edit_name_hint', { fileName: recording.fileName })}
        name="title"
        maxLength={500}
        defaultValue={recording.title ?? ''}
      />
      <div className={styles.pair}>
        <TextField
          label={t('edit_language')}
          hint={t('edit_language_hint')}
          name="language"
          maxLength={35}
          defaultValue={recording.language ?? ''}
        />
        <TextField
          label={t('edit_recorded')}
          name="recordedAt"
          type="datetime-local"
          step="1"
          defaultValue={recording.recordedAt ? localTime(recording.recordedAt) : ''}
        />
      </div>
      <MetadataFields fields={fields} onChange={setFields} />
      <Button look="primary" type="submit" disabled={loading}>
        {t('save')}
      </Button>
    </form>
  );
}

/** As the field takes it: the viewer's own time, without a zone. */
function localTime(at: string): string {
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
