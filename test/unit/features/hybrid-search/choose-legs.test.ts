import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EmbedderKind } from '../../../../src/features/embeddings/index.ts';
import { chooseLegs, defaultLeast } from '../../../../src/features/hybrid-search/choose-legs.ts';
import { embedLexically } from '../../../../src/text/index.ts';

const open = { KEYWORD: null, SENTENCE: null, ACOUSTIC: null, FINGERPRINT: null };
const leastOfSentence = (minScore: number | null, embedder: EmbedderKind): number | null => {
  const legs = new Map([['SENTENCE' as const, { weight: null, minScore, depth: 100 }]]);
  return chooseLegs({ legs }, open, { weightOf: () => 1, leastOf: defaultLeast(embedder) }).plans.SENTENCE!
    .minScore;
};

test('chance likeness of lexical vectors is no candidate, unless a caller asks for it', () => {
  assert.equal(leastOfSentence(null, 'LEXICAL'), 0.1);
  assert.equal(leastOfSentence(-1, 'LEXICAL'), -1);
  assert.equal(leastOfSentence(null, 'SENTENCE'), null);
  const likeness = (one: string, other: string) => {
    const vector = embedLexically(other);
    return embedLexically(one).reduce((sum, value, at) => sum + value * vector[at]!, 0);
  };
  assert.ok(likeness('Wie melde ich mein Auto um?', 'The harvest was poor in the northern valleys.') < 0.1);
  assert.ok(likeness('opening hours on Sunday', 'We have opened for some hours each Sunday.') > 0.1);
});
