-- Run in the empty database before pg_restore. First the roles that statements run as; nobody logs in as either, and no
-- dump holds them. The login that the service uses must be a member: run this as that login, or grant both to it.
do $$
declare
  role text;
begin
  foreach role in array array['phonograph_app', 'phonograph_maintenance'] loop
    if not exists (select from pg_roles where rolname = role) then
      execute format('create role %I nologin', role);
    end if;
    if not (select rolsuper from pg_roles where rolname = current_user) then
      execute format('grant %I to current_user', role);
    end if;
  end loop;
end
$$;

-- Marks without which indexes are not used behind row-level security. They lie in the catalog, which no dump holds. A
-- superuser makes them; whoever is none is told by /readyz what one has to run.
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
exception when insufficient_privilege then null;
end
$$;
