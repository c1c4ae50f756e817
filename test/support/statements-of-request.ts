import assert from 'node:assert/strict';
import { requestScope } from '../../src/lib/request-scope.ts';
import type { TestApp } from './start-test-app.ts';

let asked = 0;

/** Statements and transactions that a request itself runs: jobs, heartbeats and timers go on beside it. */
export async function statementsOfRequest(
  app: TestApp,
  query: string,
  variables: object = {},
): Promise<{ statements: string[]; answer: Awaited<ReturnType<TestApp['post']>> }> {
  const { db } = app;
  const original = db.query.bind(db);
  const transaction = db.transaction.bind(db);
  const requestId = `counted-${asked++}`;
  const isOurs = () => requestScope.current()?.requestId === requestId;
  const statements: string[] = [];
  db.query = (sql, params) => {
    if (isOurs()) statements.push(sql);
    return original(sql, params);
  };
  db.transaction = (run, options) => {
    if (isOurs()) statements.push('a transaction');
    return transaction(run, options);
  };
  try {
    const answer = await app.post({ query, variables }, { 'x-request-id': requestId });
    assert.equal(answer.body.errors, undefined, `${query}\n${answer.text.slice(0, 1_000)}`);
    return { statements, answer };
  } finally {
    db.query = original;
    db.transaction = transaction;
  }
}
