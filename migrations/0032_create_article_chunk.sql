-- What of an article is searched: title, headings and a passage of about 1,000 characters, of its present version.
create table article_chunk (
  workspace_id uuid not null,
  article_id uuid not null,
  chunk_index int not null check (chunk_index >= 0),
  headings text[] not null, -- that the passage stands under, outermost first
  text text not null,
  passage_start int not null check (passage_start >= 0), -- where in the text the passage begins, in UTF-16 units
  text_sha256 bytea not null, -- as in text_embedding: of the text in NFC, white space as single spaces
  token_count int not null,
  vector tsvector not null, -- written by the application: words and character pairs (weight A), stems (D)
  primary key (workspace_id, article_id, chunk_index),
  foreign key (workspace_id, article_id) references article (workspace_id, id) on delete cascade
);

create index article_chunk_text on article_chunk (workspace_id, text_sha256);
-- Without the pending list: the embedded database has no autovacuum to empty it.
create index article_chunk_vector on article_chunk using gin (vector) with (fastupdate = off);
