/** A value that both drivers accept as a bound parameter. */
export type SqlParam = string | number | bigint | boolean | null | Uint8Array | Date | readonly SqlParam[];

export interface Queryable {
  /** Runs one statement with $1… parameters and gives its rows. int8 comes back as string unless cast. */
  query<Row>(sql: string, params?: readonly SqlParam[]): Promise<Row[]>;
}

export interface TransactionOptions {
  /** Values for SET LOCAL, e.g. `{ 'hnsw.ef_search': '100' }`. Names are checked, values are quoted. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly readOnly?: boolean;
}

/**
 * One database, embedded (PGlite in a worker thread) or a server (pg).
 * Inside a transaction only the handed-in Queryable may be used: the outer one would wait for ever on PGlite.
 */
export interface Db extends Queryable {
  readonly kind: 'pglite' | 'postgres';
  /** Server version and pgvector version, e.g. `PostgreSQL 18.6, pgvector 0.8.7`. */
  readonly version: string;
  /** Runs it again, five times in all, when it lost against another one: `run` must bear that. */
  transaction<Result>(run: (tx: Queryable) => Promise<Result>, options?: TransactionOptions): Promise<Result>;
  /** Several statements without parameters; gives the rows of all of them, one after another. */
  exec<Row>(sql: string): Promise<Row[]>;
  /** Calls the handler for each NOTIFY on the channel until the returned function is called. */
  listen(channel: string, handler: (payload: string) => void): Promise<() => Promise<void>>;
  /** How busy its sessions are now. */
  load(): DbLoad;
  /**
   * Of the embedded database alone: calls while nothing is written and all that is committed is in its files, so that
   * they can be copied. Statements wait meanwhile; `run` must not ask any.
   */
  hold?<Result>(run: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Sessions of a database, and who waits for one. */
export interface DbLoad {
  readonly sessions: number;
  readonly busy: number;
  readonly waiting: number;
}
