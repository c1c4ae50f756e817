-- Stretches of speech between pauses with their rhythm (src/tokens/rhythm.ts): 24 numbers of loudness, the syllable
-- rate, the share of pauses and six places of pauses. No vector index: a search looks only at segments of about the
-- query's length, which the index below finds, and a nearest-neighbour index could not combine the two exactly.
create table rhythm_segment (
  workspace_id uuid not null,
  recording_id uuid not null,
  start_frame int not null check (start_frame >= 0),
  frame_count int not null check (frame_count > 0),
  rhythm vector(32) not null,
  primary key (workspace_id, recording_id, start_frame),
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade
);

alter table rhythm_segment alter column rhythm set statistics 0;
create index rhythm_segment_length on rhythm_segment (workspace_id, frame_count);

-- Tells a recording without segments from one that was not cut into segments yet.
alter table speech_activity add column rhythm_found boolean not null default false;
