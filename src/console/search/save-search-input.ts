import { audioQueryOf } from '../clip/sound.ts';
import type { SearchSaveMutationVariables } from './generated/operations.ts';
import { recordingFilterOf } from './search-input.ts';
import type { SearchState } from './search-state.ts';

export type SavedKind = 'phrase' | 'sound' | 'label';

/** What a person chose in the form. */
interface SaveChoice {
  readonly name: string;
  readonly kind: SavedKind;
  readonly phrase: string;
  readonly anyForm: boolean;
  readonly minConfidence: number;
  /** Name of a taught sound. */
  readonly label: string;
}

/** What can be saved of a search as it stands: words without the signs that only a search understands. */
export const savedPhraseOf = ({ text }: Pick<SearchState, 'text'>): string =>
  text
    .replaceAll(/["*]/g, ' ')
    .replaceAll(/(^|\s)-\S+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

export function saveSearchInputOf(
  { sound, filters }: SearchState,
  choice: SaveChoice,
): SearchSaveMutationVariables['input'] {
  const { speakers } = filters;
  const conditions = recordingFilterOf(filters);
  const filter = { ...conditions, ...(speakers.length > 0 && { speakers: [...speakers] }) };
  return {
    name: choice.name.trim(),
    query: queryOf(),
    ...(Object.keys(filter).length > 0 && { filter }),
  };

  function queryOf() {
    const { kind, phrase, anyForm, minConfidence, label } = choice;
    if (kind === 'sound' && sound) return { sound: { audio: audioQueryOf(sound), minConfidence } };
    if (kind === 'label') return { label: { label: { name: label } } };
    return { phrase: { phrase, match: anyForm ? ('STEMMED' as const) : ('EXACT' as const) } };
  }
}
