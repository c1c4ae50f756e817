-- What is said in a recording, told by its sound alone: 24 numbers for every 80 ms, freed of the voice.
create table recording_content (
  workspace_id uuid not null,
  recording_id uuid not null,
  content_id text not null, -- the features that made it: those of different ids are never compared
  frames bytea not null, -- 24 signed bytes a frame
  alignment_version int, -- that the suggestions were made by; null while there are none
  best_probability real, -- of those suggestions: little means that no article answers
  primary key (workspace_id, recording_id),
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade
);

alter table recording_content alter frames set storage external;
create index recording_content_unanswered on recording_content (workspace_id, best_probability);

select phonograph_protect('recording_content');
