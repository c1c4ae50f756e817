import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { findCitusProblems } from '../../src/db/citus/citus-rules.ts';
import { distribute, planDistribution } from '../../src/db/citus/distribute.ts';
import { loadCitusScripts, type Placement, readPlacement } from '../../src/db/citus/placement.ts';
import type { Db } from '../../src/db/db.ts';
import { PostgresDb } from '../../src/db/postgres/postgres-db.ts';
import { withinWorkspace } from '../../src/db/workspace-reach.ts';
import { AppError } from '../../src/errors.ts';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
import { createTestDatabase, urlOf } from '../support/test-database.ts';

let db: Db;
let placement: Map<string, Placement>;
before(async () => {
  db = await createTestDatabase();
  placement = readPlacement(await loadCitusScripts());
});
after(() => db.close());

test('nothing in the structure breaks a rule of Citus', async () => {
  const problems = await findCitusProblems(db, placement);
  assert.deepEqual(
    problems.map(({ table, what, rule }) => `${table} (${what}): ${rule}`),
    [],
  );
});

/** Thrown to take back what a case has made. */
class Undo extends Error {}

/** What is found once the statements were run; taken back afterwards. */
async function problemsAfter(sql: string, place: Record<string, Placement> = {}): Promise<string[]> {
  let found: string[] = [];
  await assert.rejects(
    db.transaction(async (tx) => {
      for (const statement of sql.split(';')) await tx.query(statement);
      const placed = new Map([...placement, ...Object.entries(place)]);
      found = (await findCitusProblems(tx, placed)).map(
        ({ table, what, rule }) => `${table} ${what} ${rule}`,
      );
      throw new Undo();
    }),
    Undo,
  );
  return found;
}

const own = { thing: 'by_workspace' } as const;
const cases: readonly [
  what: string,
  sql: string,
  place: Record<string, Placement>,
  expected: readonly RegExp[],
][] = [
  [
    'a table without a place',
    'create table thing (workspace_id uuid primary key)',
    {},
    [/^thing .*has a place/],
  ],
  ['a place without a table', 'select 1', { thing: 'by_workspace' }, [/^thing there is no such table/]],
  [
    'a key of an id alone',
    'create table thing (workspace_id uuid not null, id uuid primary key)',
    own,
    [/^thing thing_pkey a unique, primary/],
  ],
  [
    'a unique index with workspace_id only beside its key, or in an expression',
    `create table thing (workspace_id uuid not null, name text);
     create unique index thing_name on thing (name) include (workspace_id);
     create unique index thing_text on thing ((workspace_id::text), name)`,
    own,
    [/^thing thing_name a unique/, /^thing thing_text a unique/],
  ],
  [
    'a distribution column that may be null, or has another type',
    'create table thing (workspace_id text)',
    own,
    [/^thing text the distribution column/],
  ],
  [
    'a foreign key with its columns crossed',
    `create table thing (workspace_id uuid not null, recording_id uuid,
       foreign key (recording_id, workspace_id) references recording (workspace_id, id))`,
    own,
    [/^thing thing_recording_id_workspace_id_fkey a foreign key between distributed tables/],
  ],
  [
    'a foreign key to what is on the coordinator, and one from there',
    `create table thing (workspace_id uuid not null, key_id uuid,
       foreign key (workspace_id, key_id) references api_key);
     create table other (workspace_id uuid not null, id uuid, foreign key (workspace_id, id) references recording)`,
    { ...own, other: 'on_coordinator' },
    [
      /^other other_workspace_id_id_fkey a foreign key names/,
      /^thing thing_workspace_id_key_id_fkey a foreign key names/,
    ],
  ],
  [
    'a foreign key that sets to null',
    `create table thing (workspace_id uuid not null, recording_id uuid,
       foreign key (workspace_id, recording_id) references recording on delete set null)`,
    own,
    [/^thing .* sets nothing to null/],
  ],
  [
    'a trigger, a policy with a subquery, a small counter and a function of ours',
    `create table thing (workspace_id uuid not null, number serial, id uuid);
     create function thing_id() returns uuid language sql as 'select gen_random_uuid()';
     alter table thing alter column id set default thing_id();
     create trigger thing_number after insert on thing for each row execute function number_event();
     create policy lookup on thing using (workspace_id in (select id from workspace))`,
    own,
    [
      /^thing thing_number .* no triggers/,
      /^thing lookup a policy/,
      /^thing number what counts/,
      /^thing thing_id a distributed table needs no function/,
    ],
  ],
  [
    'a partitioned table',
    'create table thing (workspace_id uuid not null) partition by hash (workspace_id)',
    own,
    [/^thing p p a distributed table is an ordinary one/],
  ],
];

