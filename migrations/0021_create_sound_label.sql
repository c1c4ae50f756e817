-- A kind of sound taught by examples. `revision` grows with every change that asks for learning anew; `active_version`
-- is the revision whose model made the hits that are shown (null before the first).
create table sound_label (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  description text,
  revision int not null default 0,
  active_version int,
  problem text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id)
);

create unique index sound_label_name on sound_label (workspace_id, lower(name));
