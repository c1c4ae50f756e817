import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AppError } from '../../../src/errors.ts';
import {
  idArgument,
  inRange,
  listUpTo,
  metadataArgument,
  textUpTo,
} from '../../../src/features/arguments.ts';

/** Asserts the refusal's field and limit, and that its message names the field. */
function refused(run: () => unknown, field: string, limit?: number | string): void {
  assert.throws(run, (error: AppError) => {
    assert.equal(error.code, 'BAD_USER_INPUT');
    assert.equal(error.field, field);
    assert.equal(error.limit, limit);
    assert.ok(error.message.startsWith(field), error.message);
    return true;
  });
}

test('a number is held to its range', () => {
  assert.equal(inRange(1, 'first', 1, 100), 1);
  assert.equal(inRange(100, 'first', 1, 100), 100);
  refused(() => inRange(0, 'first', 1, 100), 'first', 1);
  refused(() => inRange(101, 'first', 1, 100), 'first', 100);
  refused(() => inRange(Number.NaN, 'first', 1, 100), 'first', 100);
});

test('a text is held to its length and may not hold U+0000', () => {
  assert.equal(textUpTo('abc', 'input.title', 3), 'abc');
  refused(() => textUpTo('', 'input.title', 3), 'input.title', 3);
  refused(() => textUpTo('abcd', 'input.title', 3), 'input.title', 3);
  refused(() => textUpTo('a\u0000', 'input.title', 3), 'input.title');
});

test('an id is a UUID, in the case in which it is stored', () => {
  const id = '01a202e1-11c0-7135-bffd-d5ecaba3c130';
  assert.equal(idArgument(id.toUpperCase(), 'id'), id);
  for (const wrong of ['', '1', `${id} `, `{${id}}`, id.replaceAll('-', '')])
    refused(() => idArgument(wrong, 'id'), 'id');
});

test('a list is held to its length', () => {
  assert.deepEqual(listUpTo([1, 2], 'filter.ids', 2), [1, 2]);
  refused(() => listUpTo([1, 2, 3], 'filter.ids', 2), 'filter.ids', 2);
});

test('metadata is held to 16 KiB, 5 levels and text that a database stores', () => {
  const field = 'input.metadata';
  const deep = (levels: number): Record<string, unknown> => (levels === 1 ? {} : { a: deep(levels - 1) });
  assert.deepEqual(metadataArgument(deep(5), field), deep(5));
  refused(() => metadataArgument(deep(6), field), field, 5);
  refused(() => metadataArgument(deep(5_000), field), field, 5);
  const large = { a: 'x'.repeat(16 * 1024 - 8) };
  assert.equal(metadataArgument(large, field), large);
  refused(() => metadataArgument({ a: `${large.a}y` }, field), field, 16_384);
  refused(() => metadataArgument({ list: Array.from({ length: 300_000 }, () => 1) }, field), field, 16_384);
  refused(() => metadataArgument({ a: 'x\u0000' }, field), field);
  refused(() => metadataArgument({ 'x\u0000': 1 }, field), field);
  refused(() => metadataArgument({ a: '\ud800' }, field), field);
  refused(() => metadataArgument({ a: 'x\udfff' }, field), field);
  const harmless = { path: 'C:\\u0000', face: '\u{1f600}', quote: '"\\' };
  assert.equal(metadataArgument(harmless, field), harmless);
});
