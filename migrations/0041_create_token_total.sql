-- How often each token occurs in a recording, in the layers of its histogram: whole numbers, which the histogram's
-- rounded roots no longer tell. float4 holds them exactly up to 16.7 million, 372 hours of one token.
create table token_total (
  workspace_id uuid not null,
  recording_id uuid not null,
  tokenizer_id text not null,
  token_count int not null check (token_count >= 0), -- of all
  counts vector(2048) not null,
  primary key (workspace_id, recording_id, tokenizer_id),
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade
);

-- 8 kB, read as a whole: unpacking would cost more than reading.
alter table token_total alter column counts set storage external;
alter table token_total alter column counts set statistics 0;

select phonograph_protect('token_total');
