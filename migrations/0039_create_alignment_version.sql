-- What was learned from links: a map from sound, and one from words, to articles. One version answers.
create table alignment_version (
  workspace_id uuid not null references workspace (id),
  version int not null check (version > 0),
  status text not null check (status in ('TRAINING', 'READY', 'FAILED')),
  is_active boolean not null default false check (not is_active or status = 'READY'),
  content_id text not null, -- features of the sound that it was learned from
  progress real not null default 0,
  problem text, -- why it failed
  facts jsonb, -- what it was learned from, penalties, calibration, recall before and after
  transcript_rarity bytea, -- how rare each word is, 32-bit floats
  created_at timestamptz not null default now(),
  trained_at timestamptz,
  primary key (workspace_id, version)
);

create unique index alignment_version_active on alignment_version (workspace_id) where is_active;

-- One row of the maps: what speaks for an article. Four bytes of scale, then 16-bit numbers.
create table alignment_article (
  workspace_id uuid not null,
  version int not null,
  article_id uuid not null,
  sound_prior real not null,
  sound_weights bytea,
  transcript_prior real not null,
  transcript_weights bytea,
  primary key (workspace_id, version, article_id),
  foreign key (workspace_id, version) references alignment_version (workspace_id, version) on delete cascade,
  foreign key (workspace_id, article_id) references article (workspace_id, id) on delete cascade
);

select phonograph_protect('alignment_version');
select phonograph_protect('alignment_article');
