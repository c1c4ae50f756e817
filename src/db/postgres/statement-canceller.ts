import pg from 'pg';
import { requestScope } from '../../lib/request-scope.ts';

/**
 * Cancels statements in the server, through a connection of its own that is opened when one is to be cancelled: all
 * others may be held by statements that nobody waits for.
 */
export class StatementCanceller {
  readonly #pool: pg.Pool;

  constructor(config: pg.PoolConfig) {
    this.#pool = new pg.Pool({ ...config, max: 1, idleTimeoutMillis: 10_000 });
    this.#pool.on('error', () => undefined);
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /**
   * Runs one statement of a connection; when the request ends, has the server end it. Waits for that order to be
   * carried out, so that it cannot hit what the connection does next.
   */
  async around<Result>(client: pg.PoolClient, execute: () => Promise<Result>): Promise<Result> {
    const signal = requestScope.current()?.signal;
    if (!signal) return await execute();
    let cancelling: Promise<unknown> | null = null;
    const cancel = () => {
      const { processID } = client as unknown as { readonly processID: number };
      cancelling = requestScope
        .outside(() => this.#pool.query('select pg_cancel_backend($1)', [processID]))
        .catch(() => undefined);
    };
    signal.addEventListener('abort', cancel, { once: true });
    try {
      return await execute();
    } finally {
      signal.removeEventListener('abort', cancel);
      await cancelling;
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}
