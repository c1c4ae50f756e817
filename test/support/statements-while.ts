import type { TestApp } from './start-test-app.ts';

/** Statements that name a table of ours, while `work` runs: the job queue and its workers go on, and the database tidies up. */
export async function statementsWhile({ db }: TestApp, work: () => Promise<void>): Promise<string[]> {
  const query = db.query.bind(db);
  const transaction = db.transaction.bind(db);
  const statements: string[] = [];
  db.query = (sql, params) => {
    if (!/pgboss|pg_stat|job_worker/.test(sql)) statements.push(sql);
    return query(sql, params);
  };
  db.transaction = (run, options) => {
    statements.push('transaction');
    return transaction(run, options);
  };
  try {
    await work();
  } finally {
    db.query = query;
    db.transaction = transaction;
  }
  return statements;
}
