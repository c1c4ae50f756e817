import pg from 'pg';
import type { Db, SqlParam } from '../db/db.ts';
import { encodeParam } from '../db/encode-param.ts';
import { reachStatements } from '../db/workspace-reach.ts';
import { LOCAL_WORKSPACE_ID } from '../features/workspaces/index.ts';

export interface Statement {
  readonly sql: string;
  readonly values: readonly SqlParam[];
}

/** Runs statements without the service around them. */
export interface BareDriver {
  /** e.g. `pg` */
  readonly driver: string;
  run(statement: Statement, settings: Readonly<Record<string, string>>): Promise<void>;
  close(): Promise<void>;
}

/**
 * The same statements with the same values and settings in the same kind of transaction, with the rights
 * of a request: on a server through a bare
 * `pg` connection, on the embedded database, which has no other way in, through our Db.
 */
export async function openBareDriver(db: Db, databaseUrl: string | null): Promise<BareDriver> {
  if (databaseUrl === null) {
    return {
      driver: 'PGlite through Db',
      run: ({ sql, values }, settings) =>
        db.transaction(async (tx) => void (await tx.query(sql, values)), { readOnly: true, settings }),
      close: async () => {},
    };
  }
  const client = new pg.Client(databaseUrl);
  await client.connect();
  return {
    driver: 'pg',
    async run({ sql, values }, settings) {
      const set = Object.entries(settings).map(([name, value]) => `set local ${name} = '${value}'`);
      const reach = reachStatements({ workspaceId: LOCAL_WORKSPACE_ID }, true);
      await client.query(['begin read only', reach, ...set].join('; '));
      await client.query(sql, values.map(encodeParam));
      await client.query('commit');
    },
    close: () => client.end(),
  };
}
