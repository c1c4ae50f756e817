-- What a process that takes jobs offers: how good it is at each of the things that jobs need, e.g. {"INFERENCE": 7}.
-- Where it was not told what to take, it leaves a need to living workers that are better at it.
alter table job_worker
  add column offers jsonb not null default '{}',
  add column is_told boolean not null default false,
  add column device text not null default 'cpu';
