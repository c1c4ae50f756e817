import type { Db } from './db.ts';
import { currentReach } from './workspace-reach.ts';

/**
 * The same database for code that serves workspaces: a statement outside `withinWorkspace` and `acrossWorkspaces`
 * is a defect, and fails instead of running with the rights of the login.
 */
export function requireReach(db: Db): Db {
  const check = () => {
    if (currentReach() !== undefined) return;
    throw new Error(
      'Nobody said which workspace this statement is for. Call it inside withinWorkspace, or acrossWorkspaces for ' +
        'maintenance; what a stream reads later keeps its reach by keepReach (db/workspace-reach.ts).',
    );
  };
  return {
    kind: db.kind,
    version: db.version,
    async query(sql, params) {
      check();
      return await db.query(sql, params);
    },
    async exec(sql) {
      check();
      return await db.exec(sql);
    },
    async transaction(run, options) {
      check();
      return await db.transaction(run, options);
    },
    load: () => db.load(),
    ...(db.hold && { hold: (run) => db.hold!(run) }),
    listen: (channel, handler) => db.listen(channel, handler),
    close: () => db.close(),
  };
}
