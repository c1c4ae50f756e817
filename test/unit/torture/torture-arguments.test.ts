import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArguments } from '../../../src/torture/parse-arguments.ts';
import { formatSum, formatVerdict } from '../../../src/torture/print-verdicts.ts';

const known = ['kills', 'disk-full'];

test('all stands for every scenario, and what is not one is named', () => {
  assert.deepEqual(parseArguments(['all', '--short'], known).names, known);
  assert.deepEqual(parseArguments(['kills', '--kills', '7'], known).kills, 7);
  assert.throws(() => parseArguments(['fire'], known), /no scenario fire/);
  assert.throws(() => parseArguments([], known), /Name a scenario/);
  assert.throws(() => parseArguments(['kills', '--kills', '0'], known), /--kills/);
});

test('what could not be tried counts as neither', () => {
  const verdict = { scenario: 'kills', on: 'embedded', promise: 'it lives', measured: '1 of 1' };
  const verdicts = [true, true, false, null].map((holds) => ({ ...verdict, holds }));
  assert.equal(formatSum(verdicts), '2 passed, 1 failed, 1 skipped');
  assert.match(formatVerdict(verdicts[2]!), /^BROKEN kills +embedded +it lives: 1 of 1$/);
});
