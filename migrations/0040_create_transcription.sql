-- The last order to a speech recogniser for each recording, and what became of it.
create table transcription (
  workspace_id uuid not null,
  recording_id uuid not null,
  id uuid not null, -- of the order: a job of an earlier one stops
  transcriber text not null check (transcriber in ('WHISPER', 'POCKETSPHINX')),
  model text, -- name of the Whisper model
  language text, -- BCP 47, as asked for; null: found out
  vocabulary text not null check (vocabulary in ('AUTO', 'ARTICLES', 'GENERAL')),
  replaces boolean not null, -- also what somebody gave or edited
  status text not null check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  progress float8 not null default 0 check (progress between 0 and 1),
  recogniser text, -- the exact build, once it was loaded
  word_count int, -- once DONE; 0: no word was heard
  failure_code text,
  failure_message text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz,
  primary key (workspace_id, recording_id),
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade
);

select phonograph_protect('transcription');

alter table transcript_segment add column confidence real check (confidence between 0 and 1); -- of a recogniser
