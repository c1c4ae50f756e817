import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeCursor, encodeCursor } from '../../../src/lib/cursor.ts';

test('a cursor gives back what was put in, and is safe in a URL', () => {
  const parts = ['FILE_NAME', 'ä/+?&', 1.5, null];
  const cursor = encodeCursor(parts);
  assert.match(cursor, /^[\w-]+$/);
  assert.deepEqual(decodeCursor(cursor, 4), parts);
});

test('what is no cursor of so many parts is null', () => {
  for (const text of ['', 'x', '{}', encodeCursor(['a']), encodeCursor(['a', 'b', 'c'])]) {
    assert.equal(decodeCursor(text, 2), null, text);
  }
  const nested = Buffer.from('[["a"],"b"]').toString('base64url');
  assert.equal(decodeCursor(nested, 2), null);
});
