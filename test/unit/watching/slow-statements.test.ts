import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Db, SqlParam } from '../../../src/db/db.ts';
import type { Logger } from '../../../src/lib/logger.ts';
import { createSlowStatementLog } from '../../../src/watching/index.ts';
import { withoutValues } from '../../../src/watching/slow-statements.ts';
import { waitUntil } from '../../support/wait-until.ts';

test('a plan is logged without the values in it, once a minute for each statement', async () => {
  const lines: Record<string, unknown>[] = [];
  const asked: { sql: string; params: readonly SqlParam[] | undefined }[] = [];
  const logger = { warn: (facts: Record<string, unknown>) => lines.push(facts) } as unknown as Logger;
  const slow = createSlowStatementLog(logger);
  const query = async (sql: string, params?: readonly SqlParam[]) => {
    asked.push({ sql, params });
    return [
      { 'QUERY PLAN': 'Index Scan using a on b  (cost=0.29..8.31 rows=1)' },
      { 'QUERY PLAN': "  Filter: (text = 'a secret''s word'::text)" },
    ];
  };
  slow.attach({ transaction: (run: (tx: object) => unknown) => run({ query }) } as unknown as Db);
  const statement = {
    sql: 'select *\n  from b where text = $1',
    params: ["a secret's word"],
    ms: 1_234.5,
    requestId: 'r-1',
  };
  slow.tell(statement);
  slow.tell(statement);
  await waitUntil('the line is there', async () => lines.length > 0);
  slow.tell(statement);
  assert.equal(lines.length, 1);
  assert.deepEqual(asked, [{ sql: `explain ${statement.sql}`, params: statement.params }]);
  assert.deepEqual(lines[0], {
    sql: 'select * from b where text = $1',
    ms: 1_235,
    requestId: 'r-1',
    plan: ['Index Scan using a on b  (cost=0.29..8.31 rows=1)', '  Filter: (text = ?::text)'],
  });
});

test('values leave a plan, its figures stay', () => {
  assert.equal(
    withoutValues("Index Cond: ((workspace_id = '0190'::uuid) AND (size > 42))"),
    'Index Cond: ((workspace_id = ?::uuid) AND (size > ?))',
  );
  assert.equal(
    withoutValues('Limit  (cost=0.15..2.17 rows=11 width=44)'),
    'Limit  (cost=0.15..2.17 rows=11 width=44)',
  );
});
