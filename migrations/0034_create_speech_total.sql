-- What analytics needs of a recording's speech bytes, counted when they are stored: reading the bytes of 10,000
-- recordings for one chart would take seconds.
create table speech_total (
  workspace_id uuid not null,
  recording_id uuid not null,
  frame_count int not null check (frame_count >= 0),
  speech_frames int not null check (speech_frames >= 0),
  pause_frames int not null check (pause_frames >= 0), -- in pauses of at least 0.3 s
  syllables int not null check (syllables >= 0), -- nuclei in frames of speech
  primary key (workspace_id, recording_id),
  foreign key (workspace_id, recording_id) references recording (workspace_id, id) on delete cascade,
  check (speech_frames + pause_frames <= frame_count)
);
