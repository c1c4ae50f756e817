import { AppError } from '../../errors.ts';
import type { Db } from '../db.ts';
import { DatabaseError } from '../postgres-errors.ts';
import { type CitusProblem, findCitusProblems } from './citus-rules.ts';
import { type CitusScript, loadCitusScripts, readPlacement } from './placement.ts';

/** What `migrate --citus` would do, or did. */
export interface Distribution {
  readonly scripts: readonly CitusScript[];
  readonly tables: {
    readonly everywhere: number;
    readonly onCoordinator: number;
    readonly byWorkspace: number;
  };
  /** Whether the extension is there. */
  readonly hasCitus: boolean;
}

/** Looks at the structure. Throws CONFLICT, naming tables and rules, where Citus would refuse it. */
export async function planDistribution(db: Db): Promise<Distribution> {
  const scripts = await loadCitusScripts();
  const placement = readPlacement(scripts);
  const problems = await findCitusProblems(db, placement);
  if (problems.length > 0) {
    const list = problems.map(describeProblem).join('\n');
    throw new AppError('CONFLICT', `This structure cannot be distributed:\n${list}`);
  }
  const count = (place: string) => [...placement.values()].filter((each) => each === place).length;
  const found = await db.query(`select from pg_extension where extname = 'citus'`);
  return {
    scripts,
    tables: {
      everywhere: count('everywhere'),
      onCoordinator: count('on_coordinator'),
      byWorkspace: count('by_workspace'),
    },
    hasCitus: found.length > 0,
  };
}

/**
 * Distributes the tables over a Citus cluster by workspace; tables that are placed already stay. Throws BAD_USER_INPUT
 * for an embedded database, UNAVAILABLE where the extension is missing or a script fails (nothing of it is done then).
 */
export async function distribute(db: Db): Promise<Distribution> {
  if (db.kind === 'pglite') {
    throw new AppError(
      'BAD_USER_INPUT',
      'The embedded database cannot be distributed. Set DATABASE_URL to the coordinator of a Citus cluster.',
      { field: '--citus' },
    );
  }
  const plan = await planDistribution(db);
  if (!plan.hasCitus) {
    throw new AppError(
      'UNAVAILABLE',
      'This database has no Citus. Put citus first into shared_preload_libraries, restart the server, run ' +
        '`CREATE EXTENSION citus;` in this database, and add the worker nodes; then call this once more.',
    );
  }
  for (const { name, sql } of plan.scripts) {
    try {
      await db.exec(`begin;\nset local statement_timeout = 0;\n${sql}\n;\ncommit`);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      throw new AppError('UNAVAILABLE', `${name} failed: ${error.message}. Nothing of it was done.`, {
        cause: error,
      });
    }
  }
  return plan;
}

export const describeProblem = ({ table, rule, what }: CitusProblem): string => `${table} (${what}): ${rule}`;
