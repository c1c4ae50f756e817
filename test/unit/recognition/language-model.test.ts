import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parsePronunciations, pronounce } from '../../../src/recognition/pocketsphinx/pronunciations.ts';
import { spokenSentences } from '../../../src/recognition/pocketsphinx/spoken-words.ts';
import { trigramModel } from '../../../src/recognition/pocketsphinx/trigram-model.ts';

const said = (text: string) => spokenSentences(text).map((words) => words.join(' '));

describe('English text as it is said', () => {
  test('numbers, amounts and signs become words, sentences apart', () => {
    assert.deepEqual(said('I paid £1,250.50 on the 22nd! Was 3% of $1 a fee?'), [
      'i paid one thousand two hundred fifty point five zero pounds on the twenty second',
      'was three percent of one dollar a fee',
    ]);
    assert.deepEqual(said('Call 0800 123456789 now.\nDon’t wait: 24/7'), [
      'call zero eight zero zero one two three four five six seven eight nine now',
      "don't wait",
      'twenty four seven',
    ]);
    assert.deepEqual(said('The 12th, 30th and 1,000,000'), ['the twelfth thirtieth and one million']);
  });

  test('diacritics go, other scripts are left out, and a text of marks gives nothing', () => {
    assert.deepEqual(said('Café 東京 naïve'), ['cafe naive']);
    assert.deepEqual(said('¡¿… — 。'), []);
  });

  test('a list without marks is cut', () => {
    assert.deepEqual(
      spokenSentences('word '.repeat(130)).map((words) => words.length),
      [60, 60, 10],
    );
  });
});

describe('how a word is said', () => {
  const dictionary = parsePronunciations(
    'card K AA R D\npass P AE S\ncode K OW D\ntop T AA P\nup AH P\nwas W AA Z\nwas(2) W AH Z\nbox B AA K S\nreset R IY S EH T\n',
  );
  const phones = (word: string) => pronounce(word, dictionary);

  test('the dictionary knows it, in all its pronunciations', () => {
    assert.deepEqual(phones('was'), ['W AA Z', 'W AH Z']);
  });
  test('inflected and joined words are made of those that it knows', () => {
    assert.deepEqual(phones('cards'), ['K AA R D Z']);
    assert.deepEqual(phones('boxes'), ['B AA K S IH Z']);
    assert.deepEqual(phones("card's"), ['K AA R D Z']);
    assert.deepEqual(phones('resetting')?.length, 1);
    assert.deepEqual(phones('passcode'), ['P AE S K OW D']);
    assert.deepEqual(phones('topup'), ['T AA P AH P']);
  });
  test('abbreviations are spelled, in the plural too', () => {
    assert.deepEqual(phones('gbp'), ['JH IY B IY P IY']);
    assert.deepEqual(phones('pdfs'), ['P IY D IY EH F Z']);
  });
  test('other words follow rules', () => {
    assert.deepEqual(phones('zerish'), ['Z ER IH SH']);
    assert.deepEqual(phones('phome'), ['F OW M']);
  });
  test('what has no letters is said in no way', () => {
    assert.equal(phones('東京'), null);
    assert.equal(phones("'"), null);
  });
});

describe('a trigram model', () => {
  const sentences = [
    ['where', 'is', 'my', 'card'],
    ['where', 'is', 'my', 'parcel'],
    ['my', 'card', 'is', 'lost'],
    [],
  ];
  const arpa = trigramModel(sentences);

  /** Probability and back-off by gram. */
  const grams = new Map<string, readonly [number, number]>();
  for (const line of arpa.split('\n')) {
    const [probability, gram, weight = '0'] = line.split('\t');
    if (gram !== undefined) grams.set(gram, [10 ** Number(probability), 10 ** Number(weight)]);
  }
  const probability = (words: readonly string[]): number => {
    const known = grams.get(words.join(' '));
    if (known) return known[0];
    if (words.length === 1) return 0;
    const weight = grams.get(words.slice(0, -1).join(' '))?.[1] ?? 1;
    return weight * probability(words.slice(1));
  };
  const vocabulary = [...new Set(sentences.flat()), '</s>'];

  test('counts what it lists', () => {
    const [, ones, twos, threes] = /ngram 1=(\d+)\nngram 2=(\d+)\nngram 3=(\d+)/.exec(arpa)!.map(Number);
    assert.equal(ones! + twos! + threes!, grams.size);
    assert.match(arpa, /\\end\\\n$/);
  });
  test('gives every history a whole of 1, seen or not', () => {
    for (const history of [
      ['<s>'],
      ['where', 'is'],
      ['is', 'my'],
      ['my', 'card'],
      ['lost', 'where'],
      ['my'],
    ]) {
      const sum = vocabulary.reduce((total, word) => total + probability([...history, word]), 0);
      assert.ok(Math.abs(sum - 1) < 0.01, `${history.join(' ')}: ${sum}`);
    }
  });
  test('prefers what was said', () => {
    assert.ok(probability(['is', 'my', 'card']) > 2 * probability(['is', 'my', 'lost']));
  });
  test('needs words', () => {
    assert.throws(() => trigramModel([[]]), RangeError);
  });
});
