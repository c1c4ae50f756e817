-- A recording, or a part of it, and an article that answers what is asked there: suggested, confirmed or rejected.
create table article_link (
  workspace_id uuid not null,
  id uuid not null,
  recording_id uuid not null,
  start_s float8 check (start_s >= 0), -- null: the whole recording
  end_s float8 check (end_s > start_s),
  article_id uuid not null,
  status text not null check (status in ('SUGGESTED', 'CONFIRMED', 'REJECTED')),
  probability real check (probability between 0 and 1), -- when it was suggested; null when nobody suggested it
  answered_by text check (answered_by in ('SOUND', 'TRANSCRIPT', 'BOTH')),
  alignment_version int, -- that suggested it
  decided_by text, -- whose key or token
  decided_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique nulls not distinct (workspace_id, recording_id, start_s, end_s, article_id),
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade,
  foreign key (workspace_id, article_id) references article (workspace_id, id) on delete cascade,
  check ((start_s is null) = (end_s is null)),
  check ((status = 'SUGGESTED') = (decided_at is null))
);

create index article_link_article on article_link (workspace_id, article_id, status);
create index article_link_decided on article_link (workspace_id, status, decided_at);

-- What callers might ask of an article, as somebody typed it; spoken by a synthesiser it teaches the sound as well.
create table typed_question (
  workspace_id uuid not null,
  id uuid not null,
  article_id uuid not null,
  text text not null,
  content_id text, -- features of `frames`; null while nobody has spoken it
  frames bytea,
  voice text, -- that spoke it
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, article_id) references article (workspace_id, id) on delete cascade,
  check ((content_id is null) = (frames is null))
);

create unique index typed_question_text on typed_question (workspace_id, article_id, md5(text));

select phonograph_protect('article_link');
select phonograph_protect('typed_question');
