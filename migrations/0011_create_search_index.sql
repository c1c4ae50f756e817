-- Whose codes, anchors and postings answer the searches of a workspace (ACTIVE), and whose are being made to take over
-- (BUILDING). Name and attention rule are what it takes to load that tokenizer once more.
create table search_index (
  workspace_id uuid not null references workspace (id),
  tokenizer_id text not null,
  tokenizer_name text not null,
  attention text not null check (attention in ('window', 'full')),
  status text not null check (status in ('ACTIVE', 'BUILDING')),
  skips_failed boolean not null default false, -- BUILDING: take over without the recordings that failed
  created_at timestamptz not null default now(),
  switched_at timestamptz,
  primary key (workspace_id, tokenizer_id),
  unique (workspace_id, status)
);

-- What is here already: the tokenizer with the most recordings goes on answering.
insert into search_index (workspace_id, tokenizer_id, tokenizer_name, attention, status)
select distinct on (workspace_id) workspace_id, tokenizer_id, split_part(tokenizer_id, '@', 1),
  case when tokenizer_id like '%+full+%' then 'full' else 'window' end, 'ACTIVE'
from recording where status = 'READY' and tokenizer_id is not null
group by workspace_id, tokenizer_id order by workspace_id, count(*) desc, tokenizer_id;
