import pg from 'pg';
import type { Db, SqlParam } from '../db/db.ts';
import { encodeParam } from '../db/encode-param.ts';

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
 * The same statements with the same values and settings in the same kind of transaction: on a server through a bare
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
      const pairs = Object.entries(settings);
      const calls = pairs.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`);
      await client.query('begin read only');
      await client.query(`select ${calls.join(', ')}`, pairs.flat());
      await client.query(sql, values.map(encodeParam));
      await client.query('commit');
    },
    close: () => client.end(),
  };
}
