-- The inverted index of sound: 64 consecutive frames a row. hashes[i] is the 22-bit hash of the layer-0
-- tokens of frame start_frame + i - 1 and of the frame after it; NULL where the frame is silent.
--
-- Why blocks under GIN and not one row a posting. Measured on PostgreSQL 17, 2 processor cores under other load,
-- 2,000,000 Zipf 0.7 hashes of 2,000 recordings, vote by (recording, offset) with 250 hashes:
--                                            bytes a posting   all hashes, p50   hashes in <= 1,000 frames
--   this table                                     26                92 ms              38 ms
--   a row each, keys as here                      127                33 ms               8 ms
--   a row each, int4 numbers for the keys          76                34 ms               9 ms
-- Three to five times slower, a third to a fifth of the space (an hour of audio is 45,000 postings), and no
-- table of numbers to keep.
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

-- Without the pending list: every hash of a query would scan all of it (147 ms against 36 ms with 100,000 postings
-- pending), and the embedded database has no autovacuum to empty it. Inserting 100,000 postings takes 0.44 s, not 0.04.
create index posting_block_hashes on posting_block using gin (hashes) with (fastupdate = off);
