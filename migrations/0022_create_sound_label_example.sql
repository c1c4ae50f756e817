-- Marked ranges of recordings: the sound of the label, or what it is not.
create table sound_label_example (
  workspace_id uuid not null,
  id uuid not null,
  label_id uuid not null,
  recording_id uuid not null,
  start_s float8 not null check (start_s >= 0),
  end_s float8 not null check (end_s > start_s),
  kind text not null check (kind in ('POSITIVE', 'NEGATIVE')),
  source text not null check (source in ('MARKED', 'REJECTED_HIT')),
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, label_id, recording_id, start_s, end_s, kind),
  foreign key (workspace_id, label_id) references sound_label (workspace_id, id) on delete cascade,
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade
);

create index sound_label_example_recording on sound_label_example (workspace_id, recording_id);
