import { snowballDictionary } from './snowball-language.ts';
import { noStems, type StemOf, stemKey, stemmable } from './stems.ts';
import { toTsVector } from './to-ts-vector.ts';
import { cutTokenBlocks, type IndexedToken, type TokenBlock } from './token-blocks.ts';
import { tokenizeText } from './tokenize-text.ts';

export interface TextInLanguage {
  readonly text: string;
  readonly language: string | null;
}

/** Words by the name of the dictionary that stems them. */
export type WordsByDictionary = Readonly<Record<string, readonly string[]>>;
/** Stems of words by the name of the dictionary. */
export type StemTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface IndexedSegment {
  /** Number of its first token within the transcript. */
  readonly firstToken: number;
  readonly tokenCount: number;
  /** A `tsvector` literal. */
  readonly vector: string;
}

export interface IndexedText {
  readonly segments: readonly IndexedSegment[];
  readonly blocks: readonly TokenBlock[];
}

/** The distinct words that `indexSegments` wants the stems of. */
export function collectWords(segments: readonly TextInLanguage[]): WordsByDictionary {
  const found = new Map<string, Set<string>>();
  for (const { text, language } of segments) {
    const dictionary = snowballDictionary(language);
    if (dictionary === null) continue;
    const words = found.get(dictionary) ?? new Set();
    found.set(dictionary, words);
    for (const token of tokenizeText(text)) if (!token.isCharacter) words.add(stemmable(text, token));
  }
  return Object.fromEntries(Array.from(found, ([dictionary, words]) => [dictionary, Array.from(words)]));
}

/** Everything that a transcript is searched by. */
export function indexSegments(segments: readonly TextInLanguage[], stems: StemTable): IndexedText {
  const all: IndexedToken[] = [];
  const indexed = segments.map(({ text, language }): IndexedSegment => {
    const stemOf = stemmerOf(language, stems);
    const tokens = tokenizeText(text);
    const firstToken = all.length;
    for (const token of tokens) {
      all.push({ key: token.key, isCharacter: token.isCharacter, stem: stemKey(text, token, stemOf) });
    }
    return { firstToken, tokenCount: tokens.length, vector: toTsVector(text, stemOf, tokens) };
  });
  return { segments: indexed, blocks: cutTokenBlocks(all) };
}

const stemmerOf = (language: string | null, stems: StemTable): StemOf => {
  const dictionary = snowballDictionary(language);
  return dictionary === null ? noStems : stemmerOfDictionary(dictionary, stems);
};

export function stemmerOfDictionary(dictionary: string, stems: StemTable): StemOf {
  const table = stems[dictionary];
  return (surface) => (table && Object.hasOwn(table, surface) ? table[surface]! : null);
}
