import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { RequestReads } from '../../lib/request-reads.ts';
import type { PostgresDb } from '../postgres/postgres-db.ts';
import { type StatementWatch, unwatched } from '../statement-watch.ts';
import { CallerPositions } from './caller-positions.ts';
import { LogHistory } from './log-history.ts';
import { LOOK_MS, Replica, type ReplicaFacts } from './replica.ts';
import { ServerWatch } from './server-watch.ts';
import { laterOf, parseWalPosition, type WalPosition } from './wal-position.ts';

/** Why a read that a replica might have answered went to the primary. */
export type Detour = 'own_write' | 'behind' | 'lost' | 'refused';

export interface ReplicaSetOptions {
  readonly primaryUrl: string;
  readonly replicaUrls: readonly string[];
  readonly poolSize: number;
  readonly statementTimeoutMs: number;
  /** A replica that lacks for longer what the primary has is not asked. */
  readonly maxLagMs: number;
  readonly watch?: StatementWatch;
  /** Told of every read that may go to a replica: null when one answers. */
  readonly onRead?: (detour: Detour | null) => void;
}

/** A replica that answers the reads of one request. */
export interface ChosenReplica {
  readonly replica: Replica;
  readonly db: PostgresDb;
}

const PRIMARY_TIMEOUT_MS = 2_000;

/** The read replicas of a primary, how far they are, and who needs what from them. */
export class ReplicaSet {
  readonly callers: CallerPositions;
  readonly onRead: (detour: Detour | null) => void;
  readonly #history = new LogHistory();
  readonly #replicas: readonly Replica[];
  readonly #primaryWatch: ServerWatch<WalPosition>;
  #clusterId: string | null = null;

  constructor(options: ReplicaSetOptions) {
    const { primaryUrl, replicaUrls, maxLagMs, onRead = () => undefined, watch = unwatched } = options;
    const { poolSize, statementTimeoutMs } = options;
    this.callers = new CallerPositions(this.#history);
    this.onRead = onRead;
    this.#primaryWatch = new ServerWatch<WalPosition>({
      databaseUrl: primaryUrl,
      everyMs: LOOK_MS,
      timeoutMs: PRIMARY_TIMEOUT_MS,
      onConnected: async (client) => {
        this.#clusterId = await readClusterId(client);
      },
      look: readEnd,
      onLook: (position, askedAtMs) => this.#history.add(askedAtMs, position),
      // Reads go on where replicas are; what fails without the primary says so itself.
      onLost: () => undefined,
    });
    this.#replicas = replicaUrls.map(
      (databaseUrl) =>
        new Replica({
          ...{ databaseUrl, poolSize, statementTimeoutMs, watch, maxLagMs },
          history: this.#history,
          clusterId: () => this.#clusterId,
        }),
    );
  }

  /** The replica for a request's reads, or why there is none. */
  choose(caller: string, reads: RequestReads): ChosenReplica | Detour {
    const known = this.callers.neededBy(caller);
    if (known === null) {
      this.#primaryWatch.soon();
      return 'own_write';
    }
    const needed = laterOf(known, reads.atLeast);
    let best: ChosenReplica | null = null;
    for (const replica of this.#inOrderFor(caller)) {
      const db = replica.fitFor(needed);
      if (!db) {
        replica.lookSoon();
        continue;
      }
      // A caller keeps to one replica, so that his reads go forward; unless others have room and this one has none.
      if (replica.waiting === 0) return { replica, db };
      if (!best || replica.waiting < best.replica.waiting) best = { replica, db };
    }
    if (best) return best;
    const states = this.#replicas.map((replica) => replica.facts().state);
    if (states.includes('SERVING')) return 'own_write';
    return states.includes('BEHIND') ? 'behind' : 'lost';
  }

  /** A position behind everything that was committed by now. Throws when the primary does not answer. */
  async readEnd(): Promise<WalPosition> {
    return await this.#primaryWatch.lookNow();
  }

  facts(): ReplicaFacts[] {
    return this.#replicas.map((replica) => replica.facts());
  }

  async close(): Promise<void> {
    await Promise.all([this.#primaryWatch.close(), ...this.#replicas.map((replica) => replica.close())]);
  }

  /** The same order for the same caller in every process, and callers spread evenly (rendezvous hashing). */
  #inOrderFor(caller: string): readonly Replica[] {
    if (this.#replicas.length < 2) return this.#replicas;
    const weight = ({ name }: Replica) => createHash('sha1').update(`${caller}\n${name}`).digest('hex');
    return this.#replicas
      .map((replica) => ({ replica, weight: weight(replica) }))
      .sort((one, other) => (one.weight < other.weight ? 1 : -1))
      .map(({ replica }) => replica);
  }
}

async function readClusterId(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    'select system_identifier::text as id from pg_control_system()',
  );
  return rows[0]!.id;
}

/** Where the log ends, written to disk or not: behind everything that was committed before the question. */
async function readEnd(client: pg.Client): Promise<WalPosition> {
  const { rows } = await client.query<{ position: string }>(
    'select pg_current_wal_insert_lsn()::text as position',
  );
  return parseWalPosition(rows[0]!.position) ?? 0n;
}
