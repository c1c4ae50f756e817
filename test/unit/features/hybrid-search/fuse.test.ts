import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diversify } from '../../../../src/features/hybrid-search/diversify.ts';
import { fuse, type Scored } from '../../../../src/features/hybrid-search/fuse.ts';
import type { Candidate } from '../../../../src/features/hybrid-search/hybrid-search.types.ts';
import { rankHits } from '../../../../src/features/hybrid-search/rank-hits.ts';
import { markOf } from '../../../../src/features/hybrid-search/result-cursor.ts';

const item = (ownerId: string, KEYWORD: number | null, SENTENCE: number | null, place = 0): Candidate => ({
  ownerId,
  place,
  startS: null,
  endS: null,
  raw: { KEYWORD, SENTENCE, ACOUSTIC: null, FINGERPRINT: null },
  foundBy: new Set(['SENTENCE']),
  anchors: [],
  intervals: [],
});
const leg = (weight: number, minScore: number | null = null) => ({ weight, minScore, depth: 100 });
const rrf = { method: 'RRF', k: 60 } as const;
const relative = { method: 'RELATIVE_SCORE', k: 60 } as const;
const scores = (fused: readonly { item: Scored; score: number }[]) =>
  fused.map(({ item: { ownerId }, score }) => [ownerId, Math.round(score * 1e6) / 1e6]);

test('RRF counts ranks from 1, gives equal scores the same rank, and 0 keywords none', () => {
  const items = [item('a', 3, 0.1), item('b', 3, 0.9), item('c', 0, 0.5), item('d', 1, null)];
  const fused = fuse(items, { KEYWORD: leg(1), SENTENCE: leg(2) }, rrf);
  assert.deepEqual(scores(fused), [
    ['b', Math.round((1 / 61 + 2 / 61) * 1e6) / 1e6],
    ['a', Math.round((1 / 61 + 2 / 63) * 1e6) / 1e6],
    ['c', Math.round((2 / 62) * 1e6) / 1e6],
    ['d', Math.round((1 / 63) * 1e6) / 1e6],
  ]);
  assert.deepEqual(
    fused.map(({ explanation }) => explanation[0]!.rank),
    [1, 1, null, 3],
  );
});

test('relative scores lie between 0 and 1, and what a leg finds too low gets nothing from it', () => {
  const items = [item('a', 4, 0.2), item('b', 2, 0.8), item('c', 1, 0.2), item('d', 0, 0.1)];
  const fused = fuse(items, { KEYWORD: leg(1, 2), SENTENCE: leg(3, 0.15) }, relative);
  // Of 0.8, 0.2, 0.2 the median is 0.2.
  assert.deepEqual(scores(fused), [
    ['b', (0.5 + 3) / 4],
    ['a', 1 / 4],
    ['c', 0],
  ]);
  assert.equal(fused[2]!.explanation[0]!.rank, null);
});

test('a recording has the best score of each leg among its segments, and tells them best first', () => {
  const candidates = [item('a', 1, 0.9, 0), item('a', 3, 0.1, 1), item('b', 2, 0.8, 0)];
  const ranking = { fusion: rrf, minScore: 0, minShareOfBest: 0, maxPerRecording: 1_000 };
  const legs = { KEYWORD: leg(1), SENTENCE: leg(0) };
  const recordings = rankHits(candidates, legs, { ...ranking, target: 'RECORDINGS' });
  assert.deepEqual(
    recordings.map(({ ownerId, matches }) => [ownerId, matches.map((match) => match.item.place)]),
    [
      ['a', [1, 0]],
      ['b', [0]],
    ],
  );
  assert.equal(recordings[0]!.explanation[1]!.rawScore, 0.9);
  const most = { ...ranking, target: 'SEGMENTS', maxPerRecording: 1 } as const;
  assert.deepEqual(
    rankHits(candidates, legs, most).map(({ ownerId, place }) => `${ownerId}${place}`),
    ['a1', 'b0'],
  );
  const best = { ...ranking, target: 'SEGMENTS', minShareOfBest: 0.99 } as const;
  assert.equal(rankHits(candidates, legs, best).length, 1);
});

test('diversity puts a repetition behind something else, and 1 hit keeps its place', () => {
  const hits = [
    { name: 'a', score: 1 },
    { name: 'again a', score: 0.95 },
    { name: 'b', score: 0.6 },
  ];
  const likeness = [[0.99], [0.1, 0.1]];
  const names = (diversity: number) => diversify(hits, likeness, diversity).map(({ name }) => name);
  assert.deepEqual(names(0.5), ['a', 'b', 'again a']);
  assert.deepEqual(names(0.1), ['a', 'again a', 'b']);
});

test('places of one recording have different marks in a cursor', () => {
  const ownerId = '01a202d5-0000-7000-8000-00000000abcd';
  const marks = new Set(
    Array.from({ length: 2_000 }, (_, place) => markOf({ ownerId, place: place - 1_000 })),
  );
  assert.equal(marks.size, 2_000);
});
