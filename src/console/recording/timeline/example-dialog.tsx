import { useMutation, useQuery } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { SelectField, TextField } from '../../design/field.tsx';
import { ProblemNotice } from '../../design/states.tsx';
import { useToasts } from '../../design/toast.tsx';
import { defineTexts, useTexts } from '../../i18n/define-texts.ts';
import {
  RecordingLabelChoicesDocument,
  RecordingLabelExampleDocument,
  RecordingNewLabelDocument,
} from '../generated/operations.ts';
import styles from './dialogs.module.css';
import type { Range } from './marks-store.ts';

const texts = defineTexts('recording-example', {
  en: {
    title: 'Teach a sound',
    lead: 'The range becomes an example; a few are enough, and the sound is found in every recording.',
    label: 'Sound',
    new_label: 'A new sound…',
    name: 'Name of the sound',
    kind: 'The range is',
    positive: 'an example of it',
    negative: 'an example of what it is not',
    save: 'Save the example',
    saved: 'Saved as an example of {{name}}. The sound is being learned.',
  },
  zh: {
    title: '教会一种声音',
    lead: '此区间将成为示例；只需几个示例，就能在所有录音中找到这种声音。',
    label: '声音',
    new_label: '新的声音…',
    name: '声音的名称',
    kind: '此区间是',
    positive: '它的示例',
    negative: '反例',
    save: '保存示例',
    saved: '已保存为 {{name}} 的示例，正在学习。',
  },
});

interface ExampleDialogProps {
  readonly id: string;
  readonly range: Range;
  readonly onClose: () => void;
  readonly onTaught: () => void;
}

export function ExampleDialog({ id, range, onClose, onTaught }: ExampleDialogProps) {
  const t = useTexts(texts);
  const { tell } = useToasts();
  const { data } = useQuery(RecordingLabelChoicesDocument, { fetchPolicy: 'network-only' });
  const [create] = useMutation(RecordingNewLabelDocument);
  const [addExample] = useMutation(RecordingLabelExampleDocument);
  const [chosen, setChosen] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'POSITIVE' | 'NEGATIVE'>('POSITIVE');
  const [problem, setProblem] = useState<unknown>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const labelId =
        chosen || (await create({ variables: { input: { name } } })).data!.createSoundLabel.soundLabel.id;
      const input = { labelId, recordingId: id, startS: range.startS, endS: range.endS, kind };
      const { data: added } = await addExample({ variables: { input } });
      tell(t('saved', { name: added!.addLabelExample.soundLabel.name }));
      onTaught();
      onClose();
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <Dialog open onClose={onClose} title={t('title')}>
      <form className={styles.form} onSubmit={save}>
        <p>{t('lead')}</p>
        {problem !== null && <ProblemNotice error={problem} />}
        <SelectField label={t('label')} value={chosen} onChange={({ target }) => setChosen(target.value)}>
          <option value="">{t('new_label')}</option>
          {data?.soundLabels.nodes.map((label) => (
            <option key={label.id} value={label.id}>
              {label.name}
            </option>
          ))}
        </SelectField>
        {chosen === '' && (
          <TextField
            label={t('name')}
            value={name}
            onChange={({ target }) => setName(target.value)}
            required
          />
        )}
        <SelectField
          label={t('kind')}
          value={kind}
          onChange={({ target }) => setKind(target.value === 'NEGATIVE' ? 'NEGATIVE' : 'POSITIVE')}
        >
          <option value="POSITIVE">{t('positive')}</option>
          <option value="NEGATIVE">{t('negative')}</option>
        </SelectField>
        <Button look="primary" type="submit">
          {t('save')}
        </Button>
      </form>
    </Dialog>
  );
}
