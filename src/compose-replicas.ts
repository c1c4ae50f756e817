import type { Watching } from './compose-watching.ts';
import type { Config } from './config.ts';
import type { Db } from './db/db.ts';
import { STATEMENT_TIMEOUT_MS } from './db/open-db.ts';
import { ReplicaSet } from './db/replicas/replica-set.ts';
import { ReplicatedDb } from './db/replicas/replicated-db.ts';
import { fromPositionToken, parseWalPosition, toPositionToken } from './db/replicas/wal-position.ts';
import { type Identity, localIdentity } from './features/access/index.ts';
import type { ReadReplica } from './features/system/index.ts';
import { replicaReads } from './graphql/plugins/replica-reads.ts';
import type { GraphqlPlugin } from './graphql/server.ts';
import type { CallerKeyOf, Doorkeeper } from './http/rate-limit.ts';
import { type BeginReads, POSITION_HEADER, readPrimaryOnly, tellPosition } from './http/read-position.ts';
import { RequestReads } from './lib/request-reads.ts';
import { requestScope } from './lib/request-scope.ts';

export interface ComposedReplicas {
  /** For code that serves: reads of queries may be answered by a replica. */
  readonly db: Db;
  readonly facts: () => readonly ReadReplica[];
  readonly beginReads: BeginReads;
  readonly plugins: readonly GraphqlPlugin[];
  readonly doorkeepers: (callerKeyOf: CallerKeyOf) => readonly Doorkeeper[];
  /** Everybody who asks must find what the start has written. */
  readonly onStarted: () => void;
  /** What stands for all that was written by now; null where no replicas read, or nobody can say. */
  readonly position: () => Promise<string | null>;
  /** An event reaches a subscriber: what he reads next must know of it. */
  readonly onEvent: (identity: Identity) => void;
}

/** No position is as late as this one: who asks for it reads the primary. */
const NOWHERE = 1n << 64n;

interface ReplicaParts {
  readonly login: Db;
  readonly config: Config;
  readonly watching: Watching;
}

/** Read replicas in front of the database, where there are any. Called once the database is migrated. */
export async function composeReplicas(
  closing: AsyncDisposableStack,
  { login, config, watching }: ReplicaParts,
): Promise<ComposedReplicas> {
  const { databaseUrl, databaseReplicaUrls } = config;
  if (databaseUrl === null || databaseReplicaUrls.length === 0) {
    return {
      db: login,
      facts: () => [],
      beginReads: readPrimaryOnly,
      plugins: [],
      doorkeepers: () => [],
      onStarted: () => undefined,
      position: async () => null,
      onEvent: () => undefined,
    };
  }
  const replicas = new ReplicaSet({
    primaryUrl: databaseUrl,
    replicaUrls: databaseReplicaUrls,
    poolSize: config.databasePoolSize,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    maxLagMs: 1_000 * config.replicaMaxLagS,
    watch: watching.statementWatch,
    onRead: (detour) =>
      watching.metrics.replicaReads.inc({ server: detour ? 'primary' : 'replica', reason: detour ?? '' }),
  });
  closing.defer(() => replicas.close());
  // What has not come to the migrations of this version lacks what its statements name.
  const [end] = await login.query<{ position: string }>(
    'select pg_current_wal_insert_lsn()::text as position',
  );
  replicas.callers.raiseFloor(parseWalPosition(end!.position) ?? NOWHERE);
  watching.watchReplicas(replicas);

  const readToken = async (caller: string): Promise<string | null> => {
    try {
      const position = await replicas.readEnd();
      replicas.callers.wrote(caller, position);
      return toPositionToken(position);
    } catch {
      // This process remembers that the caller wrote; only others are not told.
      return null;
    }
  };
  const facts = () =>
    replicas.facts().map(({ lagMs, ...rest }) => ({ ...rest, lagS: lagMs === null ? null : lagMs / 1_000 }));
  return {
    db: new ReplicatedDb(login, replicas),
    facts,
    beginReads: (request) => {
      const given = request.get(POSITION_HEADER);
      const atLeast = given === undefined ? 0n : (fromPositionToken(given) ?? NOWHERE);
      return { reads: new RequestReads(atLeast) };
    },
    plugins: [
      replicaReads({
        header: POSITION_HEADER,
        readToken: () => readToken(requestScope.current()?.callerKey ?? ''),
      }),
    ],
    doorkeepers: (callerKeyOf) => [tellPosition((request) => readToken(callerKeyOf(request)))],
    onStarted: () => replicas.callers.saw(null),
    position: () => replicas.readEnd().then(toPositionToken, () => null),
    // Without keys a caller is known by an address, which a connection's messages do not have: everybody's then.
    onEvent: ({ keyId }) => replicas.callers.saw(keyId === localIdentity.keyId ? null : keyId),
  };
}
