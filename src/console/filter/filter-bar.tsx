import { ListFilter, Search, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Popover } from '../design/popover.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { ConditionMenu } from './condition-menu.tsx';
import styles from './filter.module.css';
import { FilterChip } from './filter-chip.tsx';
import { filterTexts } from './filter-texts.ts';
import { NameSearch } from './name-search.tsx';
import { conditionsOf, keyOfCondition, type RecordingFilter, replaceCondition } from './recording-filter.ts';
import { useConditionText } from './use-condition-text.ts';

interface FilterBarProps {
  readonly filter: RecordingFilter;
  readonly onChange: (filter: RecordingFilter) => void;
  /** What else belongs in the bar, e.g. the order of a list. */
  readonly children?: ReactNode;
}

/** Which recordings are meant: a search by name, and a chip for each other condition. */
export function FilterBar({ filter, onChange, children }: FilterBarProps) {
  const t = useTexts(filterTexts);
  const say = useConditionText(filter);
  const [isOpen, setOpen] = useState(false);
  const conditions = conditionsOf(filter);
  const hasChips = conditions.some((each) => keyOfCondition(each) !== 'nameContains');
  return (
    <search className={styles.bar} aria-label={t('filters')}>
      <div className={styles.search}>
        <Search size={16} aria-hidden />
        <NameSearch filter={filter} onChange={onChange} />
      </div>
      <Popover
        open={isOpen}
        onOpenChange={setOpen}
        label={t('filters')}
        trigger={
          <Button>
            <ListFilter aria-hidden />
            {t('add')}
          </Button>
        }
      >
        <ConditionMenu
          filter={filter}
          onChange={(next) => {
            onChange(next);
            setOpen(false);
          }}
        />
      </Popover>
      {children}
      {hasChips && (
        <ul className={styles.chips}>
          {conditions.map((condition, index) =>
            keyOfCondition(condition) === 'nameContains' ? null : (
              <FilterChip
                key={JSON.stringify(condition)}
                text={say(condition)}
                condition={condition}
                filter={filter}
                onChange={(next) => onChange(replaceCondition(filter, index, next))}
              />
            ),
          )}
          <li>
            <Button look="plain" onClick={() => onChange({})}>
              <X aria-hidden />
              {t('clear')}
            </Button>
          </li>
        </ul>
      )}
    </search>
  );
}
