import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

export interface ServerWatchOptions<Look> {
  readonly databaseUrl: string;
  /** Between two looks, unless one is asked for sooner. */
  readonly everyMs: number;
  /** A server that does not answer within that time is lost. */
  readonly timeoutMs: number;
  /** Asked on each new connection; throws for a server that must not be used. */
  readonly onConnected: (client: pg.Client) => Promise<void>;
  readonly look: (client: pg.Client) => Promise<Look>;
  /** `askedAtMs`: when the question left, on the clock of performance.now(). */
  readonly onLook: (look: Look, askedAtMs: number) => void;
  readonly onLost: (error: Error) => void;
}

const FIRST_RETRY_MS = 100;
const MAX_RETRY_MS = 2_000;
/** Looks that are asked for come no closer together. */
const MIN_GAP_MS = 10;

/** Looks at a server again and again over a connection of its own, and connects anew when that is lost. */
export class ServerWatch<Look> {
  readonly #options: ServerWatchOptions<Look>;
  readonly #closed = new AbortController();
  readonly #running: Promise<void>;
  #wake: (() => void) | null = null;
  #client: pg.Client | null = null;
  #looking: Promise<unknown> = Promise.resolve();
  #next: Promise<Look> | null = null;

  constructor(options: ServerWatchOptions<Look>) {
    this.#options = options;
    this.#running = this.#run();
  }

  /** Looks before its time. */
  soon(): void {
    this.#wake?.();
  }

  /** Looks at once; those who call while another one's look is under way share the next. Throws when the server is not there. */
  async lookNow(): Promise<Look> {
    // One after another: a connection answers one question at a time.
    if (!this.#next) {
      this.#next = this.#looking
        .catch(() => undefined)
        .then(() => {
          this.#next = null;
          return this.#ask();
        });
      this.#looking = this.#next;
    }
    return await this.#next;
  }

  async #ask(): Promise<Look> {
    if (!this.#client) throw new Error('The server is not connected.');
    const askedAtMs = performance.now();
    const look = await this.#options.look(this.#client);
    this.#options.onLook(look, askedAtMs);
    return look;
  }

  async close(): Promise<void> {
    this.#closed.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#closed;
    let retryMs = FIRST_RETRY_MS;
    while (!signal.aborted) {
      const client = this.#newClient();
      try {
        await client.connect();
        await this.#options.onConnected(client);
        retryMs = FIRST_RETRY_MS;
        this.#client = client;
        while (!signal.aborted) await this.#lookOnce();
      } catch (error) {
        if (!signal.aborted) this.#options.onLost(error as Error);
      } finally {
        this.#client = null;
        endWithoutWaiting(client);
      }
      if (signal.aborted) return;
      await this.#pause(retryMs);
      retryMs = Math.min(MAX_RETRY_MS, 2 * retryMs);
    }
  }

  async #lookOnce(): Promise<void> {
    await this.lookNow();
    await this.#pause(MIN_GAP_MS);
    const rest = Promise.withResolvers<void>();
    const end = () => rest.resolve();
    const timer = setTimeout(end, this.#options.everyMs - MIN_GAP_MS).unref();
    const { signal } = this.#closed;
    signal.addEventListener('abort', end, { once: true });
    this.#wake = end;
    if (!signal.aborted) await rest.promise;
    this.#wake = null;
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }

  #newClient(): pg.Client {
    const { databaseUrl, timeoutMs } = this.#options;
    const client = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'phonograph watch',
      connectionTimeoutMillis: timeoutMs,
      query_timeout: timeoutMs,
      keepAlive: true,
    });
    // A connection that breaks between two looks is noticed by the next one.
    client.on('error', () => undefined);
    return client;
  }

  #pause(ms: number): Promise<unknown> {
    const { signal } = this.#closed;
    return delay(ms, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** A server that hangs would never answer a farewell. */
function endWithoutWaiting(client: pg.Client): void {
  void client.end().catch(() => undefined);
  setTimeout(
    () => (client as unknown as { connection: pg.Connection }).connection.stream.destroy(),
    100,
  ).unref();
}
