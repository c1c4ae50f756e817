import pg from 'pg';
import { AppError } from '../../errors.ts';
import { requestScope } from '../../lib/request-scope.ts';
import type { Db, DbLoad, Queryable, SqlParam, TransactionOptions } from '../db.ts';
import { encodeParam } from '../encode-param.ts';
import { assertWanted, reasonOf, whileWanted } from '../ended-request.ts';
import { QueryTimeout, toDatabaseError } from '../postgres-errors.ts';
import { readVersion } from '../read-version.ts';
import { retryConflicts } from '../retry-conflicts.ts';
import { type StatementWatch, unwatched } from '../statement-watch.ts';
import { runTransaction, type Session, TransactionGuard } from '../transaction.ts';
import { currentReach, reachKey, reachStatements } from '../workspace-reach.ts';
import { PostgresListener } from './postgres-listener.ts';
import { StatementCanceller } from './statement-canceller.ts';

export interface PostgresOptions {
  readonly databaseUrl: string;
  readonly poolSize: number;
  /** The server ends a statement that runs longer; 0 means no limit. */
  readonly statementTimeoutMs: number;
  readonly watch?: StatementWatch;
  /** Whether it is the coordinator of a Citus cluster; found out by default. */
  readonly isCluster?: boolean;
  /** Until a connection must stand, default 10 s. */
  readonly connectTimeoutMs?: number;
}

/** A PostgreSQL server behind a pool of connections. */
export class PostgresDb implements Db {
  readonly kind = 'postgres';
  readonly version: string;
  readonly #pool: pg.Pool;
  readonly #listener: PostgresListener;
  readonly #canceller: StatementCanceller;
  readonly #watch: StatementWatch;
  readonly #guard = new TransactionGuard();
  /** How a transaction begins on a cluster; null for a single server. */
  readonly #onCluster: { readonly first: string } | null;
  readonly #clients = new Set<pg.PoolClient>();
  #closing: Promise<void> | null = null;

