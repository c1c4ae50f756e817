-- Another resampler may give another length: the recording takes these over with its new codes. Null: as it has them.
alter table recording_histogram add column sample_count bigint, add column frame_count int;
