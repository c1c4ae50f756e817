import type { DuplicatesService, RecordingCopy } from '../features/duplicates/index.ts';
import { perArguments } from './per-arguments.ts';

export type DuplicateLoaderSource = Pick<DuplicatesService, 'copiesOf' | 'recordingsOf'>;

export interface DuplicateLoaders {
  /** What a recording shares with others. */
  copies(workspaceId: string, recordingId: string, first: number): Promise<RecordingCopy[]>;
  /** Ids of the members or parts of a group of duplicates. */
  groupRecordings(
    workspaceId: string,
    groupId: string,
    role: 'MEMBER' | 'PART',
    first: number,
  ): Promise<string[]>;
}

/** Lists of one request, read for all recordings or groups at once; one loader for each way of asking. */
export function createDuplicateLoaders(duplicates: DuplicateLoaderSource): DuplicateLoaders {
  const copiesOf = perArguments(duplicates.copiesOf);
  const recordingsOf = perArguments(
    (workspaceId, ids: readonly string[], wanted: { role: 'MEMBER' | 'PART'; first: number }) =>
      duplicates.recordingsOf(workspaceId, ids, wanted.role, wanted.first),
  );
  return {
    copies: (workspaceId, recordingId, first) => copiesOf(workspaceId, first).load(recordingId),
    groupRecordings: (workspaceId, groupId, role, first) =>
      recordingsOf(workspaceId, { role, first }).load(groupId),
  };
}
