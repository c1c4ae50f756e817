import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Db } from '../../src/db/db.ts';
import { one } from '../../src/db/one.ts';
import { decodeSparseVector, decodeVector, encodeSparseVector, encodeVector } from '../../src/db/vectors.ts';
import { createTestDatabase } from '../support/test-database.ts';

let db: Db;
before(async () => {
  db = await createTestDatabase();
});
after(() => db.close());

const width = 2048;
/** Non-zero at both ends and at a few places between. */
const histogram = Float32Array.from({ length: width }, (_, i) =>
  i % 511 === 0 || i === width - 1 ? (i + 1) / width : 0,
);

test('a sparse vector survives the round trip; its indices count from 1', async () => {
  assert.match(encodeSparseVector(histogram), /^\{1:0\.00048828125,512:0\.25,.*,2048:1\}\/2048$/);
  const { text } = await one<{ text: string }>(db, `select $1::sparsevec(${width}) as text`, [
    encodeSparseVector(histogram),
  ]);
  assert.deepEqual(decodeSparseVector(text), histogram);
});

test('a half vector survives the round trip within half precision', async () => {
  const { text } = await one<{ text: string }>(db, `select $1::halfvec(${width}) as text`, [
    encodeVector(histogram),
  ]);
  const back = decodeVector(text);
  assert.equal(back.length, width);
  for (let i = 0; i < width; i++) assert.ok(Math.abs(back[i]! - histogram[i]!) <= histogram[i]! / 1024);
});

test('inner products are those of the arrays', async () => {
  const other = histogram.map((value, i) => value * ((i % 3) + 1));
  const expected = histogram.reduce((sum, value, i) => sum + value * other[i]!, 0);
  const { product } = await one<{ product: number }>(
    db,
    `select -($1::sparsevec(${width}) <#> $2::sparsevec(${width})) as product`,
    [encodeSparseVector(histogram), encodeSparseVector(other)],
  );
  assert.ok(Math.abs(product - expected) < 1e-4);
});

test('what float4 would turn into zero is left out', () => {
  assert.equal(encodeSparseVector([1e-60, 2, 0]), '{2:2}/3');
  assert.equal(encodeSparseVector([0, 0]), '{}/2');
  assert.deepEqual(decodeSparseVector('{}/2'), new Float32Array(2));
});

test('numbers that are not finite are refused', () => {
  assert.throws(() => encodeVector([1, Number.NaN]), RangeError);
  assert.throws(() => encodeSparseVector([Number.POSITIVE_INFINITY]), RangeError);
});
