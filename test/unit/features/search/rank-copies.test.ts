import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rankCopies } from '../../../../src/features/search/rank-copies.ts';

const copy = (recordingId: string, confidence: number, matchedPairs: number, recordingDurationS: number) => ({
  hit: {
    recordingId,
    confidence,
    matchedPairs,
    identicalBytes: false,
    identicalCodes: false,
    startS: 0,
    endS: 5,
    queryStartS: 0,
    queryEndS: 5,
    speed: 1,
    pitch: 1,
    overlap: 1,
    intervals: [],
    queryPairs: 240,
  },
  recordingDurationS,
});
const order = (...copies: ReturnType<typeof copy>[]) =>
  rankCopies(copies).map(({ recordingId }) => recordingId);

test('surest first', () => {
  assert.deepEqual(order(copy('weak', 0.6, 20, 6), copy('sure', 0.97, 60, 600)), ['sure', 'weak']);
});

test('a recording comes before the compilation that holds it as well', () => {
  assert.deepEqual(order(copy('joined', 1, 92, 300), copy('itself', 0.999, 88, 6.6)), ['itself', 'joined']);
});

test('a short recording that holds the query less well does not come first', () => {
  assert.deepEqual(order(copy('source', 1, 92, 40), copy('excerpt', 0.995, 40, 7)), ['source', 'excerpt']);
});

test('formats of one recording: the one with most matched pairs', () => {
  assert.deepEqual(order(copy('mp3', 1, 90, 9.68), copy('wav', 0.9999, 95, 9.66)), ['wav', 'mp3']);
});

test('nothing found, nothing ranked', () => {
  assert.deepEqual(rankCopies([]), []);
});
