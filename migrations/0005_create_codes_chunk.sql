-- The codes of a recording, packed, cut into chunks so that a time range reads only what it needs.
create table codes_chunk (
  workspace_id uuid not null,
  recording_id uuid not null,
  tokenizer_id text not null,
  chunk_index int not null check (chunk_index >= 0),
  start_frame int not null check (start_frame >= 0),
  frame_count int not null check (frame_count > 0),
  packed bytea not null,
  primary key (workspace_id, recording_id, tokenizer_id, chunk_index),
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade
);

-- Out of line and not compressed: packed codes are close to random, and substring() stays cheap.
alter table codes_chunk alter column packed set storage external;
