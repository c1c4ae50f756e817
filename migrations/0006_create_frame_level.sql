-- Loudness, one byte a frame: 0..255 is 0..-127.5 dBFS in steps of 0.5 dB.
create table frame_level (
  workspace_id uuid not null,
  recording_id uuid not null,
  levels bytea not null,
  primary key (workspace_id, recording_id),
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade
);
