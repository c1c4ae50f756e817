-- Bytes received and verified, not yet named by a mutation. Swept after expires_at.
create table upload (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  file_name text not null,
  byte_count bigint not null check (byte_count >= 0),
  sha256 bytea not null check (octet_length(sha256) = 32),
  storage_key text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (workspace_id, id)
);

create index upload_expires_at on upload (expires_at);
