import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReachedPosition } from '../../../src/client/reached-position.ts';
import { toPositionToken } from '../../../src/db/replicas/wal-position.ts';

test('the latest position is kept, whatever the order in which they come', () => {
  const reached = new ReachedPosition();
  assert.equal(reached.latest, null);
  const [early, late, latest] = [35n, 36n, 10n ** 15n].map(toPositionToken);
  for (const [given, kept] of [
    [early, early],
    [latest, latest],
    [late, latest],
    [null, latest],
    [undefined, latest],
    [toPositionToken(10n ** 15n - 1n), latest],
  ] as const) {
    reached.reach(given);
    assert.equal(reached.latest, kept);
  }
});
