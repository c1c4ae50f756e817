import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReadiness } from '../../../src/watching/index.ts';

test('ready only when every part is well, and each is named with what is wrong', async () => {
  const well = { database: async () => undefined, worker: () => undefined };
  assert.deepEqual(await readReadiness(well), { ready: true, checks: { database: 'ok', worker: 'ok' } });
  const fail = () => {
    throw new Error('it is stopping');
  };
  const { ready, checks } = await readReadiness({ ...well, service: fail });
  assert.equal(ready, false);
  assert.deepEqual(checks, { database: 'ok', worker: 'ok', service: 'it is stopping' });
});

test('a part that does not answer is not waited for', async () => {
  const { ready, checks } = await readReadiness({ database: () => new Promise<void>(() => undefined) });
  assert.equal(ready, false);
  assert.match(checks['database'] ?? '', /no answer within 2 s/);
});
