-- The knowledge base. An article is known by the caller's own key; each change of its content makes a version.
create table article (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  key text not null,
  title text not null,
  body text not null,
  format text not null check (format in ('PLAIN', 'MARKDOWN')),
  language text, -- BCP 47
  tags text[] not null,
  metadata jsonb not null,
  version int not null check (version > 0),
  content_sha256 bytea not null, -- of everything that a version holds: equal content makes no new one
  chunk_count int not null check (chunk_count > 0),
  token_count int not null, -- in all chunks
  title_vector tsvector not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id)
);

-- Byte by byte: the same order on every server, whatever its locale.
create unique index article_key on article (workspace_id, key collate "C");
create index article_updated on article (workspace_id, updated_at, id);
create index article_language on article (workspace_id, language);
create index article_tags on article using gin (tags) with (fastupdate = off);

-- Every version, the present one too.
create table article_version (
  workspace_id uuid not null,
  article_id uuid not null,
  version int not null check (version > 0),
  title text not null,
  body text not null,
  format text not null,
  language text,
  tags text[] not null,
  metadata jsonb not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, article_id, version),
  foreign key (workspace_id, article_id) references article (workspace_id, id) on delete cascade
);
