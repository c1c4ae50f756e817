-- Where a recording goes on differently, with the strength 0..1 of each kind of change; null: no change of that kind.
create table turning_point (
  workspace_id uuid not null,
  recording_id uuid not null,
  tokenizer_id text not null,
  frame int not null check (frame >= 0),
  voice real,
  energy real,
  pace real,
  background real,
  primary key (workspace_id, recording_id, tokenizer_id, frame),
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade
);

-- Tells a recording without turning points from one whose turning points were not looked for yet.
alter table recording_histogram add column turning_points_found boolean not null default false;
