-- One ingested audio file and its facts. The same bytes make one recording in a workspace.
create table recording (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  byte_count bigint not null check (byte_count >= 0),
  file_name text collate "C" not null, -- the same order on every server; cursors depend on it
  title text,
  metadata jsonb not null default '{}',
  language text,
  status text not null default 'QUEUED' check (status in ('QUEUED', 'PROCESSING', 'READY', 'FAILED')),
  stage text not null default 'waiting',
  progress real check (progress between 0 and 1), -- null: the file does not announce its length
  attempt int not null default 0,
  failure_code text,
  failure_message text,
  duration_s float8,
  sample_count bigint,
  frame_count int,
  container text,
  codec text,
  source_sample_rate_hz int,
  channel_count int,
  peak_dbfs real,
  tokenizer_id text,
  warnings text[] not null default '{}',
  recorded_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  ready_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, sha256),
  check ((status = 'FAILED') = (failure_code is not null)),
  check (status <> 'READY' or (ready_at is not null and duration_s is not null and frame_count is not null))
);

-- One index for each order of the list; the id breaks ties, so that cursors are stable.
create index recording_created_at on recording (workspace_id, created_at, id);
create index recording_duration_s on recording (workspace_id, coalesce(duration_s, 'Infinity'::float8), id);
create index recording_file_name on recording (workspace_id, file_name, id);
create index recording_recorded_at on recording (workspace_id, coalesce(recorded_at, 'infinity'::timestamptz), id);
create index recording_status on recording (workspace_id, status, created_at, id);
create index recording_metadata on recording using gin (metadata jsonb_path_ops);
