import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LinkSuggestion } from '../../../src/features/linking/linking.types.ts';
import { noteOfNewArticles, withNewArticles } from '../../../src/features/linking/new-articles.ts';

const suggestion = (articleId: string, probability: number | null): Omit<LinkSuggestion, 'soundsLike'> => ({
  ...{ articleId, probability, rank: 1, answeredBy: 'TRANSCRIPT', paths: [], decision: null },
  ...{ startS: null, endS: null },
});
const found = [suggestion('learned-too', null), suggestion('new', null)];
const ids = new Set(['new', 'other-new']);
const order = (learned: ReturnType<typeof suggestion>[], limit = 5) =>
  withNewArticles(learned, { ids, found }, { limit, leastProbability: 0.3 }).map(
    ({ articleId, rank }) => `${rank} ${articleId}`,
  );

test('an article that came after the training stands behind what is likely and before what is not', () => {
  assert.deepEqual(order([suggestion('a', 0.6), suggestion('b', 0.1)]), ['1 a', '2 new', '3 b']);
  assert.deepEqual(order([suggestion('a', 0.2), suggestion('b', 0.1)], 2), ['1 new', '2 a']);
});

test('the answer tells of articles that it cannot know', () => {
  assert.equal(noteOfNewArticles({ ids: new Set(), found }, true), null);
  assert.match(noteOfNewArticles({ ids, found }, true)!, /^2 articles came .* 1 found\.$/);
  assert.match(
    noteOfNewArticles({ ids: new Set(['new']), found: [] }, false)!,
    /^One article .* the sound knows/,
  );
});
