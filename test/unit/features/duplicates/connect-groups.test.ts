import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connectGroups } from '../../../../src/features/duplicates/connect-groups.ts';

test('groups are what pairs connect, named by the smallest id', () => {
  const groups = connectGroups(
    ['a', 'b', 'c', 'd', 'e'],
    [
      ['d', 'e'],
      ['c', 'b'],
      ['e', 'c'],
      ['x', 'a'],
    ],
  );
  assert.deepEqual(
    [...groups],
    [
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'b'],
      ['d', 'b'],
      ['e', 'b'],
    ],
  );
});

test('a chain of ten thousand is one group', () => {
  const ids = Array.from({ length: 10_000 }, (_, each) => String(each).padStart(5, '0'));
  const groups = connectGroups(
    ids,
    ids
      .slice(1)
      .map((id, each) => [id, ids[each]!] as const)
      .toReversed(),
  );
  assert.deepEqual(new Set(groups.values()), new Set(['00000']));
});
