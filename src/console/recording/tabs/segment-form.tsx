import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { problemOf } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { Notice, ProblemNotice } from '../../design/states.tsx';
import { useToasts } from '../../design/toast.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { RecordingSegmentEditDocument } from '../generated/operations.ts';
import type { SegmentRowProps } from './segment-row.tsx';
import styles from './tabs.module.css';
import { transcriptTexts } from './transcript-texts.ts';

/** Corrects a segment where it stands. What somebody else changed meanwhile is not overwritten. */
export function SegmentForm({
  recordingId,
  revision,
  segment,
  onSaved,
  onStale,
  onClose,
}: SegmentRowProps & { readonly onClose: () => void }) {
  const t = useTexts(transcriptTexts);
  const { tell } = useToasts();
  const [text, setText] = useState(segment.text);
  const [speaker, setSpeaker] = useState(segment.speaker ?? '');
  const [edit, { loading, error }] = useMutation(RecordingSegmentEditDocument);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const input = {
      recordingId,
      index: segment.index,
      text,
      speaker: speaker.trim() === '' ? null : speaker.trim(),
      expectedRevision: revision,
    };
    try {
      const { data } = await edit({ variables: { input } });
      const { segment: saved, transcript } = data!.updateSegment;
      onSaved(saved, transcript.recording.transcript!.revision);
      tell(t('saved'));
      onClose();
    } catch {
      // Shown below, as the server says it.
    }
  };
  const isStale = error && problemOf(error).code === 'CONFLICT';
  return (
    <form
      className={styles.edit}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <TextField label={t('speaker')} value={speaker} onChange={({ target }) => setSpeaker(target.value)} />
      <TextField
        label={t('text')}
        value={text}
        autoFocus
        required
        onChange={({ target }) => setText(target.value)}
      />
      <Button look="primary" type="submit" disabled={loading}>
        {t('save')}
      </Button>
      <Button onClick={onClose}>{t('cancel')}</Button>
      {isStale && (
        <Notice>
          <p>{t('stale')}</p>
          <Button onClick={onStale}>{t('reload')}</Button>
        </Notice>
      )}
      {error && !isStale && <ProblemNotice error={error} />}
    </form>
  );
}
