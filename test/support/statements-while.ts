import { overhear } from '../../src/db/overhear.ts';
import type { TestApp } from './start-test-app.ts';

/** Statements that name a table of ours, while `work` runs: the job queue and its workers go on, and the database tidies up. */
export async function statementsWhile({ db }: TestApp, work: () => Promise<void>): Promise<string[]> {
  const statements: string[] = [];
  const stop = overhear(db, {
    onStatement: (sql, _, options) => {
      if (options === null && !/pgboss|pg_stat|job_worker/.test(sql)) statements.push(sql);
    },
    onTransaction: () => statements.push('transaction'),
  });
  try {
    await work();
  } finally {
    stop();
  }
  return statements;
}
