import type { Db, SqlParam } from '../db/db.ts';
import type { Logger } from '../lib/logger.ts';
import { requestScope } from '../lib/request-scope.ts';

/** The same statement is told of once in so long. */
const QUIET_MS = 60_000;
const MAX_KNOWN = 500;

/** Statements whose plan can be asked for without running them. */
const explainable = /^\s*(select|with|insert|update|delete)\b/i;

export interface SlowStatement {
  readonly sql: string;
  readonly params: readonly SqlParam[] | undefined;
  readonly ms: number;
  readonly requestId: string | null;
}

/**
 * Logs slow statements with the database's plan: each statement once a minute, one plan at a time. The text of a
 * statement holds no values, and those in a plan are taken out: they are the callers' own words.
 */
export function createSlowStatementLog(logger: Logger) {
  const toldAtMs = new Map<string, number>();
  let db: Db | null = null;
  let isExplaining = false;

  async function planOf({ sql, params }: SlowStatement): Promise<string[] | null> {
    if (!db || isExplaining || !explainable.test(sql)) return null;
    isExplaining = true;
    try {
      const rows = await db.transaction((tx) => tx.query<Record<string, string>>(`explain ${sql}`, params), {
        readOnly: true,
      });
      return rows.map((row) => withoutValues(String(row['QUERY PLAN'])));
    } catch {
      return null;
    } finally {
      isExplaining = false;
    }
  }

  return {
    /** The database that plans are asked of, once it is open. */
    attach(opened: Db): void {
      db = opened;
    },
    /** Returns at once. */
    tell(statement: SlowStatement): void {
      const now = performance.now();
      if (isExplaining || now - (toldAtMs.get(statement.sql) ?? Number.NEGATIVE_INFINITY) < QUIET_MS) return;
      toldAtMs.set(statement.sql, now);
      if (toldAtMs.size > MAX_KNOWN) toldAtMs.delete(toldAtMs.keys().next().value!);
      const { sql, ms, requestId } = statement;
      // The plan is no part of the request: it may outlive it. Not before the statement's own transaction is over.
      setImmediate(() => {
        void requestScope.outside(async () => {
          const plan = await planOf(statement);
          logger.warn(
            { sql: sql.replace(/\s+/g, ' ').trim(), ms: Math.round(ms), requestId, plan },
            'a slow statement',
          );
        });
      });
    },
  };
}

/** A line of a plan without its literals and the numbers of its conditions; its figures are written `cost=0.1`. */
export const withoutValues = (line: string): string =>
  line.replace(/'(?:[^']|'')*'/g, '?').replace(/([=<>~] )-?\d+(\.\d+)?/g, '$1?');
