import pg from 'pg';
import type { Db, DbLoad, Queryable, SqlParam, TransactionOptions } from '../db.ts';
import { encodeParam } from '../encode-param.ts';
import { assertWanted, whileWanted } from '../ended-request.ts';
import { readVersion } from '../read-version.ts';
import { type StatementWatch, unwatched } from '../statement-watch.ts';
import { runTransaction, type Session, TransactionGuard } from '../transaction.ts';
import { currentReach, reachKey, reachStatements } from '../workspace-reach.ts';
import { PgliteConnection } from './pglite-connection.ts';
import type { PgliteSource, WireResult } from './pglite-messages.ts';
import { tidyIntervalMs, tidyTables } from './tidy-tables.ts';
import { TurnQueue } from './turn-queue.ts';

/**
 * The embedded database: one session, so every query and every transaction waits for its turn.
 * Safe against a killed process (15 of 15 `kill -9` lost no acknowledged row), not against power loss: PGlite
 * never asks the operating system to write its files to the disk.
 */
export class PgliteDb implements Db {
  readonly kind = 'pglite';
  readonly version: string;
  readonly #connection: PgliteConnection;
  readonly #turns = new TurnQueue();
  readonly #tidying: NodeJS.Timeout;
  readonly #guard = new TransactionGuard();
  readonly #handlers = new Map<string, Set<(payload: string) => void>>();
  /** Called once, when the database files are closed. */
  onClosed: () => Promise<void> = async () => undefined;
  /** The reach that the session was last given; null when that is not sure. */
  #reach: string | null = reachKey(undefined);
  #closing: Promise<void> | null = null;

  readonly #watch: StatementWatch;

  private constructor(connection: PgliteConnection, version: string, watch: StatementWatch) {
    this.#connection = connection;
    this.#watch = watch;
    this.version = version;
    this.#tidying = setInterval(() => void tidyTables(this).catch(() => undefined), tidyIntervalMs).unref();
    connection.onNotification = (channel, payload) => {
      for (const handler of this.#handlers.get(channel) ?? []) handler(payload);
    };
  }

  static async open(source: PgliteSource, watch: StatementWatch = unwatched): Promise<PgliteDb> {
    const connection = await PgliteConnection.start(source);
    return new PgliteDb(connection, await readVersion(toSession(connection)), watch);
  }

  async query<Row>(sql: string, params?: readonly SqlParam[]): Promise<Row[]> {
    this.#guard.assertOutside();
    return await whileWanted(() => this.#turns.run(() => this.#query<Row>(sql, params)));
  }

  /** One that runs cannot be broken off: the engine hears nothing before it is done. One that waits is never begun. */
  async #query<Row>(sql: string, params: readonly SqlParam[] | undefined): Promise<Row[]> {
    assertWanted();
    return await this.#watch.around(sql, params, async (text) => {
      const reach = currentReach();
      const before = reachKey(reach) === this.#reach ? undefined : reachStatements(reach, false);
      if (before !== undefined) this.#reach = null;
      const request = { kind: 'query', sql: text, params: (params ?? []).map(encodeParam), before } as const;
      const { results } = await this.#connection.request(request);
      if (before !== undefined) this.#reach = reachKey(reach);
      return parseRows<Row>(results[0]!);
    });
  }

  async exec<Row>(sql: string): Promise<Row[]> {
    this.#guard.assertOutside();
    return await this.#turns.run(async () => {
      await this.#applyReach();
      try {
        const { results } = await this.#connection.request({ kind: 'exec', sql });
        return results.flatMap((result) => parseRows<Row>(result));
      } catch (error) {
        // A script that failed after its own BEGIN would leave the only session in an aborted transaction.
        await this.#connection.request({ kind: 'exec', sql: 'rollback' }).catch(() => undefined);
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
        this.#turns.run(() => runTransaction(toSession(this.#connection), run, options, this.#watch)),
      ),
    );
  }

  async listen(channel: string, handler: (payload: string) => void): Promise<() => Promise<void>> {
    let handlers = this.#handlers.get(channel);
    if (!handlers) {
      // The session goes on listening to a channel once asked for: after its unlisten, PGlite delivers twice.
      handlers = new Set();
      this.#handlers.set(channel, handlers);
      await this.#turns.run(() => this.#connection.request({ kind: 'listen', channel }));
    }
    handlers.add(handler);
    return async () => {
      handlers.delete(handler);
    };
  }

  async #applyReach(): Promise<void> {
    const reach = currentReach();
    if (reachKey(reach) === this.#reach) return;
    this.#reach = null;
    await this.#connection.request({ kind: 'exec', sql: reachStatements(reach, false) });
    this.#reach = reachKey(reach);
  }

  load(): DbLoad {
    const { inLine } = this.#turns;
    return { sessions: 1, busy: Math.min(1, inLine), waiting: Math.max(0, inLine - 1) };
  }

  async hold<Result>(run: () => Promise<Result>): Promise<Result> {
    this.#guard.assertOutside();
    return await this.#turns.run(async () => {
      // With the rights of the login, whoever asks.
      this.#reach = null;
      await this.#connection.request({
        kind: 'exec',
        sql: `${reachStatements(undefined, false)}; checkpoint`,
      });
      this.#reach = reachKey(undefined);
      return await run();
    });
  }

  /** The data folder as an uncompressed tar, to start other databases from. */
  async dump(): Promise<Uint8Array> {
    const answer = await this.#turns.run(async () => {
      await this.#applyReach();
      return await this.#connection.request({ kind: 'dump' });
    });
    return answer.dump!;
  }

  async close(): Promise<void> {
    clearInterval(this.#tidying);
    this.#closing ??= this.#turns.run(() => this.#connection.close()).finally(() => this.onClosed());
    await this.#closing;
  }
}

function toSession(connection: PgliteConnection): Session {
  const run = async (sql: string, params: readonly SqlParam[] = []) => {
    const { results } = await connection.request({ kind: 'query', sql, params: params.map(encodeParam) });
    return results[0]!;
  };
  return {
    query: async <Row>(sql: string, params?: readonly SqlParam[]) => parseRows<Row>(await run(sql, params)),
    command: async (sql) => (await run(sql)).command,
    script: async (sql) => {
      await connection.request({ kind: 'exec', sql });
    },
  };
}

/** Text to values with the parsers of `pg`, so that both drivers give the same JavaScript types. */
function parseRows<Row>({ fields, rows }: WireResult): Row[] {
  const parsers = fields.map((field) => pg.types.getTypeParser(field.dataTypeID, 'text'));
  return rows.map((values) => {
    const row: Record<string, unknown> = {};
    for (let i = 0; i < fields.length; i++) {
      const text = values[i] ?? null;
      row[fields[i]!.name] = text === null ? null : parsers[i]!(text);
    }
    return row as Row;
  });
}
