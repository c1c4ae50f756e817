import { Panel } from '../design/page.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber } from '../i18n/format.ts';
import { filterOfFacet, isInForce, withoutFacet } from './facet-filter.ts';
import styles from './search.module.css';
import type { SearchState } from './search-state.ts';
import { filterTexts } from './search-texts.ts';
import type { SearchPage } from './use-search.ts';

interface FacetsProps {
  readonly page: SearchPage;
  readonly state: SearchState;
  readonly onChange: (change: Partial<SearchState>) => void;
}

/** How many of all hits have each value; a click keeps those alone, another one lets the rest back in. */
export function Facets({ page, state, onChange }: FacetsProps) {
  const t = useTexts(filterTexts);
  const shown = page.facets.filter(({ values }) => values.length > 0);
  if (shown.length === 0) return null;
  return (
    <Panel title={t('narrow')}>
      <div className={styles.facets}>
        {shown.map(({ kind, key, values }) => {
          const title = kind === 'METADATA' ? key! : t(kind);
          const most = Math.max(...values.map(({ count }) => count));
          return (
            <fieldset key={`${kind}:${key}`} className={styles.facet}>
              <legend className={styles.soft}>{title}</legend>
              {values.map(({ value, count }) => {
                const facet = { kind, key, value };
                const isOn = isInForce(state.filters, facet);
                const toggle = isOn ? withoutFacet : filterOfFacet;
                return (
                  <button
                    key={value}
                    type="button"
                    className={styles.facetValue}
                    aria-pressed={isOn}
                    onClick={() => onChange({ filters: toggle(state.filters, facet) })}
                  >
                    <span className={styles.facetName}>
                      {kind === 'DURATION' ? t(value as 'longer') : value}
                    </span>
                    <span className={`${styles.soft} numbers`}>{formatNumber(count)}</span>
                    <span
                      className={styles.facetShare}
                      style={{ width: `${(100 * count) / most}%` }}
                      aria-hidden
                    />
                  </button>
                );
              })}
            </fieldset>
          );
        })}
      </div>
    </Panel>
  );
}
