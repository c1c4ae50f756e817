import { shuffled } from '../sound/random.ts';
import { cutWords } from './cut-words.ts';
import type { AnswerSet, IntentSet } from './text-sets.ts';

export type QueryKind = 'question' | 'keyword' | 'phrase' | 'sound';

/** A text that lies in the index. */
export interface IndexedText {
  readonly text: string;
  readonly label: string;
}

/** A query with the numbers of the texts that answer it. */
export interface TextQuery {
  readonly kind: QueryKind;
  readonly text: string;
  readonly relevant: ReadonlySet<number>;
}

/** Texts that lie in the index together, and what is asked of them. */
export interface TextCollection {
  readonly name: string;
  readonly language: string | null;
  readonly texts: readonly IndexedText[];
  readonly queries: readonly TextQuery[];
}

const INTENTS = 60;
const TEXTS_PER_INTENT = 12;
/** Segments hold no more. */
const MAX_TEXT_UNITS = 900;
const PHRASE_WORDS = [2, 3, 4, 5];
const PHRASE_CHARACTERS = [3, 4, 5, 6];
const TRIES = 200;

/**
 * Twelve texts of each of 60 labels are indexed. Questions: other texts of the labels, and all texts of the same label
 * answer. Keywords: the names of the labels. Phrases: see `choosePhrases`.
 */
export function collectIntents(
  { name, language, texts }: IntentSet,
  count: number,
  random: () => number,
): TextCollection {
  const byLabel = Map.groupBy(
    texts.filter(({ text }) => text.length <= MAX_TEXT_UNITS),
    ({ label }) => label,
  );
  const labels = shuffled(
    [...byLabel.keys()].sort().filter((label) => byLabel.get(label)!.length > TEXTS_PER_INTENT),
    random,
  ).slice(0, INTENTS);
  const drawn = labels.map((label) => shuffled(byLabel.get(label)!, random));
  const indexed = drawn.flatMap((some) => some.slice(0, TEXTS_PER_INTENT));
  const relevant = (label: string) =>
    new Set(indexed.flatMap((text, index) => (text.label === label ? [index] : [])));
  const others = shuffled(
    drawn.flatMap((some) => some.slice(TEXTS_PER_INTENT)),
    random,
  );
  const questions = others
    .slice(0, count)
    .map(({ text, label }): TextQuery => ({ kind: 'question', text, relevant: relevant(label) }));
  const keywords = labels.slice(0, count).map((label): TextQuery => {
    const text = label.replace(/[_-]+/g, ' ').replace(/[^\p{L}\p{N} ]/gu, '');
    return { kind: 'keyword', text, relevant: relevant(label) };
  });
  const queries = [...questions, ...keywords, ...choosePhrases(indexed, count, random)];
  return { name, language, texts: indexed, queries };
}

/** Answers are indexed without their questions; a question is answered by its own answer. */
export function collectAnswers(
  { name, language, pairs }: AnswerSet,
  count: number,
  random: () => number,
): TextCollection {
  const usable = pairs.filter(({ question, answer }) => question.trim() !== '' && answer.trim() !== '');
  const indexed = usable.map(({ question, answer }) => ({
    text: answer.slice(0, MAX_TEXT_UNITS).toWellFormed(),
    label: question,
  }));
  const asked = shuffled(
    usable.map(({ question }, index) => ({ question, index })),
    random,
  );
  const questions = asked
    .slice(0, count)
    .map(
      ({ question, index }): TextQuery => ({ kind: 'question', text: question, relevant: new Set([index]) }),
    );
  return {
    name,
    language,
    texts: indexed,
    queries: [...questions, ...choosePhrases(indexed, count, random)],
  };
}

/**
 * Words that follow one another in a text, in quotes: answered by all texts in which the same words do. Drawn again
 * where it is in more than ten texts.
 */
function choosePhrases(texts: readonly IndexedText[], count: number, random: () => number): TextQuery[] {
  const keys = texts.map(({ text }) => cutWords(text));
  const joined = keys.map((tokens) => ` ${tokens.map(({ key }) => key).join(' ')} `);
  const chosen = new Map<string, TextQuery>();
  for (let tries = 0; chosen.size < count && tries < TRIES * count; tries++) {
    const index = Math.floor(random() * texts.length);
    const tokens = keys[index]!;
    const lengths = tokens.some(({ isCharacter }) => isCharacter) ? PHRASE_CHARACTERS : PHRASE_WORDS;
    const length = lengths[Math.floor(random() * lengths.length)]!;
    if (tokens.length < length) continue;
    const from = Math.floor(random() * (tokens.length - length + 1));
    const part = tokens.slice(from, from + length);
    const key = ` ${part.map((token) => token.key).join(' ')} `;
    const relevant = new Set(joined.flatMap((text, place) => (text.includes(key) ? [place] : [])));
    const text = `"${texts[index]!.text.slice(part[0]!.start, part.at(-1)!.end).replace(/["\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d]/g, ' ')}"`;
    if (relevant.size <= 10) chosen.set(key, { kind: 'phrase', text, relevant });
  }
  return [...chosen.values()];
}
