import { X } from 'lucide-react';
import { useState } from 'react';
import { Popover } from '../design/popover.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { ConditionEditor, isEditable } from './condition-editor.tsx';
import styles from './filter.module.css';
import { filterTexts } from './filter-texts.ts';
import { type Condition, keyOfCondition, type RecordingFilter } from './recording-filter.ts';

interface FilterChipProps {
  readonly text: string;
  readonly condition: Condition;
  readonly filter: RecordingFilter;
  readonly onChange: (condition: Condition | null) => void;
}

/** One condition: said in words, changed by a click on it, and taken away. */
export function FilterChip({ text, condition, onChange }: FilterChipProps) {
  const t = useTexts(filterTexts);
  const [isOpen, setOpen] = useState(false);
  const key = keyOfCondition(condition);
  return (
    <li className={styles.chip}>
      {isEditable(key) ? (
        <Popover
          open={isOpen}
          onOpenChange={setOpen}
          label={t(key)}
          trigger={
            <button type="button" className={styles.chipText} aria-label={t('change', { text })}>
              {text}
            </button>
          }
        >
          <ConditionEditor
            kind={key}
            condition={condition}
            onChange={(next) => {
              onChange(next);
              setOpen(false);
            }}
          />
        </Popover>
      ) : (
        <span className={styles.chipText} title={text}>
          {text}
        </span>
      )}
      <button
        type="button"
        className={styles.chipRemove}
        aria-label={t('remove', { text })}
        onClick={() => onChange(null)}
      >
        <X size={14} aria-hidden />
      </button>
    </li>
  );
}
