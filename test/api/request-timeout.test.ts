import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { acrossWorkspaces } from '../../src/db/workspace-reach.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

let app: TestApp;
before(async () => {
  app = await startTestApp({
    work: false,
    config: {
      limits: { maxQueryCost: 10_000, timeoutS: 3, requestsPerMinute: 0, concurrentSearches: 8 },
    },
  });
});
after(() => app.close());

const query = '{ audioRecords { nodes { id } } }';

/** Holds all sessions of the database, so that a request must wait for one. */
async function holdSessions(): Promise<() => Promise<void>> {
  const release = Promise.withResolvers<void>();
  const count = app.db.kind === 'pglite' ? 1 : 4;
  const holders = Array.from({ length: count }, () =>
    acrossWorkspaces(() => app.db.transaction(() => release.promise)),
  );
  return async () => {
    release.resolve();
    await Promise.all(holders);
  };
}

test('a request that takes too long is answered with TIMEOUT, and what it waited for goes on for others', async () => {
  const letGo = await holdSessions();
  const { body } = await app.post({ query });
  await letGo();
  const { code, limit } = body.errors[0].extensions;
  assert.deepEqual({ code, limit }, { code: 'TIMEOUT', limit: 3 });
  assert.equal((await app.post({ query })).body.errors, undefined);
});
