import DataLoader from 'dataloader';
import { AppError } from '../errors.ts';
import { idArgument } from '../features/arguments.ts';
import type { Recording, RecordingsService } from '../features/recordings/index.ts';

export interface Loaders {
  /** Null when there is none; BAD_USER_INPUT when the id is none. */
  recording(workspaceId: string, id: string, field: string): Promise<Recording | null>;
  /** A recording that a hit names. Throws NOT_FOUND when it was deleted since. */
  storedRecording(workspaceId: string, id: string): Promise<Recording>;
}

/** Loaders of one request: the same recording is read once, many at a time. */
export function createLoaders(recordings: RecordingsService): Loaders {
  const byWorkspace = new Map<string, DataLoader<string, Recording | null>>();
  const loaderOf = (workspaceId: string) => {
    const known = byWorkspace.get(workspaceId);
    if (known) return known;
    const loader = new DataLoader<string, Recording | null>((ids) => recordings.findMany(workspaceId, ids));
    byWorkspace.set(workspaceId, loader);
    return loader;
  };
  return {
    recording(workspaceId, id, field) {
      return loaderOf(workspaceId).load(idArgument(id, field));
    },
    async storedRecording(workspaceId, id) {
      const recording = await loaderOf(workspaceId).load(id);
      if (!recording) throw new AppError('NOT_FOUND', 'The recording was deleted while the search ran.');
      return recording;
    },
  };
}
