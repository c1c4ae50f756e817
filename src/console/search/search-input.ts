import { audioQueryOf } from '../clip/sound.ts';
import type { SearchQueryVariables } from './generated/operations.ts';
import { legs } from './leg.ts';
import type { SearchFilters, SearchState } from './search-state.ts';

type SearchInput = SearchQueryVariables['input'];
type RecordingFilter = NonNullable<SearchInput['filter']>;

const dayMs = 86_400_000;

/** What the API is asked for what the address says. */
export function searchInputOf({ text, sound, target, filters, weights, method }: SearchState): SearchInput {
  const words = text.trim();
  return {
    ...(words !== '' && { text: words }),
    ...(sound && { audio: audioQueryOf(sound) }),
    target,
    ...(target === 'ARTICLES' ? articleConditions(filters) : recordingConditions(filters)),
    // Legs that are named take part alone, so all are.
    ...(Object.keys(weights).length > 0 && {
      legs: legs.map((leg) => ({ leg, ...(weights[leg] !== undefined && { weight: weights[leg] }) })),
    }),
    ...(method === 'RRF' && { fusion: { method } }),
  };
}

function articleConditions({ languages, tags }: SearchFilters): Partial<SearchInput> {
  const articleFilter = {
    ...(languages.length > 0 && { languages: [...languages] }),
    ...(tags.length > 0 && { tags: [...tags] }),
  };
  return Object.keys(articleFilter).length > 0 ? { articleFilter } : {};
}

function recordingConditions(filters: SearchFilters): Partial<SearchInput> {
  const filter = recordingFilterOf(filters);
  const { speakers, articles } = filters;
  return {
    ...(filter && { filter }),
    ...(speakers.length > 0 && { segmentFilter: { speakers: [...speakers] } }),
    ...(articles.length > 0 && { linkedTo: [...articles] }),
  };
}

/** The conditions that any list of recordings can have; null for none. */
export function recordingFilterOf(filters: SearchFilters): RecordingFilter | null {
  const { languages, labels, metadata, minS, maxS, fromDay, toDay } = filters;
  const all: RecordingFilter[] = [];
  if (labels.length > 0) all.push({ any: labels.map((name) => ({ hasSound: { label: { name } } })) });
  for (const condition of metadata) all.push({ any: metadataConditions(condition) });
  if (fromDay !== null || toDay !== null) all.push({ any: dayConditions(fromDay, toDay) });
  const filter: RecordingFilter = {
    ...(languages.length > 0 && { languages: [...languages] }),
    ...((minS !== null || maxS !== null) && {
      durationS: { ...(minS !== null && { min: minS }), ...(maxS !== null && { below: maxS }) },
    }),
    ...(all.length > 0 && { all }),
  };
  return Object.keys(filter).length > 0 ? filter : null;
}

/** A facet tells values as text; in the metadata the same may be a number or a truth value. */
function metadataConditions(condition: string): RecordingFilter[] {
  const colon = condition.indexOf(':');
  const key = condition.slice(0, colon);
  const text = condition.slice(colon + 1);
  const values: unknown[] = [text];
  if (text === 'true' || text === 'false') values.push(text === 'true');
  else if (text.trim() !== '' && String(Number(text)) === text) values.push(Number(text));
  return values.map((value) => ({ metadata: { [key]: value } }));
}

/** When it was recorded, or created here where nobody knows. */
function dayConditions(fromDay: string | null, toDay: string | null): RecordingFilter[] {
  const range = {
    ...(fromDay !== null && { from: new Date(fromDay).toISOString() }),
    ...(toDay !== null && { to: new Date(Date.parse(toDay) + dayMs).toISOString() }),
  };
  return [{ recordedAt: range }, { lacks: ['RECORDED_AT'], createdAt: range }];
}
