-- Vectors by what was embedded: the same words are never computed twice. Rows that nobody asked for in 30 days go.
create table text_embedding (
  workspace_id uuid not null references workspace (id),
  embedder_id text not null,
  text_sha256 bytea not null, -- of the normalised text: NFC, white space as single spaces
  vector vector(384) not null, -- length 1
  used_on date not null default current_date,
  primary key (workspace_id, embedder_id, text_sha256)
);

create index text_embedding_used_on on text_embedding (workspace_id, used_on);
-- The planner cannot use statistics of vectors, and gathering them means reading every sampled one.
alter table text_embedding alter column vector set statistics 0;
