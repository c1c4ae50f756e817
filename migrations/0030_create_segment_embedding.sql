-- What a transcript's segment says, as a vector of length 1: the inner product is the cosine. Every search names one
-- embedder; during `reindex` the rows of two lie side by side.
create table segment_embedding (
  workspace_id uuid not null,
  recording_id uuid not null,
  segment_index int not null,
  embedder_id text not null,
  vector vector(384) not null,
  primary key (workspace_id, recording_id, segment_index, embedder_id),
  foreign key (workspace_id, recording_id, segment_index)
    references transcript_segment (workspace_id, recording_id, segment_index) on delete cascade
);

-- Filtered search needs hnsw.iterative_scan.
create index segment_embedding_vector on segment_embedding
  using hnsw (vector vector_ip_ops) with (m = 16, ef_construction = 64);
alter table segment_embedding alter column vector set statistics 0;
