-- What happened in a workspace, for those who follow it live or come back later. A row is written in the transaction
-- of what it tells. Kept for days, not for ever: see RETENTION_DAYS in features/events.
create table event (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  sequence bigint, -- the order in which transactions were committed; null only inside the one that writes the row
  type text not null,
  recording_id uuid, -- no foreign key: that a recording was deleted is told when it is gone
  payload jsonb not null default '{}',
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, sequence)
);

create index event_recording on event (workspace_id, recording_id);
create index event_created_at on event (workspace_id, created_at);

-- Up to where the log was pruned: who wants to go on from before has missed something and must be told.
create table event_horizon (
  workspace_id uuid not null references workspace (id),
  sequence bigint not null,
  primary key (workspace_id)
);

create sequence event_sequence;

-- Numbers are given at commit, under a lock of the workspace held to its end. So numbers become visible in their
-- order, whichever transaction began or inserted first, and a reader who has seen n never misses a smaller one.
-- Nothing is locked after it, so it closes no circle with other locks; a commit waits for one other commit at most.
-- Reading up to pg_snapshot_xmin instead would need no lock, but any long transaction of the server would hold back
-- every event, and transaction numbers do not outlive a restore into another server.
create function number_event() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('phonograph event'), hashtext(new.workspace_id::text));
  update event set sequence = nextval('event_sequence') where workspace_id = new.workspace_id and id = new.id;
  perform pg_notify('phonograph_event', new.workspace_id::text);
  return null;
end
$$;

create constraint trigger number_event after insert on event
  deferrable initially deferred for each row execute function number_event();
