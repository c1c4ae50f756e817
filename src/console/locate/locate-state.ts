import { readSound, type Sound, soundPairs } from '../clip/sound.ts';

export const soundMatches = ['ANY', 'SAME_SOUND', 'SAME_WORDS'] as const;
type SoundMatch = (typeof soundMatches)[number];

/** All that the address of the view says. */
export interface LocateState {
  readonly phrase: string;
  readonly sound: Sound | null;
  readonly soundMatch: SoundMatch;
  /** Whether other forms of the words count too. */
  readonly anyForm: boolean;
  /** 0..1 */
  readonly minSimilarity: number;
  /** Ids of the recordings that are searched; none: all. */
  readonly within: readonly string[];
  /** The occurrence that is looked at, from 1. */
  readonly number: number | null;
}

/** The server's own. */
const usualSimilarity = 0.5;

export function readLocateState(params: URLSearchParams): LocateState {
  const match = params.get('match')?.toUpperCase().replace('-', '_');
  const least = Number(params.get('least') ?? usualSimilarity);
  const number = Number(params.get('n'));
  return {
    phrase: params.get('q') ?? '',
    sound: readSound(params),
    soundMatch: soundMatches.find((each) => each === match) ?? 'ANY',
    anyForm: params.get('forms') === 'any',
    minSimilarity: least >= 0 && least <= 1 ? least : usualSimilarity,
    within: params.getAll('within'),
    number: Number.isInteger(number) && number > 0 ? number : null,
  };
}

export function locateParamsOf(state: LocateState): URLSearchParams {
  const { phrase, sound, soundMatch, anyForm, minSimilarity, within, number } = state;
  const params = new URLSearchParams();
  if (phrase !== '') params.set('q', phrase);
  for (const [name, value] of soundPairs(sound)) params.set(name, value);
  if (soundMatch !== 'ANY') params.set('match', soundMatch.toLowerCase().replace('_', '-'));
  if (anyForm) params.set('forms', 'any');
  if (minSimilarity !== usualSimilarity) params.set('least', String(minSimilarity));
  for (const id of within) params.append('within', id);
  if (number !== null) params.set('n', String(number));
  return params;
}

export const isAsked = ({ phrase, sound }: LocateState): boolean => phrase.trim() !== '' || sound !== null;

/** What is looked for and where: all but the occurrence that is looked at. */
export const questionOf = (state: LocateState): string =>
  locateParamsOf({ ...state, number: null }).toString();
