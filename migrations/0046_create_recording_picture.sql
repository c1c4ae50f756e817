-- Which recordings have pictures, and how long they are: the pictures lie as one file each with the derived files. Made
-- from the sound alone, whatever the tokenizer. A version other than the program's is made anew.
create table recording_picture (
  workspace_id uuid not null,
  recording_id uuid not null,
  version int not null,
  waveform_columns int not null check (waveform_columns >= 0), -- of 10 ms
  spectrogram_columns int not null check (spectrogram_columns >= 0), -- of 40 ms
  byte_count bigint not null,
  primary key (workspace_id, recording_id),
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade
);

select phonograph_protect('recording_picture');
