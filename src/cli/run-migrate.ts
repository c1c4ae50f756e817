import { distribute, planDistribution } from '../db/citus/distribute.ts';
import type { Db } from '../db/db.ts';
import { listPendingMigrations, migrate } from '../db/migrate.ts';

export interface MigrateOptions {
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly citus?: boolean;
}

/** Brings the database to the structure of this version, and with `citus` onto the nodes of a cluster. */
export async function runMigrate(db: Db, options: MigrateOptions): Promise<void> {
  const print = (answer: object, lines: readonly string[]) =>
    console.log(options.json ? JSON.stringify(answer) : lines.join('\n'));
  if (options.dryRun) {
    const pending = await listPendingMigrations(db);
    // What is to be placed must be there to be looked at.
    const plan = options.citus && pending.length === 0 ? await planDistribution(db) : null;
    print({ pending, ...(plan && { citus: plan }) }, [
      `${pending.length} migrations would be applied${pending.length > 0 ? ':' : '.'}`,
      ...pending,
      ...(plan
        ? [
            describe(plan),
            plan.hasCitus ? '' : '-- This database has no Citus.',
            ...plan.scripts.map(({ sql }) => sql),
          ]
        : []),
      ...(options.citus && !plan ? ['How it would be distributed can be told once they are applied.'] : []),
    ]);
    return;
  }
  const applied = await migrate(db);
  const plan = options.citus ? await distribute(db) : null;
  print({ applied, ...(plan && { distributed: plan.tables }) }, [
    `Applied ${applied.length} migrations.`,
    ...(plan ? [describe(plan)] : []),
  ]);
}

const describe = ({ tables }: Awaited<ReturnType<typeof planDistribution>>) =>
  `Citus: ${tables.byWorkspace} tables by workspace, ${tables.everywhere} on every node, ${tables.onCoordinator} on the coordinator.`;
