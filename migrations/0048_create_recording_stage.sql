-- How long each stage of a recording's way took when it last ended well. What follows an ingest adds its own row, so
-- that nothing contends for the recording's.
create table recording_stage (
  workspace_id uuid not null,
  recording_id uuid not null,
  stage text not null,
  seconds double precision not null check (seconds >= 0),
  ended_at timestamptz not null default now(),
  primary key (workspace_id, recording_id, stage),
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade
);

create index recording_stage_ended on recording_stage (workspace_id, ended_at);
select phonograph_protect('recording_stage');
