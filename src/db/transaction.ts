import { AsyncLocalStorage } from 'node:async_hooks';
import type { Queryable, SqlParam, TransactionOptions } from './db.ts';
import { assertWanted } from './ended-request.ts';
import { type StatementWatch, unwatched } from './statement-watch.ts';
import { currentReach, reachStatements } from './workspace-reach.ts';

/** One database session that a transaction has for itself. */
export interface Session {
  query<Row>(sql: string, params?: readonly SqlParam[]): Promise<Row[]>;
  /** Runs a statement without parameters and gives its command tag, e.g. `COMMIT`. */
  command(sql: string): Promise<string>;
  /** Runs several statements without parameters, in one round trip. */
  script(sql: string): Promise<void>;
}

/** What a database needs beside what the caller asks for. */
export interface OpeningOptions extends TransactionOptions {
  /** A statement before those that say whose rows are seen. */
  readonly first?: string;
}

const settingName = /^[a-z_]+(\.[a-z_]+)?$/;

/**
 * Begins with the caller's reach and the settings, in one round trip; runs, commits; rolls back when `run` throws.
 * Throws when the commit turned into a rollback because a failed statement had been swallowed.
 */
export async function runTransaction<Result>(
  session: Session,
  run: (tx: Queryable) => Promise<Result>,
  options: OpeningOptions = {},
  watch: StatementWatch = unwatched,
): Promise<Result> {
  assertWanted();
  const settings = Object.entries(options.settings ?? {});
  for (const [name] of settings) {
    if (!settingName.test(name)) throw new TypeError(`"${name}" is not the name of a database setting.`);
  }
  let open = true;
  const tx: Queryable = {
    query: async (sql, params) => {
      if (!open) throw new Error('This transaction is over; its query object was kept too long.');
      assertWanted();
      return await watch.around(sql, params, (text) => session.query(text, params));
    },
  };
  const opening = [
    options.readOnly ? 'begin read only' : 'begin',
    ...(options.first === undefined ? [] : [options.first]),
    reachStatements(currentReach(), true),
    ...settings.map(([name, value]) => `set local ${name} = '${value.replaceAll("'", "''")}'`),
  ].join('; ');
  try {
    await session.script(opening);
    const result = await run(tx);
    open = false;
    const tag = await session.command('commit');
    if (tag !== 'COMMIT') {
      throw new Error(
        'The transaction was rolled back: a statement in it had failed and the error was swallowed.',
      );
    }
    return result;
  } catch (error) {
    open = false;
    // A failed rollback means a lost session; the error that led here says more.
    await session.command('rollback').catch(() => undefined);
    throw error;
  }
}

/**
 * Turns a query on the outer Db from inside its own transaction into an error at once:
 * embedded it would wait for ever, on a server it would run outside the transaction.
 */
export class TransactionGuard {
  readonly #scope = new AsyncLocalStorage<{ open: boolean }>();

  async enter<Result>(run: () => Promise<Result>): Promise<Result> {
    this.assertOutside();
    const scope = { open: true };
    return await this.#scope.run(scope, async () => {
      try {
        return await run();
      } finally {
        scope.open = false;
      }
    });
  }

  assertOutside(): void {
    if (this.#scope.getStore()?.open) {
      throw new Error('Inside a transaction use the query object handed to it, not the outer database.');
    }
  }
}
