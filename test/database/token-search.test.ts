import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Db } from '../../src/db/db.ts';
import { AppError } from '../../src/errors.ts';
import type { SearchIndexService } from '../../src/features/search-index/index.ts';
import { createTokenSearchService } from '../../src/features/token-search/index.ts';
import type { TokenHit, TokenStepInput } from '../../src/features/token-search/token-search.types.ts';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { type StoredTokens, storeTokens } from '../support/store-tokens.ts';
import { createTestDatabase } from '../support/test-database.ts';

const db: Db = await createTestDatabase();
after(() => db.close());

const searchIndex = {
  whileActive: (_workspace: string, search: (tokenizer: { id: string }) => unknown) => search({ id: 'a@1' }),
} as unknown as SearchIndexService;
const { findTokenSequence } = createTokenSearchService({ db, searchIndex });

const random = seededRandom(11);
const stored: { readonly id: string; readonly tokens: readonly number[] }[] = [];
async function store(tokens: readonly number[], options: StoredTokens = {}): Promise<void> {
  stored.push({ id: await storeTokens(db, tokens, options), tokens });
}
const randomTokens = (length: number) => Array.from({ length }, () => Math.floor(random() * 6));
await store(randomTokens(1_400), { isSilent: (frame) => frame % 50 < 20 });
await store([3]);
await store(randomTokens(65), { language: 'de' });
await store(randomTokens(64), { isSilent: () => true });
await store(randomTokens(640));
await store([1, 2]);
await storeTokens(db, [1, 2, 3, 4], { tokenizerId: 'b@1' });

/** Shortest end of a match from a frame, by trying everything; null where there is none. */
function endFrom(steps: readonly TokenStepInput[], tokens: readonly number[], frame: number): number | null {
  const [step, ...others] = steps;
  if (!step) return frame;
  if (step.gap) {
    for (let length = step.gap.min; length <= step.gap.max; length++) {
      const end = endFrom(others, tokens, frame + length);
      if (end !== null) return end;
    }
    return null;
  }
  if (frame >= tokens.length) return null;
  const accepted = step.any || step.token === tokens[frame] || step.anyOf?.includes(tokens[frame]!);
  return accepted ? endFrom(others, tokens, frame + 1) : null;
}

function expectedHits(pattern: readonly TokenStepInput[], isSearched = (_: number) => true) {
  return stored.flatMap(({ id, tokens }, index) =>
    tokens.flatMap((_, frame) => {
      const end = isSearched(index) ? endFrom(pattern, tokens, frame) : null;
      return end === null ? [] : [[id, frame, tokens.slice(frame, end)]];
    }),
  );
}

const toPlain = ({ recordingId, startFrame, tokens }: TokenHit) => [recordingId, startFrame, [...tokens]];

/** All hits, page by page. */
async function allHits(pattern: readonly TokenStepInput[], first = 100) {
  const hits: unknown[] = [];
  for (let after: string | null = null; ; ) {
    const page = await findTokenSequence(LOCAL_WORKSPACE_ID, { pattern, filter: null, first, after });
    hits.push(...page.nodes.map(toPlain));
    if (!page.pageInfo.hasNextPage) return { hits, total: page.total };
    after = page.pageInfo.endCursor;
  }
}

const token = (value: number) => ({ token: value });
const gap = (min: number, max: number) => ({ gap: { min, max } });
const patterns: Record<string, readonly TokenStepInput[]> = {
  'one token': [token(3)],
  'a pair': [token(1), token(2)],
  'a run of one token': [token(4), token(4), token(4)],
  'a wildcard': [token(1), { any: true }, token(2)],
  'wildcards at the ends': [{ any: true }, token(1), token(5), { any: true }],
  alternatives: [{ anyOf: [0, 1] }, { anyOf: [2, 3, 4] }, token(5)],
  'a gap before the pair': [token(0), gap(0, 9), token(1), token(2)],
  'a gap after the pair': [token(1), token(2), gap(3, 80), token(0), { any: true }, token(5)],
  'gaps on both sides': [
    token(5),
    gap(60, 70),
    token(1),
    token(1),
    gap(0, 130),
    token(4),
    token(4),
    token(3),
  ],
  'two gaps in a row': [token(5), gap(1, 2), gap(2, 3), token(5)],
  'tokens that never occur': [token(7), token(8)],
};

for (const [name, pattern] of Object.entries(patterns)) {
  test(`${name}: every place, as counted by trying everything`, async () => {
    const expected = expectedHits(pattern);
    assert.equal(expected.length > 0, name !== 'tokens that never occur');
    const { hits, total } = await allHits(pattern);
    assert.deepEqual(hits, expected);
    assert.deepEqual(total, { count: expected.length, exact: true });
  });
}

