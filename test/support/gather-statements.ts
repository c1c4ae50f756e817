import type { Db, Queryable } from '../../src/db/db.ts';

/** Texts of all statements of a database from now on, each once; `stop` ends it. */
export function gatherStatements(db: Db): { readonly statements: Set<string>; stop(): void } {
  const query = db.query.bind(db);
  const transaction = db.transaction.bind(db);
  const statements = new Set<string>();
  db.query = (sql, params) => {
    statements.add(sql);
    return query(sql, params);
  };
  db.transaction = (run, options) =>
    transaction((tx) => {
      const watched: Queryable = {
        query: (sql, params) => {
          statements.add(sql);
          return tx.query(sql, params);
        },
      };
      return run(watched);
    }, options);
  return {
    statements,
    stop() {
      db.query = query;
      db.transaction = transaction;
    },
  };
}
