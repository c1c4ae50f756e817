import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rerank } from '../../../src/console/search/rerank.ts';
import { fuse, type LegPlans, type Scored } from '../../../src/features/hybrid-search/fuse.ts';
import { LEGS, type RawScores } from '../../../src/features/hybrid-search/hybrid-search.types.ts';

/** The same numbers every time. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    yield state / 4_294_967_296;
  }
}

function someCandidates(seed: number, count: number): Scored[] {
  const next = numbers(seed);
  const draw = () => next.next().value;
  return Array.from({ length: count }, (_, index) => ({
    ownerId: `owner-${Math.floor(draw() * 6)}`,
    place: index,
    raw: Object.fromEntries(
      LEGS.map((leg) => [leg, draw() < 0.3 ? null : Math.round(draw() * 10) / 10]),
    ) as unknown as RawScores,
    foundBy: new Set(['KEYWORD'] as const),
  }));
}

const plansOf = (weights: readonly number[]): LegPlans =>
  Object.fromEntries(
    LEGS.map((leg, index) => [leg, { weight: weights[index]!, minScore: null, depth: 100 }]),
  );

describe('weighing anew in the page', () => {
  const weightings = [
    [1, 0.7, 1, 2],
    [0, 4, 0.1, 0],
    [3.3, 0, 2.7, 0.4],
    [0, 0, 0, 0],
  ];
  for (const method of ['RELATIVE_SCORE', 'RRF'] as const) {
    it(`orders and scores as the server does, by ${method}`, () => {
      const fusion = { method, k: 60 };
      for (const seed of [7, 41]) {
        const candidates = someCandidates(seed, 60);
        const before = fuse(candidates, plansOf([1, 1, 1, 1]), { method: 'RELATIVE_SCORE', k: 60 });
        const shown = before.map(({ item, score, explanation }) => ({ ...item, score, explanation }));
        for (const weights of weightings) {
          const server = fuse(candidates, plansOf(weights), fusion);
          const page = rerank(shown, {
            ...fusion,
            weightOf: (leg) => weights[LEGS.indexOf(leg as (typeof LEGS)[number])]!,
          });
          assert.deepEqual(
            page.map(({ place, score }) => [place, score]),
            server.map(({ item, score }) => [item.place, score]),
          );
          assert.deepEqual(page[0]?.explanation, server[0]?.explanation);
        }
      }
    });
  }
});
