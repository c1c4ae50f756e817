-- Whose vectors answer the text searches of a workspace (ACTIVE), and whose are being made to take over (BUILDING).
-- The name is what it takes to load that embedder once more.
create table text_index (
  workspace_id uuid not null references workspace (id),
  embedder_id text not null,
  embedder_name text not null,
  status text not null check (status in ('ACTIVE', 'BUILDING')),
  failure text, -- why the last text could not be embedded, until it could or `reindex` is called
  created_at timestamptz not null default now(),
  switched_at timestamptz,
  primary key (workspace_id, embedder_id),
  unique (workspace_id, status)
);
