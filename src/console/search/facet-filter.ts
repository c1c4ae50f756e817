import type { SearchFilters } from './search-state.ts';

/** A value that hits were counted by. */
interface FacetValue {
  readonly kind: 'LANGUAGE' | 'METADATA' | 'LABEL' | 'TAG' | 'DURATION' | 'MONTH';
  readonly key: string | null;
  readonly value: string;
}

/** In seconds, the lower bound counted in. */
const durations: Readonly<Record<string, readonly [number | null, number | null]>> = {
  'under 10 s': [null, 10],
  'under 1 min': [10, 60],
  'under 10 min': [60, 600],
  'under 1 h': [600, 3_600],
  longer: [3_600, null],
};

const listOf = { LANGUAGE: 'languages', LABEL: 'labels', TAG: 'tags', METADATA: 'metadata' } as const;

/** The filters with the one that keeps this value alone. */
export function filterOfFacet(filters: SearchFilters, facet: FacetValue): SearchFilters {
  const { kind, value } = facet;
  if (kind === 'DURATION') {
    const [minS, maxS] = durations[value] ?? [null, null];
    return { ...filters, minS, maxS };
  }
  if (kind === 'MONTH') return { ...filters, fromDay: `${value}-01`, toDay: lastDayOf(value) };
  const list = listOf[kind];
  return { ...filters, [list]: [...filters[list], entryOf(facet)] };
}

export function withoutFacet(filters: SearchFilters, facet: FacetValue): SearchFilters {
  const { kind } = facet;
  if (kind === 'DURATION') return { ...filters, minS: null, maxS: null };
  if (kind === 'MONTH') return { ...filters, fromDay: null, toDay: null };
  const list = listOf[kind];
  return { ...filters, [list]: filters[list].filter((each) => each !== entryOf(facet)) };
}

export function isInForce(filters: SearchFilters, facet: FacetValue): boolean {
  const { kind, value } = facet;
  if (kind === 'DURATION') {
    const [minS, maxS] = durations[value] ?? [null, null];
    return filters.minS === minS && filters.maxS === maxS;
  }
  if (kind === 'MONTH') return filters.fromDay === `${value}-01` && filters.toDay === lastDayOf(value);
  return filters[listOf[kind]].includes(entryOf(facet));
}

const entryOf = ({ kind, key, value }: FacetValue): string =>
  kind === 'METADATA' ? `${key}:${value}` : value;

function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year!, number!, 0)).toISOString().slice(0, 10);
}
