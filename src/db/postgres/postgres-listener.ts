import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { toDatabaseError } from '../postgres-errors.ts';

const firstRetryMs = 100;
const maxRetryMs = 5_000;

/**
 * LISTEN on a connection of its own, opened with the first listener and opened again when it is lost.
 * Notifications sent while it was away are gone: whoever listens must also poll.
 */
export class PostgresListener {
  readonly #config: pg.ClientConfig;
  readonly #handlers = new Map<string, Set<(payload: string) => void>>();
  readonly #closed = new AbortController();
  #client: Promise<pg.Client> | null = null;
  /** The one that is opened again when it ends. */
  #current: pg.Client | null = null;

  constructor(config: pg.ClientConfig) {
    this.#config = config;
  }

  async listen(channel: string, handler: (payload: string) => void): Promise<() => Promise<void>> {
    const handlers = this.#handlers.get(channel) ?? new Set();
    handlers.add(handler);
    this.#handlers.set(channel, handlers);
    try {
      // Harmless when the connection listens already; and whoever comes second must not return before it does.
      await (await this.#connection()).query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      handlers.delete(handler);
      throw toDatabaseError(error);
    }
    return async () => {
      handlers.delete(handler);
      if (handlers.size > 0 || this.#handlers.get(channel) !== handlers || this.#closed.signal.aborted)
        return;
      this.#handlers.delete(channel);
      // A connection that is lost listens to nothing: whoever stops listening must not fail over it.
      await this.#connection()
        .then((client) => client.query(`unlisten ${pg.escapeIdentifier(channel)}`))
        .catch(() => undefined);
    };
  }

  async close(): Promise<void> {
    this.#closed.abort();
    const client = await this.#client?.catch(() => null);
    await client?.end();
  }

  #connection(): Promise<pg.Client> {
    this.#client ??= this.#connect();
    return this.#client;
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client(this.#config);
    client.on('notification', ({ channel, payload = '' }) => {
      for (const handler of this.#handlers.get(channel) ?? []) handler(payload);
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
    } catch (error) {
      this.#client = null;
      throw toDatabaseError(error);
    }
    this.#current = client;
    client.once('end', () => {
      if (this.#current === client) void this.#reconnect();
    });
    return client;
  }

  async #reconnect(): Promise<void> {
    const { signal } = this.#closed;
    for (let retryMs = firstRetryMs; !signal.aborted; retryMs = Math.min(maxRetryMs, 2 * retryMs)) {
      this.#client = this.#connect();
      try {
        const client = await this.#client;
        for (const channel of this.#handlers.keys())
          await client.query(`listen ${pg.escapeIdentifier(channel)}`);
        return;
      } catch {
        // Cut before it listened: left open it would keep the process, and its end would begin all this once more.
        const broken = this.#current;
        this.#current = null;
        void broken?.end().catch(() => undefined);
        await delay(retryMs, undefined, { signal, ref: false }).catch(() => undefined);
      }
    }
  }
}
