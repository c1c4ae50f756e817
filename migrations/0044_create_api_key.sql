-- Keys of programs and people. The secret is not here, only its salted SHA-256: see features/access/api-key.ts.
create table api_key (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null,
  name text not null,
  prefix text not null, -- by which a key is found, before anybody knows whose it is
  salt bytea not null check (octet_length(salt) = 16),
  hash bytea not null check (octet_length(hash) = 32),
  scopes text[] not null check (cardinality(scopes) > 0),
  created_by text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id)
);

create unique index api_key_prefix on api_key (prefix);
select phonograph_protect('api_key');

-- What was changed, by whom: kept when the thing itself is deleted, and for a time of its own.
create table audit_entry (
  workspace_id uuid not null references workspace (id) on delete cascade,
  id uuid not null, -- version 7: in order of time
  at timestamptz not null default now(),
  key_id text not null,
  key_name text not null,
  operation text not null,
  target_ids text[] not null,
  outcome text not null,
  request_id text not null,
  primary key (workspace_id, id)
);

create index audit_entry_at on audit_entry (workspace_id, at);
select phonograph_protect('audit_entry');

alter table workspace add column deleted_at timestamptz; -- nobody gets in any more; what is in it is being deleted
alter table workspace add column recording_days int check (recording_days > 0); -- null: recordings are kept for ever
alter table workspace add column audit_days int not null default 365 check (audit_days > 0);
