import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageWindow, toPage } from '../../../src/features/recordings/paging.ts';

const total = async () => ({ count: 9, exact: true });
const rows = (...names: string[]) => names.map((node) => ({ cursor: `cursor of ${node}`, node }));

test('a page says whether there is more before and after it', () => {
  const forward = toPage(rows('a', 'b', 'c'), { size: 2, fromEnd: false }, { first: 2 }, total);
  assert.deepEqual(forward.nodes, ['a', 'b']);
  assert.deepEqual(forward.pageInfo, {
    hasNextPage: true,
    hasPreviousPage: false,
    startCursor: 'cursor of a',
    endCursor: 'cursor of b',
  });
  const backward = toPage(rows('a', 'b', 'c'), { size: 2, fromEnd: true }, { last: 2, before: 'd' }, total);
  assert.deepEqual(backward.nodes, ['b', 'c']);
  assert.equal(backward.pageInfo.hasPreviousPage, true);
  assert.equal(backward.pageInfo.hasNextPage, true);
  const empty = toPage(rows(), { size: 2, fromEnd: false }, { first: 2, after: 'x' }, total);
  assert.deepEqual(empty.pageInfo, {
    hasNextPage: false,
    hasPreviousPage: true,
    startCursor: null,
    endCursor: null,
  });
});

test('a window is first or last, never both, 20 when nothing is said', () => {
  assert.deepEqual(pageWindow({}), { size: 20, fromEnd: false });
  assert.deepEqual(pageWindow({ first: null, last: null }), { size: 20, fromEnd: false });
  assert.deepEqual(pageWindow({ last: 5 }), { size: 5, fromEnd: true });
  assert.throws(() => pageWindow({ first: 1, last: 1 }), { field: 'last' });
  assert.throws(() => pageWindow({ first: 101 }), { field: 'first', limit: 100 });
});
