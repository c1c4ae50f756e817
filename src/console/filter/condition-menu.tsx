import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { ConditionEditor, type EditableKey, editableKeys } from './condition-editor.tsx';
import styles from './filter.module.css';
import { filterTexts } from './filter-texts.ts';
import {
  conditionsOf,
  filterOf,
  keyOfCondition,
  type RecordingFilter,
  withCondition,
} from './recording-filter.ts';

interface ConditionMenuProps {
  readonly filter: RecordingFilter;
  readonly onChange: (filter: RecordingFilter) => void;
}

/** What recordings can be filtered by, then the editor of what was chosen. */
export function ConditionMenu({ filter, onChange }: ConditionMenuProps) {
  const t = useTexts(filterTexts);
  const [kind, setKind] = useState<EditableKey | null>(null);
  if (kind === null) {
    return (
      <ul className={styles.menu}>
        {editableKeys.map((key) => (
          <li key={key}>
            <button type="button" onClick={() => setKind(key)}>
              {t(key)}
            </button>
          </li>
        ))}
      </ul>
    );
  }
  const present = conditionsOf(filter).find((each) => keyOfCondition(each) === kind);
  // Fields of metadata stand beside each other; of anything else there is one.
  const isMany = kind === 'metadata';
  return (
    <>
      <Button look="plain" className={styles.back ?? ''} onClick={() => setKind(null)}>
        <ChevronLeft aria-hidden />
        {t('back')}
      </Button>
      <ConditionEditor
        kind={kind}
        condition={isMany ? {} : (present ?? {})}
        onChange={(condition) =>
          onChange(
            isMany && condition
              ? filterOf([...conditionsOf(filter), condition])
              : withCondition(filter, kind, condition),
          )
        }
      />
    </>
  );
}
