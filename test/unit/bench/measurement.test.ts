import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatJson, formatMeasurement } from '../../../src/bench/format-measurement.ts';
import { isReached, quantile } from '../../../src/bench/measurement.ts';
import { parseArguments } from '../../../src/bench/parse-arguments.ts';

const names = ['ingest', 'queries'];

describe('quantile', () => {
  test('gives the middle of an odd list, whatever its order', () => {
    assert.equal(quantile([9, 1, 5], 0.5), 5);
  });

  test('p95 of 20 values is the 19th', () => {
    const values = Array.from({ length: 20 }, (_, index) => index + 1);
    assert.equal(quantile(values, 0.95), 19);
  });

  test('is no number where there is no value', () => {
    assert.equal(quantile([], 0.5), Number.NaN);
  });
});

describe('an aim', () => {
  test('is reached at its bound and missed beyond it', () => {
    assert.equal(isReached(60, { atLeast: 60 }), true);
    assert.equal(isReached(59.9, { atLeast: 60 }), false);
    assert.equal(isReached(1.3, { atMost: 1.3 }), true);
    assert.equal(isReached(1.31, { atMost: 1.3 }), false);
  });

  test('that is missed is called so in the table and in JSON', () => {
    const measured = { bench: 'ingest', row: 'total', value: 59, unit: 's/CPU s', conditions: { load: 2 } };
    const measurement = { ...measured, aim: { atLeast: 60 } };
    assert.match(formatMeasurement(measurement), /total +59 s\/CPU s +aim at least 60: MISSED/);
    assert.deepEqual(JSON.parse(formatJson(measurement)), { ...measurement, reached: false });
  });
});

describe('arguments of the bench', () => {
  test('none: every bench, all sizes', () => {
    const parsed = parseArguments([], names);
    assert.deepEqual(parsed.names, names);
    assert.deepEqual(parsed.anchors, [1_000, 10_000, 100_000]);
  });

  test('--quick leaves the largest database out, unless it is asked for', () => {
    assert.deepEqual(parseArguments(['--quick'], names).anchors, [1_000, 10_000]);
    assert.deepEqual(parseArguments(['--quick', '--anchors', '50000,200'], names).anchors, [200, 50_000]);
  });

  test('an unknown bench and a size that is no number are refused', () => {
    assert.throws(() => parseArguments(['speed'], names), /no bench speed; there are ingest, queries/);
    assert.throws(() => parseArguments(['--anchors', '1k'], names), /--anchors takes numbers/);
  });
});
