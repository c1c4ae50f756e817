import { AppError } from '../errors.ts';
import type { Db } from './db.ts';
import { loadMigrations, type Migration } from './load-migrations.ts';
import { DatabaseError, UniqueViolation } from './postgres-errors.ts';

/** Any constant, as long as nothing else in the database takes the same advisory lock. */
const lockKey = 7_446_621_080;

const createHistory = `
begin;
select pg_advisory_xact_lock(${lockKey});
create table if not exists schema_migration (
  number int primary key,
  name text not null,
  sha256 text not null,
  applied_at timestamptz not null default now()
);
commit`;

/**
 * Brings the database to the structure of this code; gives the names of the migrations that this call applied.
 * Any number of processes may start at once. Throws UNAVAILABLE when an applied migration was changed since,
 * or when the database is newer than the code.
 */
export async function migrate(db: Db, migrations?: readonly Migration[]): Promise<string[]> {
  const known = migrations ?? (await loadMigrations());
  await db.exec(createHistory);
  const done = await checkHistory(db, known);
  const applied: string[] = [];
  for (const migration of known) {
    if (done.has(migration.number)) continue;
    if (await apply(db, migration)) applied.push(migration.name);
  }
  if (applied.length < known.length - done.size) await checkHistory(db, known);
  return applied;
}

/** Names of the migrations that `migrate` would apply; changes nothing. */
export async function listPendingMigrations(db: Db): Promise<string[]> {
  const known = await loadMigrations();
  const [history] = await db.query<{ exists: boolean }>(
    `select to_regclass('schema_migration') is not null as exists`,
  );
  const done = history!.exists ? await checkHistory(db, known) : new Set<number>();
  return known.filter(({ number }) => !done.has(number)).map(({ name }) => name);
}

/** False when another process applied it meanwhile. */
async function apply(db: Db, { number, name, sha256, sql }: Migration): Promise<boolean> {
  try {
    // The number is claimed first: whoever comes second waits for the lock, then fails on the key.
    await db.exec(`
begin;
set local statement_timeout = 0;
select pg_advisory_xact_lock(${lockKey});
insert into schema_migration (number, name, sha256) values (${number}, '${name}', '${sha256}');
${sql}
;
commit`);
    return true;
  } catch (error) {
    if (error instanceof UniqueViolation && error.table === 'schema_migration') return false;
    if (!(error instanceof DatabaseError)) throw error;
    throw new AppError('UNAVAILABLE', `Migration ${name} failed: ${error.message}. ${remedyFor(error)}`, {
      cause: error,
    });
  }
}

function remedyFor(error: DatabaseError): string {
  const insufficientPrivilege = '42501';
  return error.code === insufficientPrivilege
    ? 'Let a role that may do this run it once, for example: CREATE EXTENSION vector; CREATE ROLE phonograph_app; ' +
        'CREATE ROLE phonograph_maintenance; GRANT phonograph_app, phonograph_maintenance TO the login of DATABASE_URL;'
    : 'Nothing of it was applied.';
}

async function checkHistory(db: Db, known: readonly Migration[]): Promise<Set<number>> {
  const rows = await db.query<{ number: number; name: string; sha256: string }>(
    'select number, name, sha256 from schema_migration order by number',
  );
  for (const row of rows) {
    const migration = known[row.number - 1];
    if (migration === undefined) {
      throw new AppError(
        'UNAVAILABLE',
        `The database is newer than this program: it has migration ${row.name}. Install a newer version.`,
      );
    }
    if (migration.sha256 !== row.sha256) {
      throw new AppError(
        'UNAVAILABLE',
        `Migration ${row.name} was changed after it had been applied to this database. ` +
          'Restore the file and put the change into a new migration.',
      );
    }
  }
  return new Set(rows.map((row) => row.number));
}
