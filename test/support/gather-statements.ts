import type { Db } from '../../src/db/db.ts';
import { overhear } from '../../src/db/overhear.ts';

/** Texts of all statements of a database from now on, each once; `stop` ends it. */
export function gatherStatements(db: Db): { readonly statements: Set<string>; stop(): void } {
  const statements = new Set<string>();
  return { statements, stop: overhear(db, { onStatement: (sql) => statements.add(sql) }) };
}
