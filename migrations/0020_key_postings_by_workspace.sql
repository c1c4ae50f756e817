-- A key of a posting is now: the slot of workspace and tokenizer (8 bits), whether a frame of the pair is silent (1 bit),
-- the pair hash (22 bits). The slot keeps the lists of one workspace, or of the tokenizer that answers, short while
-- others grow. Silent pairs are kept under keys of their own: no search by sound asks for them, and a search for tokens
-- finds every place. NULL is only the last frame of a recording.
with token as materialized (
  select c.workspace_id, c.recording_id, c.tokenizer_id, c.start_frame + f.number as frame,
    (get_byte(p.codes, f.number * 22) | (get_byte(p.codes, f.number * 22 + 1) << 8)) & 2047 as token
  from codes_chunk c
  -- Read once a chunk, not once a byte.
  cross join lateral (select c.packed || ''::bytea as codes offset 0) p
  cross join lateral generate_series(0, c.frame_count - 1) as f(number)
), pair as (
  select *, token * 2048 + lead(token) over (
      partition by workspace_id, recording_id, tokenizer_id order by frame) as hash
  from token
), keyed as (
  select b.workspace_id, b.recording_id, b.tokenizer_id, b.block_index, array_agg(
      (get_byte(sha256(convert_to(b.workspace_id || '/' || b.tokenizer_id, 'UTF8')), 0) << 23)
        + case when b.hashes[p.frame - b.start_frame + 1] is null then 1 << 22 else 0 end + p.hash
      order by p.frame) as hashes
  from posting_block b join pair p on p.workspace_id = b.workspace_id and p.recording_id = b.recording_id
    and p.tokenizer_id = b.tokenizer_id and p.frame / 64 = b.block_index
  group by b.workspace_id, b.recording_id, b.tokenizer_id, b.block_index
)
update posting_block b set hashes = k.hashes from keyed k
where b.workspace_id = k.workspace_id and b.recording_id = k.recording_id and b.tokenizer_id = k.tokenizer_id
  and b.block_index = k.block_index;

-- How often the frequent pairs of an index occur, counted from a sample whenever the index has grown by a quarter. A
-- lookup takes the rarest pairs first and stops at a number of postings (findPostings), so its cost has an end however
-- large the index is; what it leaves out are sounds that are everywhere and say least.
create table posting_census (
  workspace_id uuid not null references workspace (id),
  tokenizer_id text not null,
  frames bigint not null, -- that the index had when it was counted
  primary key (workspace_id, tokenizer_id)
);

create table posting_frequency (
  workspace_id uuid not null,
  tokenizer_id text not null,
  hash int4 not null,
  postings int4 not null,
  primary key (workspace_id, tokenizer_id, hash),
  foreign key (workspace_id, tokenizer_id) references posting_census (workspace_id, tokenizer_id) on delete cascade
);
