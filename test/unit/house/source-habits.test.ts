import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  findMachineTraces,
  findUnfinishedNotes,
  findVagueNames,
  judgeSizes,
} from '../../../src/setup/checks/source-habits.ts';

const fileOf = (lineCount: number, header: string) => ({
  path: 'src/long.ts',
  text: `${header}\n${'x();\n'.repeat(lineCount - 1)}`,
});

describe('file sizes', () => {
  test('up to 250 lines pass in silence, more are noted', () => {
    assert.deepEqual(judgeSizes([fileOf(250, 'x();')]), { problems: [], notes: [] });
    assert.deepEqual(judgeSizes([fileOf(251, 'x();')]), { problems: [], notes: ['src/long.ts: 251 lines'] });
  });

  test('over 400 lines need a reason in the header', () => {
    assert.equal(judgeSizes([fileOf(400, 'x();')]).problems.length, 0);
    assert.equal(judgeSizes([fileOf(401, 'x();')]).problems.length, 1);
    assert.equal(
      judgeSizes([fileOf(401, '/** One state machine: cut, it would be harder to read. */')]).problems.length,
      0,
    );
  });
});

test('names that could hold anything are refused, words that only contain them are not', () => {
  assert.deepEqual(
    findVagueNames([
      'src/utils/a.ts',
      'src/file-helpers.ts',
      'src/commonness.ts',
      'src/phonograph-base.ts',
    ]).map((problem) => problem.split(':')[0]),
    ['src/utils/a.ts', 'src/file-helpers.ts'],
  );
});

test('unfinished notes are found with their line; work for later may stay when it names an issue', () => {
  const marker = ['FIX', 'ME'].join('');
  const later = ['TO', 'DO'].join('');
  const notes = (text: string) =>
    findUnfinishedNotes({ path: 'a.ts', text }).map((note) => note.split(' ')[0]);
  assert.deepEqual(notes(`x();\n// ${marker.toLowerCase()} later`), ['a.ts:2:']);
  assert.deepEqual(notes(`// ${later}: widen`), ['a.ts:1:']);
  assert.deepEqual(notes(`// ${later} (#12): widen`), []);
  assert.deepEqual(notes('Prefixes mean nothing.'), []);
  assert.deepEqual(notes(`a\n${'<'.repeat(7)} HEAD\nb\n${'>'.repeat(7)} 1f0`), ['a.ts:2:', 'a.ts:4:']);
});

test('folders of this machine are found', () => {
  const root = '/home/someone/phonograph/';
  assert.equal(findMachineTraces({ path: 'a.md', text: `in ${root}src` }, root).length, 1);
  assert.equal(findMachineTraces({ path: 'a.md', text: 'in src/' }, root).length, 0);
});
