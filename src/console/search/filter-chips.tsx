import { X } from 'lucide-react';
import { useTexts } from '../i18n/define-texts.ts';
import styles from './search.module.css';
import { noFilters, type SearchFilters } from './search-state.ts';
import { filterTexts } from './search-texts.ts';

const listNames = ['languages', 'labels', 'speakers', 'articles', 'tags', 'metadata'] as const;
const boundNames = ['minS', 'maxS', 'fromDay', 'toDay'] as const;

export const hasFilters = (filters: SearchFilters): boolean =>
  listNames.some((name) => filters[name].length > 0) || boundNames.some((name) => filters[name] !== null);

interface FilterChipsProps {
  readonly filters: SearchFilters;
  /** Titles of articles, by their ids. */
  readonly titles: ReadonlyMap<string, string>;
  readonly onChange: (filters: SearchFilters) => void;
}

/** What narrows the search, each with a cross to take it away. */
export function FilterChips({ filters, titles, onChange }: FilterChipsProps) {
  const t = useTexts(filterTexts);
  if (!hasFilters(filters)) return null;
  const ofLists = listNames.flatMap((name) =>
    filters[name].map((value) => ({
      key: `${name}:${value}`,
      text: name === 'metadata' ? value.replace(':', ': ') : `${t(name)}: ${titles.get(value) ?? value}`,
      without: { ...filters, [name]: filters[name].filter((each) => each !== value) },
    })),
  );
  const ofBounds = boundNames.flatMap((name) =>
    filters[name] === null
      ? []
      : [
          {
            key: name,
            text: t(`chip_${name}`, { value: filters[name] }),
            without: { ...filters, [name]: null },
          },
        ],
  );
  return (
    <ul className={styles.chips} aria-label={t('active')}>
      {[...ofLists, ...ofBounds].map(({ key, text, without }) => (
        <li key={key} className={styles.chip}>
          {text}
          <button type="button" aria-label={t('remove', { name: text })} onClick={() => onChange(without)}>
            <X size={13} aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className={styles.clear} onClick={() => onChange(noFilters)}>
          {t('clear')}
        </button>
      </li>
    </ul>
  );
}
