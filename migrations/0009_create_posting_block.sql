-- The inverted index of sound: 64 consecutive frames a row. hashes[i] is the 22-bit hash of the layer-0
-- tokens of frame start_frame + i - 1 and of the frame after it; NULL where the frame is silent.
create table posting_block (
  workspace_id uuid not null,
  recording_id uuid not null,
  tokenizer_id text not null,
  block_index int not null check (block_index >= 0),
  start_frame int not null check (start_frame >= 0),
  hashes int4[] not null check (cardinality(hashes) between 1 and 64),
  primary key (workspace_id, recording_id, tokenizer_id, block_index),
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade
);

create index posting_block_hashes on posting_block using gin (hashes);
