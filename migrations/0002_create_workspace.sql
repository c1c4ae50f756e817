-- The tenant. Every table that grows has its id first in the primary key, in unique constraints and in
-- foreign keys, so that row-level security and a distributed Postgres (Citus) need no new keys.
create table workspace (
  id uuid primary key,
  name text not null unique,
  created_at timestamptz not null default now()
);

-- Home of everything as long as nobody asks for tenants.
insert into workspace (id, name) values ('00000000-0000-7000-8000-000000000001', 'local');
