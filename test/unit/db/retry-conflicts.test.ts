import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DatabaseUnavailable } from '../../../src/db/database-unavailable.ts';
import { toDatabaseError } from '../../../src/db/postgres-errors.ts';
import { retryConflicts } from '../../../src/db/retry-conflicts.ts';

const lost = (code: string) => toDatabaseError({ code, message: 'lost against another' });

test('what lost against another transaction runs again, and its answer is that of the run that won', async () => {
  const errors = [lost('40001'), lost('40P01'), lost('40001')];
  const answer = await retryConflicts(async () => {
    const error = errors.pop();
    if (error) throw error;
    return 'done';
  });
  assert.equal(answer, 'done');
});

test('after five runs it is refused as UNAVAILABLE', async () => {
  let runs = 0;
  const losing = retryConflicts(async () => {
    runs++;
    throw lost('40P01');
  });
  await assert.rejects(
    losing,
    (error) => error instanceof DatabaseUnavailable && error.code === 'UNAVAILABLE',
  );
  assert.equal(runs, 5);
});

test('any other error ends it at once', async () => {
  let runs = 0;
  const failing = retryConflicts(async () => {
    runs++;
    throw toDatabaseError({ code: '23505', message: 'twice' });
  });
  await assert.rejects(failing, /twice/);
  assert.equal(runs, 1);
});
