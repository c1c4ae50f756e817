import { useQuery } from '@apollo/client/react';
import { SlidersHorizontal } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '../design/button.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { FilterChips } from './filter-chips.tsx';
import { FilterForm } from './filter-form.tsx';
import { SearchSurroundingsDocument } from './generated/operations.ts';
import styles from './search.module.css';
import type { SearchState } from './search-state.ts';
import { filterTexts, searchTexts } from './search-texts.ts';
import type { SearchPage } from './use-search.ts';

const targets = ['RECORDINGS', 'SEGMENTS', 'ARTICLES'] as const;

interface FilterBarProps {
  readonly state: SearchState;
  readonly page: SearchPage | null;
  readonly onChange: (change: Partial<SearchState>) => void;
}

/** Among what is searched, and what narrows it. */
export function FilterBar({ state, page, onChange }: FilterBarProps) {
  const t = useTexts(searchTexts);
  const filter = useTexts(filterTexts);
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery(SearchSurroundingsDocument, { fetchPolicy: 'cache-first' });
  const titles = useMemo(() => new Map(data?.articles.nodes.map(({ id, title }) => [id, title])), [data]);
  return (
    <div className={styles.filters}>
      <div className={styles.filterRow}>
        <fieldset className={styles.targets}>
          <legend className="only-spoken">{t('among')}</legend>
          {targets.map((target) => (
            <Button key={target} aria-pressed={state.target === target} onClick={() => onChange({ target })}>
              {t(target)}
            </Button>
          ))}
        </fieldset>
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <SlidersHorizontal aria-hidden />
          {filter('filters')}
        </Button>
        <FilterChips filters={state.filters} titles={titles} onChange={(filters) => onChange({ filters })} />
      </div>
      {isOpen && (
        <FilterForm
          state={state}
          page={page}
          surroundings={data}
          onChange={(filters) => onChange({ filters })}
        />
      )}
    </div>
  );
}
