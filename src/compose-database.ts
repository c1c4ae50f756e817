import { type ComposedReplicas, composeReplicas } from './compose-replicas.ts';
import type { Watching } from './compose-watching.ts';
import type { Config } from './config.ts';
import type { Db } from './db/db.ts';
import { migrate } from './db/migrate.ts';
import { openDb } from './db/open-db.ts';
import { requireReach } from './db/require-reach.ts';

export interface ComposedDatabase {
  /** With the rights of the login; always the primary. */
  readonly login: Db;
  /** For code that serves workspaces; reads of queries may be a replica's. */
  readonly db: Db;
  readonly replicas: ComposedReplicas;
}

/** Opens the database, brings it to the structure of this version, and finds its replicas. */
export async function composeDatabase(
  closing: AsyncDisposableStack,
  config: Config,
  watching: Watching,
): Promise<ComposedDatabase> {
  const login = await openDb({
    watch: watching.statementWatch,
    databaseUrl: config.databaseUrl,
    dataFolder: config.dataFolder,
    poolSize: config.databasePoolSize,
  });
  closing.defer(() => login.close());
  await migrate(login);
  await watching.attach(login);
  const replicas = await composeReplicas(closing, { login, config, watching });
  return { login, db: requireReach(replicas.db), replicas };
}
