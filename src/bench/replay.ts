import pg from 'pg';
import type { Db, TransactionOptions } from '../db/db.ts';
import { encodeParam } from '../db/encode-param.ts';
import { overhear } from '../db/overhear.ts';
import { reachStatements, withinWorkspace } from '../db/workspace-reach.ts';
import { LOCAL_WORKSPACE_ID } from '../features/workspaces/index.ts';
import { requestScope } from '../lib/request-scope.ts';
import { runInTransaction, type Statement } from './bare-statement.ts';

/** A statement as a request sent it; `options` are those of its transaction, null without one. */
interface SentStatement extends Statement {
  readonly options: TransactionOptions | null;
}

/** The statements that requests send while `work` runs; jobs and timers go on beside it. */
export async function capture(db: Db, work: () => Promise<unknown>): Promise<SentStatement[]> {
  const sent: SentStatement[] = [];
  const stop = overhear(db, {
    onStatement: (sql, values, options) => {
      const scope = requestScope.current();
      if (scope && scope.job === undefined) sent.push({ sql, values, options });
    },
  });
  try {
    await work();
  } finally {
    stop();
  }
  return sent;
}

export interface Replayer {
  /** Sends them as the service did: one after the other, those outside of transactions that follow each other at once. */
  replay(sent: readonly SentStatement[]): Promise<void>;
  close(): Promise<void>;
}

const MAX_AT_ONCE = 4;

/** On a server through bare `pg` connections; on the embedded database, which has no other way in, through our Db. */
export async function openReplayer(db: Db, databaseUrl: string | null): Promise<Replayer> {
  if (databaseUrl === null) {
    return {
      replay: (sent) =>
        withinWorkspace(LOCAL_WORKSPACE_ID, () =>
          inTurn(
            sent,
            ({ sql, values }) => db.query(sql, values),
            ({ sql, values, options }) => db.transaction((tx) => tx.query(sql, values), options!),
          ),
        ),
      close: async () => {},
    };
  }
  const reach = { workspaceId: LOCAL_WORKSPACE_ID };
  const clients = await Promise.all(
    Array.from({ length: MAX_AT_ONCE }, async () => {
      const client = new pg.Client(databaseUrl);
      await client.connect();
      await client.query(reachStatements(reach, false));
      return client;
    }),
  );
  return {
    replay: (sent) =>
      inTurn(
        sent,
        ({ sql, values }, at) => clients[at % MAX_AT_ONCE]!.query(sql, values.map(encodeParam)),
        (statement) => runInTransaction(clients[0]!, statement, { ...statement.options, reach }),
      ),
    async close() {
      await Promise.all(clients.map((client) => client.end()));
    },
  };
}

async function inTurn(
  sent: readonly SentStatement[],
  plain: (statement: SentStatement, at: number) => Promise<unknown>,
  inTransaction: (statement: SentStatement) => Promise<unknown>,
): Promise<void> {
  for (let next = 0; next < sent.length; ) {
    const end = sent.findIndex(({ options }, at) => at >= next && options !== null);
    const together = sent.slice(next, end < 0 ? sent.length : end);
    await Promise.all(together.map(plain));
    next += together.length;
    if (next < sent.length) await inTransaction(sent[next++]!);
  }
}
