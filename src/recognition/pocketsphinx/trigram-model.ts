/** Taken off every count and given to words not seen after the ones before (absolute discounting). */
const DISCOUNT = 0.7;
/** Logarithm of what cannot be. */
const NEVER = -99;
const SMALLEST = 1e-9;

type Counts = ReadonlyMap<string, number>;

/**
 * A trigram model in ARPA form with back-off, from sentences of words that all have a pronunciation. Sentences without a
 * word are passed over. Throws RangeError when no word is left.
 */
export function trigramModel(sentences: readonly (readonly string[])[]): string {
  const counts = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()] as const;
  for (const words of sentences) {
    if (words.length === 0) continue;
    const marked = ['<s>', ...words, '</s>'];
    counts.forEach((map, order) => {
      for (let at = 0; at + order < marked.length; at++) add(map, marked.slice(at, at + order + 1).join(' '));
    });
  }
  const [ones, twos, threes] = counts;
  if (ones.size === 0) throw new RangeError('There are no words to make a language model from.');

  const total = sum(ones) - ones.get('<s>')!;
  const singles = new Map(Array.from(ones, ([word, count]) => [word, count / total]));
  singles.set('<s>', 0);
  const pairs = discounted(twos);
  const triples = discounted(threes);
  return [
    '\\data\\',
    `ngram 1=${ones.size}`,
    `ngram 2=${twos.size}`,
    `ngram 3=${threes.size}`,
    '\n\\1-grams:',
    ...lines(singles, backOff(twos, singles)),
    '\n\\2-grams:',
    ...lines(pairs, backOff(threes, pairs)),
    '\n\\3-grams:',
    ...lines(triples, null),
    '\n\\end\\\n',
  ].join('\n');
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const sum = (counts: Counts): number => counts.values().reduce((total, count) => total + count, 0);
const historyOf = (gram: string): string => gram.slice(0, gram.lastIndexOf(' '));
const withoutFirst = (gram: string): string => gram.slice(gram.indexOf(' ') + 1);

/** How often each history goes on, and how many ways. */
function histories(counts: Counts): Map<string, { count: number; kinds: number }> {
  const found = new Map<string, { count: number; kinds: number }>();
  for (const [gram, count] of counts) {
    const known = found.get(historyOf(gram));
    if (known) {
      known.count += count;
      known.kinds++;
    } else found.set(historyOf(gram), { count, kinds: 1 });
  }
  return found;
}

function discounted(counts: Counts): Map<string, number> {
  const before = histories(counts);
  return new Map(
    Array.from(counts, ([gram, count]) => [gram, (count - DISCOUNT) / before.get(historyOf(gram))!.count]),
  );
}

/** What a history leaves to the shorter model, over what that model gives to the words not seen after it. */
function backOff(counts: Counts, shorter: ReadonlyMap<string, number>): Map<string, number> {
  const covered = new Map<string, number>();
  for (const gram of counts.keys()) {
    const history = historyOf(gram);
    covered.set(history, (covered.get(history) ?? 0) + (shorter.get(withoutFirst(gram)) ?? 0));
  }
  return new Map(
    Array.from(histories(counts), ([history, { count, kinds }]) => [
      history,
      (DISCOUNT * kinds) / count / Math.max(1 - covered.get(history)!, 1e-6),
    ]),
  );
}

function* lines(
  probabilities: ReadonlyMap<string, number>,
  weights: ReadonlyMap<string, number> | null,
): Generator<string> {
  for (const gram of Array.from(probabilities.keys()).sort()) {
    const probability = probabilities.get(gram)!;
    const logarithm = probability === 0 ? NEVER : Math.log10(Math.max(probability, SMALLEST));
    const line = `${logarithm.toFixed(4)}\t${gram}`;
    yield weights === null ? line : `${line}\t${Math.log10(weights.get(gram) ?? 1).toFixed(4)}`;
  }
}
