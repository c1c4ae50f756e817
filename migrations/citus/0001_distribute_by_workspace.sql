-- Applied by `phonograph migrate --citus`, in one transaction, on the coordinator of a Citus cluster; again after each
-- migration that makes a table. What is placed already stays as it is. Tables of the job queue (schema pgboss) stay local.
-- Every table of ours stands in one of the three lists: test/database/citus.test.ts.
set local citus.multi_shard_modify_mode = 'sequential';

do $$
declare
  -- Few rows, named by every table: on every node.
  everywhere constant text[] := array['workspace'];

  -- On the coordinator. `event` has a trigger that numbers, which Citus allows on local tables alone; what is in it lives
  -- for 7 days. A key is looked up before its workspace is known. The others are of the service, not of a workspace.
  on_coordinator constant text[] := array['api_key', 'event', 'event_horizon', 'job_worker', 'schema_migration'];

  -- By workspace_id: what grows, and what is read together with it. One group of shards, so that a workspace is on one
  -- node, with all of its keys, joins and transactions.
  by_workspace constant text[] := array[
    'alignment_article', 'alignment_version', 'anchor', 'article', 'article_chunk', 'article_chunk_embedding',
    'article_link', 'article_version', 'audit_entry', 'codes_chunk', 'copy_check', 'copy_pair', 'duplicate_group',
    'duplicate_member', 'frame_level', 'posting_block', 'posting_census', 'posting_frequency', 'recording',
    'recording_clustering', 'recording_content', 'recording_histogram', 'recording_picture', 'recording_profile',
    'recording_stage', 'reindex_failure', 'rhythm_segment', 'saved_search', 'saved_search_match', 'search_index',
    'search_term', 'segment_embedding', 'sound_hit', 'sound_label', 'sound_label_example', 'sound_model',
    'speech_activity', 'speech_total', 'text_embedding', 'text_index', 'token_total', 'transcript', 'transcript_block',
    'transcript_segment', 'transcription', 'transfer', 'transfer_problem', 'turning_point', 'typed_question', 'upload'];

  name text;
  key record;
begin
  -- A table can name another only where both are placed, in whatever order that is done: keys wait aside.
  create temporary table key_aside on commit drop as
    select conrelid::regclass::text as referencing, conname, pg_get_constraintdef(oid) as definition
    from pg_constraint
    where contype = 'f' and connamespace = current_schema()::regnamespace
      and (conrelid not in (select logicalrelid from pg_dist_partition)
        or confrelid not in (select logicalrelid from pg_dist_partition));
  for key in select * from key_aside loop
    execute format('alter table %s drop constraint %I', key.referencing, key.conname);
  end loop;

  foreach name in array everywhere loop
    if to_regclass(name) not in (select logicalrelid from pg_dist_partition) then
      perform create_reference_table(name);
    end if;
  end loop;
  foreach name in array by_workspace loop
    if to_regclass(name) not in (select logicalrelid from pg_dist_partition) then
      perform create_distributed_table(name, 'workspace_id',
        colocate_with => case when name = by_workspace[1] then 'none' else by_workspace[1] end);
    end if;
  end loop;
  -- Only what names a table that is everywhere has to be known to the cluster.
  foreach name in array on_coordinator loop
    if to_regclass(name) not in (select logicalrelid from pg_dist_partition)
      and exists (select from key_aside where referencing = name) then
      perform citus_add_local_table_to_metadata(name);
    end if;
  end loop;

  for key in select * from key_aside loop
    execute format('alter table %s add constraint %I %s', key.referencing, key.conname, key.definition);
  end loop;
end
$$;
