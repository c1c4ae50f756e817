import DataLoader from 'dataloader';
import type { DuplicatesService, RecordingCopy } from '../features/duplicates/index.ts';

export type DuplicateLoaderSource = Pick<DuplicatesService, 'copiesOf' | 'recordingsOf'>;

export interface DuplicateLoaders {
  /** What a recording shares with others. */
  copies(workspaceId: string, recordingId: string, first: number): Promise<readonly RecordingCopy[]>;
  /** Ids of the members or parts of a group of duplicates. */
  groupRecordings(
    workspaceId: string,
    groupId: string,
    role: 'MEMBER' | 'PART',
    first: number,
  ): Promise<readonly string[]>;
}

/** Lists of one request, read for all recordings or groups at once; one loader for each way of asking. */
export function createDuplicateLoaders(duplicates: DuplicateLoaderSource): DuplicateLoaders {
  const copies = new Map<string, DataLoader<string, readonly RecordingCopy[]>>();
  const recordings = new Map<string, DataLoader<string, readonly string[]>>();
  return {
    copies: (workspaceId, recordingId, first) =>
      get(copies, `${workspaceId} ${first}`, (ids) => duplicates.copiesOf(workspaceId, ids, first)).load(
        recordingId,
      ),
    groupRecordings: (workspaceId, groupId, role, first) =>
      get(recordings, `${workspaceId} ${role} ${first}`, (ids) =>
        duplicates.recordingsOf(workspaceId, ids, role, first),
      ).load(groupId),
  };
}

function get<Item>(
  loaders: Map<string, DataLoader<string, readonly Item[]>>,
  way: string,
  read: (ids: readonly string[]) => Promise<readonly (readonly Item[])[]>,
): DataLoader<string, readonly Item[]> {
  const loader = loaders.get(way) ?? new DataLoader<string, readonly Item[]>(read);
  loaders.set(way, loader);
  return loader;
}
