-- The acoustic words that a version learned from its links; null where it counts those of the content features.
alter table alignment_version add column sound_vocabulary bytea;
