import type { Queryable } from '../../db/db.ts';
import { createTableSource } from './table-source.store.ts';

/** The segments of transcripts; their owner is the recording. */
export const segmentSource = createTableSource({
  name: 'segments',
  owners: { table: 'transcript', id: 'recording_id' },
  texts: { table: 'transcript_segment', owner: 'recording_id', index: 'segment_index' },
  vectors: 'segment_embedding',
});

/** A segment's text is another one now: its vectors are forgotten until they are made anew. */
export async function forgetSegment(
  tx: Queryable,
  workspaceId: string,
  recordingId: string,
  segmentIndex: number,
): Promise<void> {
  await tx.query(
    `delete from segment_embedding
     where workspace_id = $1 and recording_id = $2::uuid and segment_index = $3`,
    [workspaceId, recordingId, segmentIndex],
  );
}
