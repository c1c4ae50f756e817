import { SelectField, TextField } from '../design/field.tsx';
import { Panel } from '../design/page.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { AddValue } from './add-value.tsx';
import type { SearchSurroundingsQuery } from './generated/operations.ts';
import styles from './search.module.css';
import type { SearchFilters, SearchState } from './search-state.ts';
import { filterTexts } from './search-texts.ts';
import type { SearchPage } from './use-search.ts';

interface FilterFormProps {
  readonly state: SearchState;
  readonly page: SearchPage | null;
  readonly surroundings: SearchSurroundingsQuery | undefined;
  readonly onChange: (filters: SearchFilters) => void;
}

type ListName = 'languages' | 'labels' | 'speakers' | 'articles' | 'tags' | 'metadata';

/** Every condition that can be set by hand; each holds as soon as it is set. */
export function FilterForm({ state, page, surroundings, onChange }: FilterFormProps) {
  const t = useTexts(filterTexts);
  const { filters, target } = state;
  const set = (change: Partial<SearchFilters>) => onChange({ ...filters, ...change });
  const add = (name: ListName) => (value: string) =>
    !filters[name].includes(value) && set({ [name]: [...filters[name], value] });
  const facet = (kind: string) =>
    page?.facets
      .filter((each) => each.kind === kind)
      .flatMap(({ values }) => values.map(({ value }) => value)) ?? [];
  const languages = <AddValue label={t('languages')} known={facet('LANGUAGE')} onAdd={add('languages')} />;
  if (target === 'ARTICLES') {
    return (
      <Panel>
        <div className={styles.filterForm}>
          {languages}
          <AddValue label={t('tags')} known={facet('TAG')} onAdd={add('tags')} />
        </div>
      </Panel>
    );
  }
  const speakers = new Set(
    page?.nodes.flatMap(({ matches }) => matches.flatMap(({ segment }) => segment?.speaker ?? [])),
  );
  const metadata = page?.facets.flatMap(({ kind, key, values }) =>
    kind === 'METADATA' ? values.map(({ value }) => `${key}:${value}`) : [],
  );
  return (
    <Panel>
      <div className={styles.filterForm}>
        {languages}
        <Choose
          label={t('labels')}
          options={(surroundings?.soundLabels.nodes ?? []).map(({ name }) => [name, name])}
          onChoose={add('labels')}
        />
        <AddValue label={t('speakers')} known={[...speakers]} onAdd={add('speakers')} />
        <Choose
          label={t('articles')}
          options={(surroundings?.articles.nodes ?? []).map(({ id, title }) => [id, title])}
          onChoose={add('articles')}
        />
        <AddValue
          label={t('metadata')}
          placeholder={t('metadata_hint')}
          pattern="[^:]+:.*"
          known={metadata ?? []}
          onAdd={add('metadata')}
        />
        {(['minS', 'maxS'] as const).map((name) => (
          <TextField
            key={name}
            label={t(name)}
            type="number"
            min={0}
            step="any"
            value={filters[name] ?? ''}
            onChange={({ target: { value } }) => set({ [name]: value === '' ? null : Number(value) })}
          />
        ))}
        {(['fromDay', 'toDay'] as const).map((name) => (
          <TextField
            key={name}
            label={t(name)}
            type="date"
            value={filters[name] ?? ''}
            onChange={({ target: { value } }) => set({ [name]: value === '' ? null : value })}
          />
        ))}
      </div>
    </Panel>
  );
}

interface ChooseProps {
  readonly label: string;
  /** What is meant, and what is shown. */
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
}

function Choose({ label, options, onChoose }: ChooseProps) {
  const t = useTexts(filterTexts);
  return (
    <SelectField
      label={label}
      value=""
      disabled={options.length === 0}
      onChange={({ target }) => onChoose(target.value)}
    >
      <option value="">{t('choose')}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </SelectField>
  );
}
