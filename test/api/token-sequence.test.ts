import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { storeTokens } from '../support/store-tokens.ts';

let app: TestApp;
let tokenizerId: string;
const ids: string[] = [];
/** 7 8 stands at the frames 0, 5, 10, ... */
const tokens = Array.from({ length: 135 }, (_, frame) => [7, 8, 9, 10, 11][frame % 5]!);
before(async () => {
  app = await startTestApp();
  tokenizerId = app.app.tokenizer.id;
  for (let each = 0; each < 3; each++) ids.push(await storeTokens(app.db, tokens, { tokenizerId }));
});
after(() => app.close());

const findTokenSequence = `query ($pattern: [TokenStep!]!, $first: Int, $after: String, $filter: AudioRecordFilter) {
  findTokenSequence(pattern: $pattern, first: $first, after: $after, filter: $filter) {
    edges { cursor node { startFrame } }
    nodes { recording { id } startFrame frameCount startS endS tokens }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    total { count exact }
    tokenizerId
  }
}`;

async function find(variables: Readonly<Record<string, unknown>>) {
  const { body } = await app.post({ query: findTokenSequence, variables });
  assert.equal(body.errors, undefined, JSON.stringify(body.errors));
  return body.data.findTokenSequence;
}

const pair = [{ token: 7 }, { token: 8 }];

test('pages follow each other without a gap, and each knows the exact number of all', async () => {
  const places: string[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < 9; page++) {
    const found = await find({ pattern: pair, first: 10, after: cursor });
    assert.deepEqual(found.total, { count: 81, exact: true });
    assert.equal(found.tokenizerId, tokenizerId);
    assert.equal(found.pageInfo.hasNextPage, page < 8);
    assert.equal(found.pageInfo.hasPreviousPage, page > 0);
    assert.equal(found.pageInfo.endCursor, found.edges.at(-1).cursor);
    for (const hit of found.nodes) {
      assert.deepEqual([hit.frameCount, hit.tokens], [2, [7, 8]]);
      assert.ok(Math.abs(hit.startS - hit.startFrame * 0.08) < 1e-9);
      assert.ok(Math.abs(hit.endS - (hit.startFrame + 2) * 0.08) < 1e-9);
      places.push(`${hit.recording.id}:${hit.startFrame}`);
    }
    cursor = found.pageInfo.endCursor;
  }
  const expected = ids.flatMap((id) => Array.from({ length: 27 }, (_, each) => `${id}:${each * 5}`));
  assert.deepEqual(places, expected);
});

test('wildcards, alternatives and gaps; a filter; nothing', async () => {
  const filter = { ids: [ids[1]] };
  const pattern = [
    { token: 7 },
    { any: true },
    { anyOf: [9, 500] },
    { gap: { min: 1, max: 3 } },
    { token: 11 },
  ];
  const { nodes, total } = await find({ pattern, filter, first: 1 });
  assert.deepEqual(total, { count: 27, exact: true });
  assert.deepEqual(nodes[0].tokens, [7, 8, 9, 10, 11]);
  const none = await find({ pattern: [{ token: 8 }, { token: 7 }] });
  assert.deepEqual([none.nodes, none.total], [[], { count: 0, exact: true }]);
});

test('what cannot be a pattern is refused, by name', async () => {
  const gap = { gap: { min: 0, max: 1 } };
  const refused: readonly [string, Readonly<Record<string, unknown>>][] = [
    ['pattern', { pattern: [] }],
    ['pattern', { pattern: [{ any: true }] }],
    ['pattern', { pattern: [gap, { token: 1 }] }],
    ['pattern.0', { pattern: [{ token: 2_048 }] }],
    ['first', { pattern: pair, first: 0 }],
    ['after', { pattern: pair, after: 'x' }],
  ];
  for (const [field, variables] of refused) {
    const { extensions } = await app.refusal(findTokenSequence, variables);
    assert.equal(extensions.code, 'BAD_USER_INPUT');
    assert.ok(extensions.field?.startsWith(field), `${extensions.field} for ${JSON.stringify(variables)}`);
  }
});