  private constructor(
    pool: pg.Pool,
    config: pg.PoolConfig,
    { version, isCluster }: { readonly version: string; readonly isCluster: boolean },
    watch: StatementWatch,
  ) {
    this.#onCluster = isCluster ? { first: REACH_ALL_NODES } : null;
    this.#pool = pool;
    this.#listener = new PostgresListener(config);
    this.#canceller = new StatementCanceller(config);
    this.#watch = watch;
    this.version = version;
    pool.on('connect', (client) => this.#clients.add(client));
    pool.on('remove', (client) => this.#clients.delete(client));
  }

  static async open({
    databaseUrl,
    poolSize,
    statementTimeoutMs,
    watch = unwatched,
    connectTimeoutMs = 10_000,
    isCluster,
  }: PostgresOptions): Promise<PostgresDb> {
    const config: pg.PoolConfig = {
      connectionString: databaseUrl,
      application_name: 'phonograph',
      max: poolSize,
      connectionTimeoutMillis: connectTimeoutMs,
      keepAlive: true,
      ...(statementTimeoutMs > 0 ? { statement_timeout: statementTimeoutMs } : {}),
    };
    const pool = new pg.Pool(config);
    // An idle connection that the server closes reports here; the pool replaces it by itself.
    pool.on('error', () => undefined);
    outliveCuts(pool);
    try {
      const facts = await withSession(pool, async (session) => ({
        version: await readVersion(session),
        isCluster: isCluster ?? (await hasCitus(session)),
      }));
      return new PostgresDb(pool, config, facts, watch);
    } catch (error) {
      await pool.end();
      throw explainFirstContact(error, databaseUrl);
    }
  }

  async query<Row>(sql: string, params?: readonly SqlParam[]): Promise<Row[]> {
    this.#guard.assertOutside();
    if (this.#onCluster && currentReach() !== undefined)
      return await this.transaction((tx) => tx.query<Row>(sql, params));
    return await whileWanted(() =>
      retryConflicts(() =>
        withClient(this.#pool, async (client) => {
          assertWanted();
          await applyReach(client);
          const session = toSession(client, this.#canceller);
          return await this.#watch.around(sql, params, (text) => session.query<Row>(text, params));
        }),
      ),
    );
  }

  async exec<Row>(sql: string): Promise<Row[]> {
    this.#guard.assertOutside();
    return await withClient(this.#pool, async (client) => {
      await applyReach(client);
      try {
        // The types of `pg` know one result only; a script gives one for each statement.
        const result = (await client.query(sql)) as pg.QueryResult | pg.QueryResult[];
        return [result].flat().flatMap(({ rows }) => rows as Row[]);
      } catch (error) {
        // A script that failed after its own BEGIN would hand an aborted transaction back to the pool.
        await client.query('rollback');
        throw error;
      }
    });
  }

  async transaction<Result>(
    run: (tx: Queryable) => Promise<Result>,
    options?: TransactionOptions,
  ): Promise<Result> {
    return await this.#guard.enter(() =>
      whileWanted(() =>
        retryConflicts(() =>
          withClient(this.#pool, (client) =>
            runTransaction(
              toSession(client, this.#canceller),
              run,
              { ...options, ...this.#onCluster },
              this.#watch,
            ),
          ),
        ),
      ),
    );
  }

  async listen(channel: string, handler: (payload: string) => void): Promise<() => Promise<void>> {
    return await this.#listener.listen(channel, handler);
  }

  /** Cuts all connections and lets nobody in any more: what is under way fails with UNAVAILABLE, at once. */
  abandon(): void {
    for (const client of this.#clients)
      (client as unknown as { readonly connection: pg.Connection }).connection.stream.destroy();
    void this.close().catch(() => undefined);
  }

  load(): DbLoad {
    const { totalCount, idleCount, waitingCount } = this.#pool;
    return { sessions: totalCount, busy: totalCount - idleCount, waiting: waitingCount };
  }

  async close(): Promise<void> {
    this.#closing ??= Promise.all([this.#listener.close(), this.#canceller.close(), this.#pool.end()]).then(
      () => undefined,
    );
    await this.#closing;
  }
}

/**
 * A connection that the pool gives up has nobody who listens any more, and one that is cut just then would end the
 * process: the server's last word comes after it was let go.
 */
function outliveCuts(pool: pg.Pool): void {
  pool.on('connect', (client) => client.on('error', () => undefined));
}

/**
 * The nodes of a Citus cluster hold the policies too, and are told of a setting only inside a transaction, and only if
 * this one says so: without it they would take every statement for one of no workspace, and find no row.
 */
const REACH_ALL_NODES = `set local citus.propagate_set_commands = 'local'`;

const hasCitus = async (session: Session): Promise<boolean> =>
  (await session.query(`select from pg_extension where extname = 'citus'`)).length > 0;

/** The reach that each connection was last given; a new one has that of the login. */
const reachOf = new WeakMap<pg.PoolClient, string>();

/** A round trip only when the connection last served another workspace. */
async function applyReach(client: pg.PoolClient): Promise<void> {
  const reach = currentReach();
  const key = reachKey(reach);
  if ((reachOf.get(client) ?? reachKey(undefined)) === key) return;
  // Whatever becomes of it, the old one is not sure any more.
  reachOf.set(client, 'unknown');
  await client.query(reachStatements(reach, false));
  reachOf.set(client, key);
}

async function withSession<Result>(
  pool: pg.Pool,
  run: (session: Session) => Promise<Result>,
): Promise<Result> {
  return await withClient(pool, (client) => run(toSession(client)));
}

async function withClient<Result>(
  pool: pg.Pool,
  run: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect().catch((error) => {
    throw toDatabaseError(error);
  });
  let lost: Error | undefined;
  const onError = (error: Error) => {
    lost = error;
  };
  client.on('error', onError);
  try {
    return await run(client);
  } catch (error) {
    const translated = toDatabaseError(error);
    if (translated instanceof AppError && translated.code === 'UNAVAILABLE') lost ??= translated;
    throw translated;
  } finally {
    client.off('error', onError);
    client.release(lost);
  }
}

/** With a canceller, statements end with the request that they are for; begin and commit never do. */
function toSession(client: pg.PoolClient, canceller?: StatementCanceller): Session {
  const send = async (sql: string, params: readonly SqlParam[] = []) => {
    try {
      return await client.query({ text: sql, values: params.map(encodeParam) });
    } catch (error) {
      const translated = toDatabaseError(error);
      const signal = requestScope.current()?.signal;
      throw translated instanceof QueryTimeout && signal?.aborted ? reasonOf(signal) : translated;
    }
  };
  const query = (sql: string, params?: readonly SqlParam[]) =>
    canceller ? canceller.around(client, () => send(sql, params)) : send(sql, params);
  return {
    query: async <Row>(sql: string, params?: readonly SqlParam[]) => (await query(sql, params)).rows as Row[],
    command: async (sql) => (await send(sql)).command,
    script: async (sql) => {
      try {
        await client.query(sql);
      } catch (error) {
        throw toDatabaseError(error);
      }
    },
  };
}

/** Names host, port and database, never the password. */
function explainFirstContact(error: unknown, databaseUrl: string): Error {
  const translated = toDatabaseError(error);
  if (!(translated instanceof AppError) || translated.cause === undefined) return translated;
  const where = URL.canParse(databaseUrl) ? new URL(databaseUrl) : null;
  const address = where
    ? `${where.hostname}:${where.port || 5432}${where.pathname}`
    : 'the configured address';
  const cause = translated.cause as { code?: string; message?: string };
  const reason = cause.message || cause.code || 'no answer';
  return new AppError('UNAVAILABLE', `No database at ${address}: ${reason}.`, { cause: translated.cause });
}
