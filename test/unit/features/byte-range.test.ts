import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseByteRange } from '../../../src/features/playback/byte-range.ts';

test('a Range header names one stretch of bytes, nothing, or what cannot be satisfied', () => {
  for (const [header, size, expected] of [
    [undefined, 10, null],
    ['', 10, null],
    ['bytes=0-0', 10, { start: 0, end: 1 }],
    ['bytes=2-5', 10, { start: 2, end: 6 }],
    [' bytes=2- ', 10, { start: 2, end: 10 }],
    ['bytes=9-99', 10, { start: 9, end: 10 }],
    ['bytes=-3', 10, { start: 7, end: 10 }],
    ['bytes=-30', 10, { start: 0, end: 10 }],
    ['bytes=10-', 10, 'unsatisfiable'],
    ['bytes=-0', 10, 'unsatisfiable'],
    ['bytes=0-', 0, 'unsatisfiable'],
    ['bytes=-1', 0, 'unsatisfiable'],
    ['bytes=5-2', 10, null],
    ['bytes=-', 10, null],
    ['bytes=1-2,4-5', 10, null],
    ['bytes=one-two', 10, null],
    ['frames=0-1', 10, null],
  ] as const) {
    assert.deepEqual(parseByteRange(header, size), expected, `${header} of ${size}`);
  }
});
