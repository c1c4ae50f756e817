import { isAbbreviation, soundOut, spellOut } from './letter-to-sound.ts';

/** Phones of words, each with all its pronunciations. */
export type Pronunciations = ReadonlyMap<string, readonly string[]>;

/** A dictionary in the form of CMU's: `word P H O N E S`, further pronunciations as `word(2)`. */
export function parsePronunciations(text: string): Pronunciations {
  const found = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const space = line.search(/\s/);
    if (space <= 0 || line.startsWith(';;;')) continue;
    const word = line.slice(0, space).replace(/\(\d+\)$/, '');
    const phones = line.slice(space).trim();
    const known = found.get(word);
    if (known) known.push(phones);
    else found.set(word, [phones]);
  }
  return found;
}

/**
 * How a word is said: as the dictionary has it; else as an inflected or joined word of it; else as an abbreviation; else
 * by rules. Null for what has no letters a-z.
 */
export function pronounce(word: string, dictionary: Pronunciations): readonly string[] | null {
  const known = dictionary.get(word);
  if (known) return known;
  const letters = word.replaceAll("'", '');
  if (!/^[a-z]+$/.test(letters)) return null;
  const derived = inflected(word, dictionary) ?? joined(letters, dictionary);
  if (derived !== null) return derived;
  if (/s$/.test(letters) && isAbbreviation(letters.slice(0, -1))) {
    return [`${spellOut(letters.slice(0, -1))} Z`];
  }
  if (isAbbreviation(letters)) return [spellOut(letters)];
  const phones = soundOut(letters);
  return phones === '' ? [spellOut(letters)] : [phones];
}

/** The dictionary of a language model, a pronunciation a line. */
export function writePronunciations(words: Iterable<string>, dictionary: Pronunciations): string {
  const lines: string[] = [];
  for (const word of words) {
    pronounce(word, dictionary)?.forEach((phones, index) => {
      lines.push(`${word}${index === 0 ? '' : `(${index + 1})`} ${phones}`);
    });
  }
  return `${lines.join('\n')}\n`;
}

/** Longest ending first. */
const endings: readonly (readonly [ending: string, add: (phones: string) => string])[] = [
  ["'s", plural],
  ['ing', (phones) => `${phones} IH NG`],
  ['ed', past],
  ['es', plural],
  ['s', plural],
  ['d', past],
  ['er', (phones) => `${phones} ER`],
  ['ly', (phones) => `${phones} L IY`],
];

function inflected(word: string, dictionary: Pronunciations): string[] | null {
  for (const [ending, add] of endings) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    const base = [stem, `${stem}e`].find((one) => one.length >= 3 && dictionary.has(one));
    if (base !== undefined) return dictionary.get(base)!.map(add);
  }
  return null;
}

/** Two words of at least three letters, as even as possible: `passcode`, `topup`. */
function joined(word: string, dictionary: Pronunciations): string[] | null {
  const middle = word.length / 2;
  const cuts = Array.from({ length: Math.max(0, word.length - 3) }, (_, index) => index + 2)
    .filter((cut) => dictionary.has(word.slice(0, cut)) && dictionary.has(word.slice(cut)))
    .filter((cut) => cut >= 3 || word.length - cut >= 3)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || b - a);
  const [cut] = cuts;
  if (cut === undefined) return null;
  return [`${dictionary.get(word.slice(0, cut))![0]} ${dictionary.get(word.slice(cut))![0]}`];
}

function plural(phones: string): string {
  if (/(S|Z|SH|ZH|CH|JH)$/.test(phones)) return `${phones} IH Z`;
  return /(P|T|K|F|TH)$/.test(phones) ? `${phones} S` : `${phones} Z`;
}

function past(phones: string): string {
  if (/ [TD]$/.test(phones)) return `${phones} IH D`;
  return /(P|K|F|TH|S|SH|CH)$/.test(phones) ? `${phones} T` : `${phones} D`;
}
