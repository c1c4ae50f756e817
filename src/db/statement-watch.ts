import type { SqlParam } from './db.ts';

/** Stands around every statement of a feature or a job; not around begin and commit. */
export interface StatementWatch {
  /** Runs one statement by calling `execute` with the text to send, and sees how it goes. */
  around<Result>(
    sql: string,
    params: readonly SqlParam[] | undefined,
    execute: (text: string) => Promise<Result>,
  ): Promise<Result>;
}

/** Looks at nothing. */
export const unwatched: StatementWatch = { around: (sql, _, execute) => execute(sql) };
