import { readSound, type Sound, soundPairs } from '../clip/sound.ts';
import { type FusionMethod, type Leg, legs, type SearchTarget, type Weights } from './leg.ts';

/** Conditions on what is found; each list means any of its values. */
export interface SearchFilters {
  readonly languages: readonly string[];
  readonly labels: readonly string[];
  readonly speakers: readonly string[];
  /** Ids of articles that it has a confirmed link to. */
  readonly articles: readonly string[];
  readonly tags: readonly string[];
  /** `key:value` */
  readonly metadata: readonly string[];
  readonly minS: number | null;
  readonly maxS: number | null;
  /** Days, as `2026-03-31`, both counted in. */
  readonly fromDay: string | null;
  readonly toDay: string | null;
}

/** All that the address of the view says. */
export interface SearchState {
  readonly text: string;
  readonly sound: Sound | null;
  readonly target: SearchTarget;
  readonly filters: SearchFilters;
  /** Those that a person chose; the server chooses the others. */
  readonly weights: Weights;
  readonly method: FusionMethod;
}

export const noFilters: SearchFilters = {
  languages: [],
  labels: [],
  speakers: [],
  articles: [],
  tags: [],
  metadata: [],
  minS: null,
  maxS: null,
  fromDay: null,
  toDay: null,
};

const lists = {
  languages: 'language',
  labels: 'label',
  speakers: 'speaker',
  articles: 'article',
  tags: 'tag',
  metadata: 'meta',
} as const;
type ListName = keyof typeof lists;
const listNames = Object.keys(lists) as ListName[];

export function readSearchState(params: URLSearchParams): SearchState {
  const filters = Object.fromEntries(listNames.map((name) => [name, params.getAll(lists[name])])) as Record<
    ListName,
    string[]
  >;
  return {
    text: params.get('q') ?? '',
    sound: readSound(params),
    target: readTarget(params.get('in')),
    filters: {
      ...filters,
      minS: readNumber(params.get('min')),
      maxS: readNumber(params.get('max')),
      fromDay: readDay(params.get('after')),
      toDay: readDay(params.get('before')),
    },
    weights: Object.fromEntries(
      legs.flatMap((leg): [Leg, number][] => {
        const weight = readNumber(params.get(leg.toLowerCase()));
        return weight === null ? [] : [[leg, Math.min(100, Math.max(0, weight))]];
      }),
    ),
    method: params.get('fusion') === 'ranks' ? 'RRF' : 'RELATIVE_SCORE',
  };
}

export function searchParamsOf({
  text,
  sound,
  target,
  filters,
  weights,
  method,
}: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (text !== '') params.set('q', text);
  for (const [name, value] of soundPairs(sound)) params.set(name, value);
  if (target !== 'RECORDINGS') params.set('in', target.toLowerCase());
  for (const name of listNames) for (const value of filters[name]) params.append(lists[name], value);
  if (filters.minS !== null) params.set('min', String(filters.minS));
  if (filters.maxS !== null) params.set('max', String(filters.maxS));
  if (filters.fromDay !== null) params.set('after', filters.fromDay);
  if (filters.toDay !== null) params.set('before', filters.toDay);
  for (const leg of legs) if (weights[leg] !== undefined) params.set(leg.toLowerCase(), String(weights[leg]));
  if (method === 'RRF') params.set('fusion', 'ranks');
  return params;
}

export const isAsked = ({ text, sound }: SearchState): boolean => text.trim() !== '' || sound !== null;

const readTarget = (text: string | null): SearchTarget =>
  text === 'segments' ? 'SEGMENTS' : text === 'articles' ? 'ARTICLES' : 'RECORDINGS';

function readNumber(text: string | null): number | null {
  const number = Number(text);
  return text === null || text === '' || !Number.isFinite(number) ? null : number;
}

const readDay = (text: string | null): string | null =>
  text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
