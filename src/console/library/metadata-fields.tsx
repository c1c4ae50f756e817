import { Plus, X } from 'lucide-react';
import { Button, IconButton } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { readValue, writeValue } from '../i18n/metadata-value.ts';
import styles from './library.module.css';
import { libraryTexts } from './library-texts.ts';

interface Field {
  readonly key: number;
  readonly name: string;
  readonly text: string;
}

let lastKey = 0;
const aField = (name: string, text: string): Field => {
  lastKey += 1;
  return { key: lastKey, name, text };
};

export const fieldsOf = (metadata: Readonly<Record<string, unknown>>): Field[] =>
  Object.entries(metadata).map(([name, value]) => aField(name, writeValue(value)));

/** Fields without a name are left out. */
export const metadataOf = (fields: readonly Field[]): Record<string, unknown> =>
  Object.fromEntries(
    fields.filter(({ name }) => name.trim() !== '').map(({ name, text }) => [name.trim(), readValue(text)]),
  );

interface MetadataFieldsProps {
  readonly fields: readonly Field[];
  readonly onChange: (fields: Field[]) => void;
}

/** The caller's own fields, one a line. */
export function MetadataFields({ fields, onChange }: MetadataFieldsProps) {
  const t = useTexts(libraryTexts);
  const change = (key: number, part: Partial<Field>) =>
    onChange(fields.map((each) => (each.key === key ? { ...each, ...part } : each)));
  return (
    <fieldset className={styles.fields}>
      <legend>{t('metadata')}</legend>
      {fields.map(({ key, name, text }) => (
        <div key={key} className={styles.fieldRow}>
          <TextField
            label={t('field')}
            hideLabel
            placeholder={t('field')}
            value={name}
            onChange={({ target }) => change(key, { name: target.value })}
          />
          <TextField
            label={t('value')}
            hideLabel
            placeholder={t('value')}
            value={text}
            onChange={({ target }) => change(key, { text: target.value })}
          />
          <IconButton
            label={t('remove_field', { name })}
            onClick={() => onChange(fields.filter((each) => each.key !== key))}
          >
            <X />
          </IconButton>
        </div>
      ))}
      <p className={styles.hint}>{t('metadata_hint')}</p>
      <Button onClick={() => onChange([...fields, aField('', '')])}>
        <Plus aria-hidden />
        {t('add_field')}
      </Button>
    </fieldset>
  );
}
