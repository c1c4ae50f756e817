-- Two recordings of one workspace that share sound, and where. The later one (by id) names the earlier.
create table copy_pair (
  workspace_id uuid not null,
  recording_id uuid not null,
  other_id uuid not null check (other_id < recording_id),
  tokenizer_id text not null, -- whose codes it was found by
  kind text not null check (kind in ('IDENTICAL_CODES', 'SAME_RECORDING', 'PART_OF', 'SHARED_PART')),
  part_id uuid check (part_id in (recording_id, other_id)), -- of a PART_OF: the one that is held by the other
  confidence real not null check (confidence between 0 and 1),
  speed real not null, -- how many times faster the recording plays than the other
  pitch real, -- how many times higher it sounds; null where it cannot be told
  shared_s real not null, -- seconds of the recording that are shared
  coverage real not null check (coverage between 0 and 1), -- share of the recording that is shared
  other_coverage real not null check (other_coverage between 0 and 1),
  intervals jsonb not null, -- [{startS, endS, otherStartS, otherEndS}] in order
  found_at timestamptz not null default now(),
  primary key (workspace_id, recording_id, other_id),
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade,
  foreign key (workspace_id, other_id) references recording (workspace_id, id) on delete cascade,
  check ((kind = 'PART_OF') = (part_id is not null))
);

create index copy_pair_other on copy_pair (workspace_id, other_id);

-- Which recordings were looked at, with which tokenizer's codes: what is missing here is looked at again.
create table copy_check (
  workspace_id uuid not null,
  recording_id uuid not null,
  tokenizer_id text not null,
  checked_at timestamptz not null default now(),
  primary key (workspace_id, recording_id),
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade
);

-- Recordings that are the same recording, directly or through others: connected by IDENTICAL_CODES and SAME_RECORDING.
-- A group of one has parts. The group is named by its oldest member.
create table duplicate_group (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  member_count int not null check (member_count > 0),
  part_count int not null check (part_count >= 0), -- recordings elsewhere that are part of a member
  primary key (workspace_id, id),
  check (member_count > 1 or part_count > 0)
);

create table duplicate_member (
  workspace_id uuid not null,
  recording_id uuid not null,
  group_id uuid not null,
  primary key (workspace_id, recording_id),
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade
);

create index duplicate_member_group on duplicate_member (workspace_id, group_id, recording_id);