test('random patterns', async () => {
  for (let round = 0; round < 25; round++) {
    const pattern: TokenStepInput[] = [token(Math.floor(random() * 6))];
    for (let step = 0; step < 1 + random() * 4; step++) {
      const kind = random();
      if (kind < 0.25) pattern.push(gap(Math.floor(random() * 3), 3 + Math.floor(random() * 20)));
      else if (kind < 0.4) pattern.push({ any: true });
      else if (kind < 0.6) pattern.push({ anyOf: [Math.floor(random() * 6), Math.floor(random() * 6)] });
      pattern.push(token(Math.floor(random() * 6)));
    }
    const page = await findTokenSequence(LOCAL_WORKSPACE_ID, {
      pattern,
      filter: null,
      first: 100,
      after: null,
    });
    const expected = expectedHits(pattern);
    assert.equal(page.total.count, expected.length, JSON.stringify(pattern));
    assert.deepEqual(page.nodes.map(toPlain), expected.slice(0, 100), JSON.stringify(pattern));
  }
});

test('filters hold, and times are those of the frames', async () => {
  const pattern = [token(1), token(2)];
  const filter = { languages: ['de'] };
  const page = await findTokenSequence(LOCAL_WORKSPACE_ID, { pattern, filter, first: 100, after: null });
  const expected = expectedHits(pattern, (index) => index === 2);
  assert.deepEqual(page.nodes.map(toPlain), expected);
  for (const { startFrame, startS, endS } of page.nodes) {
    assert.equal(startS, startFrame / 12.5);
    assert.equal(endS, (startFrame + 2) / 12.5);
  }
});

test('a cursor stays at its place while recordings come and go', async () => {
  const pattern = [token(1), token(2)];
  const before = expectedHits(pattern);
  const start = await findTokenSequence(LOCAL_WORKSPACE_ID, {
    pattern,
    filter: null,
    first: 30,
    after: null,
  });
  assert.equal(start.nodes.length, 30);
  await store([1, 2, 1, 2]);
  const [gone] = stored.splice(2, 1);
  await db.query('delete from recording where id = $1::uuid', [gone!.id]);
  const rest: unknown[] = [];
  for (let after = start.pageInfo.endCursor; after; ) {
    const page = await findTokenSequence(LOCAL_WORKSPACE_ID, { pattern, filter: null, first: 7, after });
    assert.equal(page.total.count, expectedHits(pattern).length);
    assert.equal(page.pageInfo.hasPreviousPage, true);
    rest.push(...page.nodes.map(toPlain));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  }
  const kept = expectedHits(pattern).map((hit) => JSON.stringify(hit));
  const seen = before.slice(0, 30).map((hit) => JSON.stringify(hit));
  assert.deepEqual(
    rest.map((hit) => JSON.stringify(hit)),
    kept.filter((hit) => !seen.includes(hit)),
  );
});

test('bad patterns name the step and the limit', async () => {
  const refusals: [TokenStepInput[], string, number | undefined][] = [
    [[], 'pattern', 64],
    [Array(65).fill(token(1)), 'pattern', 64],
    [[token(2_048)], 'pattern.0.token', 2_047],
    [[token(-1)], 'pattern.0.token', 0],
    [[token(1), { anyOf: [] }], 'pattern.1.anyOf', 256],
    [[{ any: true }, { any: true }], 'pattern', undefined],
    [[token(1), { any: false }], 'pattern.1.any', undefined],
    [[gap(0, 1), token(1)], 'pattern.0.gap', undefined],
    [[token(1), gap(0, 1)], 'pattern.1.gap', undefined],
    [[token(1), gap(3, 2), token(1)], 'pattern.1.gap.max', 3],
    [[token(1), gap(0, 401), token(1)], 'pattern.1.gap.max', 400],
    [[token(1), gap(0, 300), token(1), gap(0, 300), token(1)], 'pattern', 400],
  ];
  for (const [pattern, field, limit] of refusals) {
    await assert.rejects(
      findTokenSequence(LOCAL_WORKSPACE_ID, { pattern, filter: null, first: 20, after: null }),
      (error: unknown) => {
        assert.ok(error instanceof AppError, String(error));
        assert.equal(error.code, 'BAD_USER_INPUT');
        assert.deepEqual([error.field, error.limit], [field, limit]);
        return true;
      },
    );
  }
  const request = { pattern: [token(1)], filter: null, first: 20, after: 'bm9uZQ' };
  await assert.rejects(findTokenSequence(LOCAL_WORKSPACE_ID, request), { code: 'BAD_USER_INPUT' });
});
