import assert from 'node:assert/strict';
import { overhear } from '../../src/db/overhear.ts';
import { requestScope } from '../../src/lib/request-scope.ts';
import type { TestApp } from './start-test-app.ts';

let asked = 0;

/** Statements and transactions that a request itself runs: jobs, heartbeats and timers go on beside it. */
export async function statementsOfRequest(
  app: TestApp,
  query: string,
  variables: object = {},
): Promise<{ statements: string[]; answer: Awaited<ReturnType<TestApp['post']>> }> {
  const requestId = `counted-${asked++}`;
  const statements: string[] = [];
  const note = (what: string) => {
    if (requestScope.current()?.requestId === requestId) statements.push(what);
  };
  const stop = overhear(app.db, {
    onStatement: (sql, _, options) => options === null && note(sql),
    onTransaction: () => note('a transaction'),
  });
  try {
    const answer = await app.post({ query, variables }, { 'x-request-id': requestId });
    assert.equal(answer.body.errors, undefined, `${query}\n${answer.text.slice(0, 1_000)}`);
    return { statements, answer };
  } finally {
    stop();
  }
}
