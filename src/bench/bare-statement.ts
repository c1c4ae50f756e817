import { readFile } from 'node:fs/promises';
import pg from 'pg';
import type { Db, SqlParam, TransactionOptions } from '../db/db.ts';
import { encodeParam } from '../db/encode-param.ts';
import { reachStatements, type WorkspaceReach, withinWorkspace } from '../db/workspace-reach.ts';
import { LOCAL_WORKSPACE_ID } from '../features/workspaces/index.ts';
import { runsHere } from './backend-cpu.ts';

export interface Statement {
  readonly sql: string;
  readonly values: readonly SqlParam[];
}

/** Runs statements without the service around them. */
export interface BareDriver {
  /** e.g. `pg` */
  readonly driver: string;
  run(statement: Statement, settings: Readonly<Record<string, string>>): Promise<void>;
  /** The same with the rights of the login, past row-level security; null where the login is held to it as well. */
  readonly runUnprotected: BareDriver['run'] | null;
  /** Milliseconds that the server's process for this connection has run; null where they cannot be read. */
  readServerCpuMs(): Promise<number | null>;
  close(): Promise<void>;
}

interface BareTransaction extends TransactionOptions {
  readonly reach: WorkspaceReach | undefined;
}

/** A transaction of one statement, as our Db makes it. */
export async function runInTransaction(
  client: pg.Client,
  { sql, values }: Statement,
  { reach, readOnly, settings = {} }: BareTransaction,
): Promise<void> {
  const set = Object.entries(settings).map(([name, value]) => `set local ${name} = '${value}'`);
  const begin = readOnly ? 'begin read only' : 'begin';
  await client.query([begin, reachStatements(reach, true), ...set].join('; '));
  await client.query(sql, values.map(encodeParam));
  await client.query('commit');
}

/**
 * The same statements with the same values and settings in the same kind of transaction, with the rights of a request:
 * on a server through a bare `pg` connection, on the embedded database, which has no other way in, through our Db.
 */
export async function openBareDriver(db: Db, databaseUrl: string | null): Promise<BareDriver> {
  if (databaseUrl === null) {
    const runUnprotected: BareDriver['run'] = ({ sql, values }, settings) =>
      db.transaction(async (tx) => void (await tx.query(sql, values)), { readOnly: true, settings });
    return {
      driver: 'PGlite through Db',
      run: (statement, settings) =>
        withinWorkspace(LOCAL_WORKSPACE_ID, () => runUnprotected(statement, settings)),
      runUnprotected,
      readServerCpuMs: async () => null,
      close: async () => {},
    };
  }
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query(
    `select pg_backend_pid() as pid, rolsuper or rolbypassrls as passes from pg_roles where rolname = current_user`,
  );
  const isHere = runsHere(databaseUrl);
  const schedule = `/proc/${rows[0].pid}/schedstat`;
  const runAs =
    (reach: WorkspaceReach | undefined): BareDriver['run'] =>
    (statement, settings) =>
      runInTransaction(client, statement, { reach, readOnly: true, settings });
  return {
    driver: 'pg',
    run: runAs({ workspaceId: LOCAL_WORKSPACE_ID }),
    runUnprotected: rows[0].passes ? runAs(undefined) : null,
    // Its first number: nanoseconds on a processor; 0 where nobody counts them. A server in a container of its own has
    // other numbers.
    readServerCpuMs: async () =>
      isHere
        ? await readFile(schedule, 'utf8').then(
            (text) => Number.parseInt(text, 10) / 1e6 || null,
            () => null,
          )
        : null,
    close: () => client.end(),
  };
}
