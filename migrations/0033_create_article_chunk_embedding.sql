-- What a chunk of an article says, as a vector of length 1, like segment_embedding.
create table article_chunk_embedding (
  workspace_id uuid not null,
  article_id uuid not null,
  chunk_index int not null,
  embedder_id text not null,
  vector vector(384) not null,
  primary key (workspace_id, article_id, chunk_index, embedder_id),
  foreign key (workspace_id, article_id, chunk_index)
    references article_chunk (workspace_id, article_id, chunk_index) on delete cascade
);

-- Filtered search needs hnsw.iterative_scan.
create index article_chunk_embedding_vector on article_chunk_embedding
  using hnsw (vector vector_ip_ops) with (m = 16, ef_construction = 64);
alter table article_chunk_embedding alter column vector set statistics 0;
