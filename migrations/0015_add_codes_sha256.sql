-- SHA-256 of all packed codes of a recording, in order: recordings with the same codes hold the same sound to within
-- what the tokenizer hears, whatever their containers. Beside the histogram, which is the mark of complete codes.
alter table recording_histogram add column codes_sha256 bytea;

update recording_histogram h set codes_sha256 = (
  select sha256(string_agg(c.packed, ''::bytea order by c.chunk_index)) from codes_chunk c
  where c.workspace_id = h.workspace_id and c.recording_id = h.recording_id and c.tokenizer_id = h.tokenizer_id
);

create index recording_histogram_codes on recording_histogram (workspace_id, codes_sha256);
