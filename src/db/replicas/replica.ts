import type pg from 'pg';
import { PostgresDb, type PostgresOptions } from '../postgres/postgres-db.ts';
import type { LogHistory } from './log-history.ts';
import { ServerWatch } from './server-watch.ts';
import { parseWalPosition, type WalPosition } from './wal-position.ts';

/** Four looks a second cost the server less than a thousandth of a core. */
export const LOOK_MS = 250;
/** A replica that is silent for so long is not waited for. */
const SILENT_MS = 1_000;

export type ReplicaState = 'SERVING' | 'BEHIND' | 'LOST' | 'REFUSED';

/** A replica as people see it. */
export interface ReplicaFacts {
  /** Host, port and database; no login. */
  readonly name: string;
  readonly state: ReplicaState;
  /** Why it does not serve; null when it does. */
  readonly problem: string | null;
  /** How long ago the primary wrote the first thing that it lacks; null while it is not seen. */
  readonly lagMs: number | null;
  /** Reads that it has answered for this process. */
  readonly reads: number;
}

export interface ReplicaOptions extends Omit<PostgresOptions, 'connectTimeoutMs'> {
  readonly history: LogHistory;
  readonly maxLagMs: number;
  /** The cluster that the primary belongs to; null while the primary has not been asked. */
  readonly clusterId: () => string | null;
}

/** This server cannot be used, whatever it answers. */
class Unfit extends Error {}

interface Look {
  readonly position: WalPosition;
}

/** One read replica: seen all the time, with a pool of its own while it can be reached. */
export class Replica {
  readonly name: string;
  readonly #options: ReplicaOptions;
  readonly #watch: ServerWatch<Look>;
  #db: PostgresDb | null = null;
  #position: WalPosition = 0n;
  #problem: string | null = 'It has not been reached yet.';
  #isUnfit = false;
  #reads = 0;

  constructor(options: ReplicaOptions) {
    this.#options = options;
    this.name = nameOf(options.databaseUrl);
    this.#watch = new ServerWatch<Look>({
      databaseUrl: options.databaseUrl,
      everyMs: LOOK_MS,
      timeoutMs: SILENT_MS,
      onConnected: (client) => this.#connect(client),
      look: readPosition,
      onLook: ({ position }) => {
        this.#position = position;
      },
      onLost: (error) => this.#lose(error),
    });
  }

  /** The database, if it has everything up to `needed` and is not too far behind; null when it must not be asked. */
  fitFor(needed: WalPosition): PostgresDb | null {
    return this.#db && this.#position >= needed && !this.#isBehind() ? this.#db : null;
  }

  /** How busy it is: who waits for a session there. */
  get waiting(): number {
    return this.#db?.load().waiting ?? 0;
  }

  get busy(): number {
    return this.#db?.load().busy ?? 0;
  }

  countRead(): void {
    this.#reads++;
  }

  /** Somebody waits for this replica to come further. */
  lookSoon(): void {
    this.#watch.soon();
  }

  facts(): ReplicaFacts {
    const lagMs = this.#db && this.#options.history.lagMs(this.#position, performance.now());
    const behind = `It is ${((lagMs ?? 0) / 1_000).toFixed(1)} s behind.`;
    const isBehind = this.#db !== null && this.#isBehind();
    const state = this.#isUnfit ? 'REFUSED' : !this.#db ? 'LOST' : isBehind ? 'BEHIND' : 'SERVING';
    return {
      ...{ name: this.name, state, lagMs, reads: this.#reads },
      problem: isBehind ? behind : this.#problem,
    };
  }

  async close(): Promise<void> {
    await this.#watch.close();
    await this.#db?.close();
    this.#db = null;
  }

  #isBehind(): boolean {
    return this.#options.history.lagMs(this.#position, performance.now()) > this.#options.maxLagMs;
  }

  async #connect(client: pg.Client): Promise<void> {
    await this.#assertFit(client);
    // What it serves must not begin before it is known how far it is.
    this.#position = (await readPosition(client)).position;
    this.#db = await PostgresDb.open({ ...this.#options, connectTimeoutMs: SILENT_MS });
    this.#problem = null;
    this.#isUnfit = false;
  }

  async #assertFit(client: pg.Client): Promise<void> {
    const ours = this.#options.clusterId();
    if (ours === null) throw new Error('The primary has not been reached yet.');
    const { rows } = await client.query<{ cluster: string; standby: boolean }>(
      'select system_identifier::text as cluster, pg_is_in_recovery() as standby from pg_control_system()',
    );
    const [{ cluster, standby }] = rows as [{ cluster: string; standby: boolean }];
    if (cluster !== ours) throw new Unfit('It belongs to another cluster than DATABASE_URL.');
    if (!standby) throw new Unfit('It is no standby: it takes writes itself.');
  }

  #lose(error: Error): void {
    this.#isUnfit = error instanceof Unfit;
    this.#problem = this.#isUnfit ? error.message : `It does not answer: ${error.message}`;
    // Whoever is in the middle of a statement there must not wait for the network to notice.
    this.#db?.abandon();
    this.#db = null;
  }
}

async function readPosition(client: pg.Client): Promise<Look> {
  const { rows } = await client.query<{ position: string | null }>(
    'select pg_last_wal_replay_lsn()::text as position where pg_is_in_recovery()',
  );
  if (rows.length === 0) throw new Unfit('It is no standby: it takes writes itself.');
  return { position: parseWalPosition(rows[0]!.position) ?? 0n };
}

function nameOf(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return 'replica';
  const { hostname, port, pathname } = new URL(databaseUrl);
  return `${hostname || 'localhost'}:${port || 5432}${pathname}`;
}
