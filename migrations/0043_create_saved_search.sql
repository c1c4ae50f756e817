-- What somebody wants to be told of when a new recording has it: a phrase, a sound or a taught label.
create table saved_search (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('PHRASE', 'SOUND', 'LABEL')),
  query jsonb not null, -- what the kind needs: SavedQuery of the feature
  filter jsonb, -- conditions on the recordings, as the caller gave them
  recording_id uuid, -- whose sound is looked for; null for a clip, which lies with the files
  label_id uuid,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  -- Deleted sound is not looked for any more, and a label that is gone is found nowhere.
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade,
  foreign key (workspace_id, label_id) references sound_label (workspace_id, id) on delete cascade,
  check ((kind = 'LABEL') = (label_id is not null))
);

create unique index saved_search_name on saved_search (workspace_id, lower(name));
create index saved_search_recording on saved_search (workspace_id, recording_id);
create index saved_search_label on saved_search (workspace_id, label_id);

-- Each recording is told of once a search.
create table saved_search_match (
  workspace_id uuid not null,
  search_id uuid not null,
  recording_id uuid not null,
  start_s float8,
  end_s float8,
  confidence float8 not null check (confidence between 0 and 1),
  matched_at timestamptz not null default now(),
  primary key (workspace_id, search_id, recording_id),
  foreign key (workspace_id, search_id) references saved_search (workspace_id, id) on delete cascade,
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade
);

-- The list, newest first, and the cascade from the recording.
create index saved_search_match_time on saved_search_match (workspace_id, matched_at, search_id, recording_id);
create index saved_search_match_recording on saved_search_match (workspace_id, recording_id);

select phonograph_protect('saved_search');
select phonograph_protect('saved_search_match');
