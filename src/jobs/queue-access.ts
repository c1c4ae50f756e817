import type { Db } from '../db/db.ts';

/**
 * Lets statements for one workspace queue and cancel its own jobs, and see no others, and indexes those that are not
 * done: the queue's tables are the library's, so the migrations cannot say it. Looks first, because a change of a table waits for whoever uses it.
 */
export async function allowQueueing(db: Db): Promise<void> {
  const tables = await db.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_roles r on r.rolname = 'phonograph_app'
     where c.relnamespace = 'pgboss'::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity
       and (c.relname = 'job' or c.relname = 'job_common' or c.oid in (
         select inhrelid from pg_inherits where inhparent = 'pgboss.job'::regclass))`,
  );
  for (const { name } of tables) await db.exec(protection(name));
  if (tables.length > 0) await db.exec(indexOfOpen);
}

/** Most jobs of the 14 days are done: lists and counts of the others must not read them. */
const indexOfOpen = `create index if not exists phonograph_job_open
  on pgboss.job_common (created_on desc, id desc) where state <> 'completed'`;

const roles = 'phonograph_app, phonograph_maintenance';

const protection = (table: string) => `
begin;
select pg_advisory_xact_lock(7446621082);
grant usage on schema pgboss to ${roles};
grant select on all tables in schema pgboss to ${roles};
revoke select on pgboss.warning from phonograph_app;
grant select, insert, update, delete on pgboss."${table}" to ${roles};
drop policy if exists own_workspace on pgboss."${table}";
drop policy if exists all_workspaces on pgboss."${table}";
create policy own_workspace on pgboss."${table}" to phonograph_app
  using (data -> 'payload' ->> 'workspaceId' = current_setting('phonograph.workspace_id', true));
create policy all_workspaces on pgboss."${table}" to phonograph_maintenance using (true);
alter table pgboss."${table}" enable row level security;
commit`;
