-- What was learned of a label: weights over anchor features of one tokenizer. At most two rows a label: the one whose hits
-- are shown, and the one that is scored to take its place.
create table sound_model (
  workspace_id uuid not null,
  label_id uuid not null,
  version int not null,
  tokenizer_id text not null,
  weights bytea not null,
  positive_examples int not null,
  negative_examples int not null,
  held_out_auc float8,
  recordings_done int not null default 0,
  recordings_total int not null default 0,
  learned_at timestamptz not null default now(),
  primary key (workspace_id, label_id, version),
  foreign key (workspace_id, label_id) references sound_label (workspace_id, id) on delete cascade
);
