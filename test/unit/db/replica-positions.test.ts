import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CallerPositions } from '../../../src/db/replicas/caller-positions.ts';
import { LogHistory } from '../../../src/db/replicas/log-history.ts';
import {
  fromPositionToken,
  parseWalPosition,
  toPositionToken,
} from '../../../src/db/replicas/wal-position.ts';

test('positions are read as the server prints them, and survive the way to a caller and back', () => {
  assert.equal(parseWalPosition('16/B374D848'), 0x16_b374d848n);
  for (const text of [null, '', '1', '/', '1/2/3', 'G/0', '123456789/0'])
    assert.equal(parseWalPosition(text), null);
  for (const position of [0n, 1n, 0x16_b374d848n, (1n << 64n) - 1n])
    assert.equal(fromPositionToken(toPositionToken(position)), position);
  for (const token of ['', 'A', '-1', ' 1', (1n << 64n).toString(36), 'z'.repeat(20)])
    assert.equal(fromPositionToken(token), null, token);
});

test('a server is as late as the first thing that it lacks is old', () => {
  const history = new LogHistory();
  assert.equal(history.lagMs(0n, 5_000), 0);
  for (const [atMs, position] of [
    [1_000, 10n],
    [2_000, 20n],
    [3_000, 20n],
    [4_000, 20n],
    [5_000, 30n],
  ] as const)
    history.add(atMs, position);
  assert.equal(history.lagMs(30n, 9_000), 0);
  assert.equal(history.lagMs(20n, 9_000), 4_000);
  assert.equal(history.lagMs(19n, 9_000), 7_000, 'an idle stretch counts from its beginning');
  assert.equal(history.firstAfter(3_500), 20n);
  assert.equal(history.firstAfter(4_500), 30n);
  assert.equal(history.firstAfter(5_500), null, 'nobody has looked since');
  // A failover to a server that had less.
  history.add(6_000, 25n);
  assert.equal(history.newest, 25n);
  assert.equal(history.lagMs(25n, 9_000), 0);
});

test('a caller needs what he wrote or was told, and nobody else does', () => {
  const history = new LogHistory();
  const callers = new CallerPositions(history);
  callers.raiseFloor(5n);
  callers.wrote('a', 40n);
  callers.wrote('a', 30n);
  assert.deepEqual(
    ['a', 'b'].map((each) => callers.neededBy(each)),
    [40n, 5n],
  );
  callers.saw('b');
  assert.equal(callers.neededBy('b'), null, 'only the primary surely has it');
  history.add(performance.now() + 1, 60n);
  history.add(performance.now() + 2, 70n);
  assert.deepEqual(
    ['a', 'b', 'c'].map((each) => callers.neededBy(each)),
    [40n, 60n, 5n],
  );
  callers.saw(null);
  assert.equal(callers.neededBy('c'), 60n, 'the looks were begun after it');
});

test('what is forgotten of single callers holds for all, so a crowd loses nothing', () => {
  const callers = new CallerPositions(new LogHistory());
  callers.wrote('first', 99n);
  for (let index = 0; index < 10_000; index++) callers.wrote(`caller ${index}`, 7n);
  assert.equal(callers.neededBy('first'), 99n);
  assert.equal(callers.neededBy('caller 1'), 99n);
});
