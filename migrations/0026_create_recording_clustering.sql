-- How a recording sounds on the whole, as little-endian 32-bit floats: mean of the loud frames' acoustic vectors, mean
-- of all frames', deviation of all frames'. About 600 bytes.
create table recording_profile (
  workspace_id uuid not null,
  recording_id uuid not null,
  tokenizer_id text not null,
  profile bytea not null,
  primary key (workspace_id, recording_id, tokenizer_id),
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade
);

-- The last computed clusters of each kind: a tree that any similarity cuts. `group_of` holds for each recording the
-- number of its leaf (int32), `merges` for each merge two leaves and the similarity (3 floats), `scale` means and
-- deviations that profiles are compared in.
create table recording_clustering (
  workspace_id uuid not null references workspace (id),
  kind text not null check (kind in ('SOUND', 'SPEAKER')),
  tokenizer_id text not null,
  computed_at timestamptz not null,
  recording_ids uuid[] not null,
  group_of bytea not null,
  merges bytea not null,
  scale bytea not null,
  finest_similarity float8 not null,
  primary key (workspace_id, kind)
);
