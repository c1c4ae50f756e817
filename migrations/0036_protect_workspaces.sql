-- The second wall between workspaces: the database hides the rows of the others, also from a statement that forgets
-- its filter. Statements run as phonograph_app with the workspace in a setting, maintenance as phonograph_maintenance.
-- Nobody logs in as either: the login takes the role at the beginning of a statement or transaction (SET ROLE), so
-- that this holds for a superuser too, such as that of the embedded database.
do $$
declare
  role text;
begin
  foreach role in array array['phonograph_app', 'phonograph_maintenance'] loop
    -- Roles belong to the whole server: another database of it may have brought them.
    if not exists (select from pg_roles where rolname = role) then
      begin
        execute format('create role %I nologin', role);
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
    -- Who creates a role (PostgreSQL 16 and later) may grant it, but not take it, until it is granted to him.
    if not (select rolsuper from pg_roles where rolname = current_user) and not exists (
      select from pg_auth_members m
      where m.roleid = role::regrole and m.member = (current_user::text)::regrole
        and coalesce((to_jsonb(m) ->> 'set_option')::boolean, true)
    ) then
      execute format('grant %I to current_user', role);
    end if;
    execute format('grant usage on schema public to %I', role);
  end loop;
end
$$;

-- To be called by every migration that creates a table with workspace_id: without it, nobody but the login may use it.
create function phonograph_protect(name text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format(
    'create policy own_workspace on %I to phonograph_app
       using (workspace_id = nullif(current_setting(''phonograph.workspace_id'', true), '''')::uuid)', name);
  execute format('create policy all_workspaces on %I to phonograph_maintenance using (true)', name);
  execute format(
    'grant select, insert, update, delete on %I to phonograph_app, phonograph_maintenance', name);
end
$$;

do $$
declare
  name text;
begin
  for name in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity
  loop
    perform phonograph_protect(name);
  end loop;
end
$$;

alter table workspace enable row level security;
alter table workspace force row level security;
create policy own_workspace on workspace to phonograph_app
  using (id = nullif(current_setting('phonograph.workspace_id', true), '')::uuid);
create policy all_workspaces on workspace to phonograph_maintenance using (true);
-- Whoever must be alone in a workspace locks its row, which takes the right to change a column of it.
grant select, update (name) on workspace to phonograph_app;
grant select, insert, update, delete on workspace to phonograph_maintenance;
grant usage on sequence event_sequence to phonograph_app, phonograph_maintenance;

-- Behind a policy the planner takes for an index only conditions that cannot tell of rows they do not return. These
-- operators are such, but PostgreSQL marks only the ones that somebody looked at. Without the marks, GIN indexes are
-- not used and a search of copies or of keywords reads its workspace from end to end. Marking takes a superuser.
do $$
declare
  operator text;
begin
  foreach operator in array array[
    'arrayoverlap(anyarray,anyarray)', 'arraycontains(anyarray,anyarray)', 'arraycontained(anyarray,anyarray)',
    'jsonb_contains(jsonb,jsonb)', 'ts_match_vq(tsvector,tsquery)', 'ts_match_qv(tsquery,tsvector)'
  ] loop
    execute format('alter function pg_catalog.%s leakproof', operator);
  end loop;
exception when insufficient_privilege then
  raise notice 'The operators of the GIN indexes could not be marked as leakproof.';
end
$$;
