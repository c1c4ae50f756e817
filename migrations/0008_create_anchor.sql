-- Slices of 10 frames with their histogram (at most 160 non-zero bins), square root then L2-normalised.
-- 200,000 anchors measured on PostgreSQL 17: heap 896 B and index 1,170 B a row; 10 nearest at
-- hnsw.ef_search 100: recall .98, 3.3 ms. Filtered search needs hnsw.iterative_scan = relaxed_order.
create table anchor (
  workspace_id uuid not null,
  recording_id uuid not null,
  tokenizer_id text not null,
  anchor_index int not null check (anchor_index >= 0),
  start_frame int not null check (start_frame >= 0),
  frame_count int not null check (frame_count > 0),
  histogram sparsevec(2048) not null,
  primary key (workspace_id, recording_id, tokenizer_id, anchor_index),
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade
);

create index anchor_histogram on anchor
  using hnsw (histogram sparsevec_ip_ops) with (m = 16, ef_construction = 64);
