-- The planner cannot use statistics of these columns, and gathering them means reading every sampled vector.
alter table anchor alter column histogram set statistics 0;
alter table recording_histogram alter column histogram set statistics 0;
alter table recording_histogram alter column heaviest set statistics 0;
alter table codes_chunk alter column packed set statistics 0;
alter table frame_level alter column levels set statistics 0;
