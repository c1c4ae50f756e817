import styles from '../filter.module.css';
import { EditorForm } from './editor-form.tsx';

interface ChoicesEditorProps {
  readonly title: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly chosen: readonly string[];
  readonly onApply: (chosen: string[]) => void;
  readonly empty: string;
}

/** Any number of known values. */
export function ChoicesEditor({ title, choices, chosen, onApply, empty }: ChoicesEditorProps) {
  return (
    <EditorForm title={title} onApply={(data) => onApply(data.getAll('choice').map(String))}>
      {choices.length === 0 && <p className={styles.none}>{empty}</p>}
      {choices.map(({ value, text }) => (
        <label key={value} className={styles.choice}>
          <input type="checkbox" name="choice" value={value} defaultChecked={chosen.includes(value)} />
          {text}
        </label>
      ))}
    </EditorForm>
  );
}
