-- Where somebody speaks, one byte a frame of 80 ms: bit 7 = speech, bits 4-6 = syllable nuclei in the frame, bits 0-3 =
-- steps of 10 ms (0..8) that the voice detector fired in. Made from the sound alone, whatever the tokenizer.
create table speech_activity (
  workspace_id uuid not null,
  recording_id uuid not null,
  frames bytea not null,
  speech_share real not null check (speech_share between 0 and 1),
  primary key (workspace_id, recording_id),
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade
);

alter table speech_activity alter column frames set statistics 0;
create index speech_activity_share on speech_activity (workspace_id, speech_share);
