-- Recordings that a rebuild of the index could not make anew; forgotten when it is asked for again.
create table reindex_failure (
  workspace_id uuid not null,
  recording_id uuid not null,
  tokenizer_id text not null,
  code text not null,
  message text not null,
  primary key (workspace_id, recording_id, tokenizer_id),
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade
);
