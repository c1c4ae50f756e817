-- Processes that take jobs, for whoever watches them. They serve all workspaces; a row that was not seen for a minute is
-- what a killed process left.
create table job_worker (
  id uuid primary key,
  host text not null,
  process_id int not null,
  version text not null,
  places int not null check (places > 0),
  running int not null default 0,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now()
);

grant select, insert, update, delete on job_worker to phonograph_maintenance;
