-- The share of each token id, square root then L2-normalised. Searched through the 1,000 heaviest bins
-- (an HNSW index refuses more non-zero elements), re-ranked on the full histogram.
-- The full one has no index: HNSW on halfvec(2048) costs a page of 8 KiB a row.
create table recording_histogram (
  workspace_id uuid not null,
  recording_id uuid not null,
  tokenizer_id text not null,
  histogram halfvec(2048) not null,
  heaviest sparsevec(2048) not null,
  primary key (workspace_id, recording_id, tokenizer_id),
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade
);

create index recording_histogram_heaviest on recording_histogram
  using hnsw (heaviest sparsevec_ip_ops) with (m = 16, ef_construction = 64);
