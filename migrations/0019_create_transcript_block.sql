-- A transcript's words in a row, 256 to a block, for phrases that may cross segments: `<the><signed>`.
-- next_* are the 63 words that follow, so that a phrase of up to 64 lies within the block it begins in; terms (words,
-- character pairs, `~` and a stem; no positions) finds the blocks, a search for the text the places.
create table transcript_block (
  workspace_id uuid not null,
  recording_id uuid not null,
  block_index int not null check (block_index >= 0),
  keys text not null,
  stems text not null,
  next_keys text[] not null,
  next_stems text[] not null,
  terms tsvector not null,
  primary key (workspace_id, recording_id, block_index),
  foreign key (workspace_id, recording_id) references transcript (workspace_id, recording_id) on delete cascade
);

create index transcript_block_terms on transcript_block using gin (terms) with (fastupdate = off);
