import { useQuery } from '@apollo/client/react';
import { SelectField } from '../../design/field.tsx';
import { Spinner } from '../../design/states.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import styles from '../filter.module.css';
import { filterTexts } from '../filter-texts.ts';
import { FilterLabelsDocument } from '../generated/operations.ts';
import { EditorForm } from './editor-form.tsx';
import type { EditorProps } from './editor-props.ts';

/** A sound that somebody taught, e.g. laughter. */
export function SoundEditor({ condition, onChange }: EditorProps) {
  const t = useTexts(filterTexts);
  const { data } = useQuery(FilterLabelsDocument);
  if (!data) return <Spinner />;
  const labels = data.soundLabels.nodes;
  const apply = (form: FormData) => {
    const id = form.get('label');
    onChange(typeof id === 'string' ? { hasSound: { label: { id } } } : null);
  };
  return (
    <EditorForm title={t('hasSound')} onApply={apply}>
      {labels.length === 0 ? (
        <p className={styles.none}>{t('nothing_known')}</p>
      ) : (
        <SelectField
          label={t('label')}
          name="label"
          defaultValue={condition.hasSound?.label.id ?? labels[0]!.id}
        >
          {labels.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
    </EditorForm>
  );
}
