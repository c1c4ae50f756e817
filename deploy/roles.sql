-- The roles that statements run as; nobody logs in as either. For a database that is restored, before pg_restore: a
-- migration makes them where there is none. The login that the service uses must be a member: run this as that login,
-- or grant both to it.
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
