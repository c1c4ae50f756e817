import { TextField } from '../../design/field.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { filterTexts } from '../filter-texts.ts';
import { EditorForm } from './editor-form.tsx';
import type { EditorProps } from './editor-props.ts';

export function LengthEditor({ condition, onChange }: EditorProps) {
  const t = useTexts(filterTexts);
  const { min, max, below } = condition.durationS ?? {};
  const apply = (data: FormData) => {
    const [from, until] = ['min', 'max'].map((name) => Number.parseFloat(String(data.get(name))));
    const durationS = {
      ...(Number.isFinite(from) && { min: from! }),
      ...(Number.isFinite(until) && { max: until! }),
    };
    onChange(Object.keys(durationS).length === 0 ? null : { durationS });
  };
  const field = { type: 'number', min: 0, step: 'any', inputMode: 'decimal' } as const;
  return (
    <EditorForm title={t('durationS')} onApply={apply}>
      <TextField label={t('at_least')} name="min" defaultValue={min ?? ''} {...field} />
      <TextField label={t('at_most')} name="max" defaultValue={max ?? below ?? ''} {...field} />
    </EditorForm>
  );
}
