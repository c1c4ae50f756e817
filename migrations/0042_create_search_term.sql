-- What people looked for, in their own words made alike: how often, and how often nothing was found. Nothing tells who
-- asked. Kept for PHONOGRAPH_SEARCH_LOG_DAYS after the last time; 0 keeps nothing.
create table search_term (
  workspace_id uuid not null references workspace (id),
  kind text not null check (kind in ('SEARCH', 'PHRASE', 'ARTICLES')),
  term text not null,
  searches int not null check (searches > 0),
  without_hits int not null check (without_hits between 0 and searches),
  last_hits int not null check (last_hits >= 0), -- on the first page of the last time
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (workspace_id, kind, term)
);

create index search_term_last_at on search_term (workspace_id, last_at);

select phonograph_protect('search_term');
