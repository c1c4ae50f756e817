import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReadiness } from '../../../src/watching/index.ts';

test('ready only when every part is well, and each is named with what is wrong', async () => {
  const well = { database: async () => undefined, worker: () => undefined };
  assert.deepEqual(await readReadiness(well), {
    ready: true,
    checks: { database: 'ok', worker: 'ok' },
    warnings: {},
  });
  const fail = () => {
    throw new Error('it is stopping');
  };
  const { ready, checks } = await readReadiness({ ...well, service: fail });
  assert.equal(ready, false);
  assert.deepEqual(checks, { database: 'ok', worker: 'ok', service: 'it is stopping' });
});

test('what is less than it could be is told, and is ready all the same', async () => {
  const { ready, warnings } = await readReadiness(
    { database: () => undefined },
    {
      index: async () => 'slow',
      other: async () => null,
      third: async () => {
        throw new Error('no database');
      },
    },
  );
  assert.deepEqual([ready, warnings], [true, { index: 'slow' }]);
});

test('a part that does not answer is not waited for', async () => {
  const { ready, checks } = await readReadiness({ database: () => new Promise<void>(() => undefined) });
  assert.equal(ready, false);
  assert.match(checks['database'] ?? '', /no answer within 2 s/);
});
