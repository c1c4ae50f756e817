-- Exports and imports that run in the background. Their files lie in the data folder and go with the row, a day after
-- the end.
create table transfer (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null, -- version 7: in order of time
  kind text not null check (kind in ('EXPORT', 'IMPORT')),
  status text not null default 'QUEUED' check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  input jsonb not null,
  progress real not null default 0,
  row_count bigint not null default 0,
  counts jsonb, -- of an import: what became of its rows
  files jsonb not null default '[]', -- of an export: what there is to be fetched
  state jsonb, -- where a run that was cut off goes on
  failure_code text,
  failure_message text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz,
  expires_at timestamptz, -- null until it ended
  primary key (workspace_id, id)
);

create index transfer_expires on transfer (expires_at);
select phonograph_protect('transfer');

create table transfer_problem (
  workspace_id uuid not null,
  transfer_id uuid not null,
  line int not null check (line > 0),
  of_table text,
  code text not null,
  message text not null,
  field text,
  primary key (workspace_id, transfer_id, line),
  foreign key (workspace_id, transfer_id) references transfer (workspace_id, id) on delete cascade
);

select phonograph_protect('transfer_problem');
