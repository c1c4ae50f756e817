import { AppError } from '../../errors.ts';
import type { RequestReads } from '../../lib/request-reads.ts';
import { requestScope } from '../../lib/request-scope.ts';
import type { Db, DbLoad, Queryable, SqlParam, TransactionOptions } from '../db.ts';
import { DatabaseError, QueryTimeout } from '../postgres-errors.ts';
import type { ChosenReplica, Detour, ReplicaSet } from './replica-set.ts';

/** What surely only reads, and what may leave something behind although it looks like a read. */
const readBegins = /^\s*(select|with|values|table)\b/i;
const mayWrite =
  /\b(insert|update|delete|merge|truncate|call|nextval|setval|for (no key )?update|for (key )?share|pg_notify|pg_advisory\w*|phonograph_\w+)\b/i;

/**
 * The primary, with replicas in front of it for the reads of requests that only read. A caller finds there what he has
 * written and been told before; what no replica can answer now is answered by the primary, and nobody sees a difference.
 * Jobs, subscriptions, writes and whatever runs outside a request are the primary's.
 */
export class ReplicatedDb implements Db {
  readonly kind: Db['kind'];
  readonly version: string;
  readonly #primary: Db;
  readonly #replicas: ReplicaSet;

  constructor(primary: Db, replicas: ReplicaSet) {
    this.#primary = primary;
    this.#replicas = replicas;
    this.kind = primary.kind;
    this.version = primary.version;
  }

  async query<Row>(sql: string, params?: readonly SqlParam[]): Promise<Row[]> {
    const isRead = readBegins.test(sql) && !mayWrite.test(sql);
    return await (isRead
      ? this.#reading((db) => db.query<Row>(sql, params))
      : this.#writing(() => this.#primary.query<Row>(sql, params)));
  }

  async transaction<Result>(
    run: (tx: Queryable) => Promise<Result>,
    options?: TransactionOptions,
  ): Promise<Result> {
    return await (options?.readOnly
      ? this.#reading((db) => db.transaction(run, options))
      : this.#writing(() => this.#primary.transaction(run, options)));
  }

  async exec<Row>(sql: string): Promise<Row[]> {
    return await this.#writing(() => this.#primary.exec<Row>(sql));
  }

  listen(channel: string, handler: (payload: string) => void): Promise<() => Promise<void>> {
    return this.#primary.listen(channel, handler);
  }

  load(): DbLoad {
    return this.#primary.load();
  }

  async close(): Promise<void> {
    await Promise.all([this.#replicas.close(), this.#primary.close()]);
  }

  /** `run` must do no harm when it is done over. */
  async #reading<Result>(run: (db: Db) => Promise<Result>): Promise<Result> {
    const scope = requestScope.current();
    if (!scope?.reads?.mayUseReplicas) return await run(this.#primary);
    const source = this.#sourceOf(scope.callerKey, scope.reads);
    if (typeof source === 'string') {
      this.#replicas.onRead(source);
      return await run(this.#primary);
    }
    try {
      const result = await run(source.db);
      source.replica.countRead();
      this.#replicas.onRead(null);
      return result;
    } catch (error) {
      const detour = detourAfter(error);
      if (detour === null) throw error;
      // For the rest of the request: what it reads must not go back in time.
      scope.reads.source = detour;
      this.#replicas.onRead(detour);
      return await run(this.#primary);
    }
  }

  async #writing<Result>(run: () => Promise<Result>): Promise<Result> {
    const scope = requestScope.current();
    if (!scope?.reads) return await run();
    scope.reads.hasWritten = true;
    try {
      return await run();
    } finally {
      // Also what failed: a commit whose answer got lost may have happened.
      this.#replicas.callers.saw(scope.callerKey);
    }
  }

  #sourceOf(caller: string, reads: RequestReads): ChosenReplica | Detour {
    if (reads.hasWritten) return 'own_write';
    reads.source ??= this.#replicas.choose(caller, reads);
    return reads.source as ChosenReplica | Detour;
  }
}

/** Why a read that failed on a replica is asked of the primary; null where it would only fail again. */
function detourAfter(error: unknown): Detour | null {
  if (error instanceof AppError) return error.code === 'UNAVAILABLE' ? 'lost' : null;
  // A standby refuses to write and to lock, and ends what stands in the way of what it replays.
  return error instanceof DatabaseError && !(error instanceof QueryTimeout) ? 'refused' : null;
}
