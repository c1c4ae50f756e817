-- A sound's place in a recording leads to the segment that is spoken there.
create index transcript_segment_time on transcript_segment (workspace_id, recording_id, start_s);