describe('a migration that breaks a rule is named with its table', () => {
  for (const [what, sql, place, expected] of cases) {
    test(what, async () => {
      const found = await problemsAfter(sql, place);
      assert.equal(found.length, expected.length, found.join('\n'));
      for (const [index, pattern] of expected.entries()) assert.match(found[index]!, pattern);
    });
  }
});

/** What the extension offers, as far as the script asks for it: it notes what it was told. */
const stubs = [
  'create table pg_dist_partition (logicalrelid regclass, how text)',
  `create function create_reference_table(name text) returns void language sql as
     'insert into pg_dist_partition values (name::regclass, ''everywhere'')'`,
  `create function citus_add_local_table_to_metadata(name text) returns void language sql as
     'insert into pg_dist_partition values (name::regclass, ''on_coordinator'')'`,
  `create function create_distributed_table(name text, col text, colocate_with text) returns void language sql as
     'insert into pg_dist_partition values (name::regclass, col || '' with '' || colocate_with)'`,
];

test('the script places every table once and puts every foreign key back; run again it changes nothing', async () => {
  const { sql } = (await loadCitusScripts())[0]!;
  const keysOf = `select conrelid::regclass::text as "table", conname, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace order by 1, 2`;
  await assert.rejects(
    db.transaction(async (tx) => {
      for (const stub of stubs) await tx.query(stub);
      const keys = await tx.query(keysOf);
      assert.ok(keys.length > 50, `${keys.length} foreign keys`);
      const placed = () =>
        tx.query<{ name: string; how: string }>(
          'select logicalrelid::text as name, how from pg_dist_partition order by 1',
        );
      await tx.query(sql.slice(sql.indexOf('do $$')));
      assert.deepEqual(await tx.query(keysOf), keys);
      const first = await placed();
      const byWorkspace = first.filter(({ how }) => how.startsWith('workspace_id with '));
      assert.equal(
        byWorkspace.length,
        [...placement.values()].filter((each) => each === 'by_workspace').length,
      );
      assert.deepEqual([...new Set(byWorkspace.map(({ how }) => how))].sort(), [
        'workspace_id with alignment_article',
        'workspace_id with none',
      ]);
      assert.deepEqual(
        first.filter(({ how }) => how === 'on_coordinator').map(({ name }) => name),
        ['api_key', 'event', 'event_horizon'],
      );
      await tx.query('drop table key_aside');
      await tx.query(sql.slice(sql.indexOf('do $$')));
      assert.deepEqual([await placed(), await tx.query(keysOf)], [first, keys]);
      throw new Undo();
    }),
    Undo,
  );
});

test('without the extension nothing is distributed, and what is missing is said', async () => {
  const plan = await planDistribution(db);
  assert.equal(plan.hasCitus, false);
  assert.ok(plan.tables.byWorkspace > 40, JSON.stringify(plan.tables));
  await assert.rejects(distribute(db), (error) => {
    assert.ok(error instanceof AppError);
    if (db.kind === 'pglite') return error.code === 'BAD_USER_INPUT' && /embedded/.test(error.message);
    return error.code === 'UNAVAILABLE' && /CREATE EXTENSION citus/.test(error.message);
  });
});

test('on a cluster each statement says in its own transaction whose rows it may see', async (context) => {
  const databaseUrl = await urlOf(db);
  if (databaseUrl === null)
    return context.skip('the embedded database is no cluster (TEST_DATABASE_URL is not set)');
  // The setting is a word to a server without the extension, so that what is sent can be tried there.
  const cluster = await PostgresDb.open({
    databaseUrl,
    poolSize: 1,
    statementTimeoutMs: 5_000,
    isCluster: true,
  });
  try {
    const said = `select current_user::text as role, current_setting('phonograph.workspace_id', true) as workspace,
      current_setting('citus.propagate_set_commands', true) as spreads`;
    assert.deepEqual(await withinWorkspace(LOCAL_WORKSPACE_ID, () => cluster.query(said)), [
      { role: 'phonograph_app', workspace: LOCAL_WORKSPACE_ID, spreads: 'local' },
    ]);
    const [outside] = await cluster.query<{ role: string; workspace: string }>(said);
    assert.deepEqual([outside!.role === 'phonograph_app', outside!.workspace || ''], [false, '']);
  } finally {
    await cluster.close();
  }
});
