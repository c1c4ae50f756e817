/** A word, or a character of a script without spaces. */
export interface Word {
  /** In lower case. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly isCharacter: boolean;
}

const word =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’](?=[\p{L}\p{N}]))*/gu;

/** The words of a text, cut apart from how the service cuts it. */
export function cutWords(text: string): Word[] {
  return Array.from(text.matchAll(word), ({ 0: found, 1: character, index }) => ({
    key: found.toLowerCase(),
    start: index,
    end: index + found.length,
    isCharacter: character !== undefined,
  }));
}
