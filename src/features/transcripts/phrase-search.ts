import { AppError } from '../../errors.ts';
import {
  blockQuery,
  canOverlap,
  type IndexedToken,
  MAX_PHRASE_TOKENS,
  type StemTable,
  stemKey,
  stemmable,
  stemmerOfDictionary,
  tokenizeText,
  toPhraseKey,
} from '../../text/index.ts';
import { textUpTo } from '../arguments.ts';
import type { PhraseSearch } from './locate-phrase.store.ts';
import type { PhraseMatch } from './transcripts.types.ts';

export interface PlannedPhrase extends PhraseSearch {
  readonly words: readonly string[];
  /** Whether the database can count: one form, and no place where it begins again before it has ended. */
  readonly isCountable: boolean;
}

const MAX_PHRASE_UNITS = 500;

/** The words of a phrase that have stems. Throws BAD_USER_INPUT for one without a word or with too many. */
export function readPhrase(phrase: string): {
  readonly tokens: ReturnType<typeof tokenizeText>;
  readonly surfaces: string[];
} {
  textUpTo(phrase, 'phrase', MAX_PHRASE_UNITS);
  const tokens = tokenizeText(phrase);
  if (tokens.length < 1 || tokens.length > MAX_PHRASE_TOKENS) {
    const what =
      tokens.length === 0
        ? 'phrase has no word to look for.'
        : `phrase may have ${MAX_PHRASE_TOKENS} words (a Chinese or Japanese character is one), got ${tokens.length}.`;
    throw new AppError('BAD_USER_INPUT', what, { field: 'phrase', limit: MAX_PHRASE_TOKENS });
  }
  const surfaces = tokens.filter((token) => !token.isCharacter).map((token) => stemmable(phrase, token));
  return { tokens, surfaces };
}

/** How a phrase is looked for; `stems` hold one dictionary for each language that is searched. */
export function planPhrase(phrase: string, match: PhraseMatch, stems: StemTable): PlannedPhrase {
  const tokens = tokenizeText(phrase);
  const forms = new Map<string, IndexedToken[]>();
  const add = (form: IndexedToken[]) => forms.set(toPhraseKey(form.map(({ stem }) => stem)), form);
  // Texts in languages without a stemmer hold the words as they are.
  add(tokens.map(({ key, isCharacter }) => ({ key, isCharacter, stem: key })));
  if (match === 'STEMMED') {
    for (const dictionary of Object.keys(stems)) {
      const stemOf = stemmerOfDictionary(dictionary, stems);
      add(tokens.map((token) => ({ ...token, stem: stemKey(phrase, token, stemOf) })));
    }
  }
  const all = Array.from(forms.values());
  return {
    column: match === 'STEMMED' ? 'stems' : 'keys',
    blockQuery: all.map((form) => `(${blockQuery(form, { byStem: match === 'STEMMED' })})`).join(' | '),
    phraseKeys: Array.from(forms.keys()),
    tokenCount: tokens.length,
    words: tokens.map(({ start, end }) => phrase.slice(start, end)),
    isCountable: all.length === 1 && !canOverlap(all[0]!.map(({ stem }) => stem)),
  };
}
