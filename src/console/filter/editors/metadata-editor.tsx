import { TextField } from '../../design/field.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { readValue, writeValue } from '../../i18n/metadata-value.ts';
import { filterTexts } from '../filter-texts.ts';
import { EditorForm } from './editor-form.tsx';
import type { EditorProps } from './editor-props.ts';

/** A field of the caller's own and its value; the names on the way to an inner field are joined by dots. */
export function MetadataEditor({ condition, onChange }: EditorProps) {
  const t = useTexts(filterTexts);
  const [[name, value] = ['', '']] = Object.entries(condition.metadata ?? {});
  const apply = (data: FormData) => {
    const path = String(data.get('field')).trim().split('.').filter(Boolean);
    const wanted = readValue(String(data.get('value')).trim());
    if (path.length === 0) onChange(null);
    else {
      const metadata = path.reduceRight<unknown>((inner, part) => ({ [part]: inner }), wanted);
      onChange({ metadata: metadata as Record<string, unknown> });
    }
  };
  return (
    <EditorForm title={t('metadata')} onApply={apply}>
      <TextField label={t('field')} name="field" defaultValue={name} required />
      <TextField label={t('value')} name="value" defaultValue={writeValue(value)} required />
    </EditorForm>
  );
}
