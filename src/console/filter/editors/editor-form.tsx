import type { FormEvent, ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import styles from '../filter.module.css';
import { filterTexts } from '../filter-texts.ts';

interface EditorFormProps {
  readonly title: string;
  readonly onApply: (data: FormData) => void;
  readonly children: ReactNode;
}

/** Fields of a condition, taken over together. */
export function EditorForm({ title, onApply, children }: EditorFormProps) {
  const t = useTexts(filterTexts);
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onApply(new FormData(event.currentTarget));
  };
  return (
    <form className={styles.editor} onSubmit={apply}>
      <fieldset>
        <legend>{title}</legend>
        {children}
      </fieldset>
      <Button look="primary" type="submit">
        {t('apply')}
      </Button>
    </form>
  );
}
