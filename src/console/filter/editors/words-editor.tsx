import { TextField } from '../../design/field.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { filterTexts } from '../filter-texts.ts';
import { EditorForm } from './editor-form.tsx';
import type { EditorProps } from './editor-props.ts';

export function WordsEditor({ condition, onChange }: EditorProps) {
  const t = useTexts(filterTexts);
  const apply = (data: FormData) => {
    const transcriptContains = String(data.get('words')).trim();
    onChange(transcriptContains === '' ? null : { transcriptContains });
  };
  return (
    <EditorForm title={t('transcriptContains')} onApply={apply}>
      <TextField
        label={t('transcriptContains')}
        hideLabel
        hint={t('words_hint')}
        name="words"
        maxLength={500}
        defaultValue={condition.transcriptContains ?? ''}
      />
    </EditorForm>
  );
}
