-- What was said in a recording, as its segments tell it.
create table transcript (
  workspace_id uuid not null,
  recording_id uuid not null,
  language text, -- BCP 47
  source text not null check (source in ('GIVEN', 'EDITED', 'RECOGNISED')),
  recogniser text, -- which one made it, also after it was edited
  segment_count int not null check (segment_count > 0),
  word_count int not null check (word_count > 0),
  revision int not null default 1, -- counts changes, so that nobody overwrites what he has not seen
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, recording_id),
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade
);

create index transcript_language on transcript (workspace_id, language);

create table transcript_segment (
  workspace_id uuid not null,
  recording_id uuid not null,
  segment_index int not null check (segment_index >= 0),
  start_s float8 check (start_s >= 0),
  end_s float8 check (end_s >= start_s),
  times_estimated boolean not null default false,
  language text, -- where it differs from the transcript's
  speaker text,
  text text not null,
  words jsonb, -- [[first character, end, start in seconds, end], …], characters in UTF-16 units
  first_token int not null check (first_token >= 0),
  token_count int not null check (token_count >= 0),
  vector tsvector not null, -- written by the application: character pairs and words (weight A), stems (D)
  primary key (workspace_id, recording_id, segment_index),
  foreign key (workspace_id, recording_id) references transcript (workspace_id, recording_id) on delete cascade,
  check ((start_s is null) = (end_s is null))
);

create index transcript_segment_token on transcript_segment (workspace_id, recording_id, first_token);
-- Without the pending list, as for the postings: the embedded database has no autovacuum to empty it.
create index transcript_segment_vector on transcript_segment using gin (vector) with (fastupdate = off);
