import type { Db, SqlParam, TransactionOptions } from './db.ts';

export interface Overhearing {
  /** `options`: those of its transaction; null outside of one. */
  readonly onStatement: (
    sql: string,
    params: readonly SqlParam[],
    options: TransactionOptions | null,
  ) => void;
  readonly onTransaction?: () => void;
}

/** For tests and benches: tells of all that a database is asked from now on, until the returned function is called. */
export function overhear(db: Db, { onStatement, onTransaction }: Overhearing): () => void {
  const query = db.query.bind(db);
  const transaction = db.transaction.bind(db);
  db.query = (sql, params) => {
    onStatement(sql, params ?? [], null);
    return query(sql, params);
  };
  db.transaction = (run, options) => {
    onTransaction?.();
    return transaction(
      (tx) =>
        run({
          query: (sql, params) => {
            onStatement(sql, params ?? [], options ?? {});
            return tx.query(sql, params);
          },
        }),
      options,
    );
  };
  return () => {
    db.query = query;
    db.transaction = transaction;
  };
}
