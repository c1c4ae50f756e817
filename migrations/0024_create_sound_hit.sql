-- Runs of anchors that score at or above 0.3, with the score of each anchor as one byte (0..255 is 0..1). Below that
-- nothing is stored: a label that is rare costs next to nothing.
create table sound_hit (
  workspace_id uuid not null,
  id uuid not null,
  label_id uuid not null,
  version int not null,
  recording_id uuid not null,
  first_anchor int not null check (first_anchor >= 0),
  anchor_scores bytea not null,
  start_s float8 not null,
  end_s float8 not null,
  score float4 not null check (score between 0 and 1),
  primary key (workspace_id, label_id, version, recording_id, first_anchor),
  foreign key (workspace_id, label_id, version)
    references sound_model (workspace_id, label_id, version) on delete cascade,
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade
);

-- A page of a label's hits, surest first.
create index sound_hit_score on sound_hit (workspace_id, label_id, version, score desc, id);
-- The sounds of a recording, and the cascade from it.
create index sound_hit_recording on sound_hit (workspace_id, recording_id);
-- One hit by its id.
create unique index sound_hit_id on sound_hit (workspace_id, id);
