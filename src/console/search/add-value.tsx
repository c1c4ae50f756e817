import { Plus } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { IconButton } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import styles from './search.module.css';
import { filterTexts } from './search-texts.ts';

interface AddValueProps {
  readonly label: string;
  /** Values to choose from; others may be written. */
  readonly known: readonly string[];
  readonly placeholder?: string;
  readonly pattern?: string;
  readonly onAdd: (value: string) => void;
}

export function AddValue({ label, known, placeholder, pattern, onAdd }: AddValueProps) {
  const t = useTexts(filterTexts);
  const [value, setValue] = useState('');
  const id = useId();
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (value.trim() !== '') onAdd(value.trim());
    setValue('');
  };
  return (
    <form className={styles.addValue} onSubmit={add}>
      <TextField
        label={label}
        list={id}
        value={value}
        autoComplete="off"
        {...(placeholder !== undefined && { placeholder })}
        {...(pattern !== undefined && { pattern })}
        onChange={({ target }) => setValue(target.value)}
      />
      <datalist id={id}>
        {known.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <IconButton look="normal" type="submit" label={t('add_to', { name: label })}>
        <Plus />
      </IconButton>
    </form>
  );
}
