import DataLoader from 'dataloader';
import { AppError } from '../errors.ts';
import type { AnchorSound, HitsWanted, SoundHit, SoundLabel } from '../features/labels/index.ts';
import type { Services } from './request-context.ts';

/** Loaders of taught sounds, for one request. */
export interface SoundLoaders {
  /** A sound label that a hit or an example names. Throws NOT_FOUND when it was deleted since. */
  soundLabel(workspaceId: string, id: string): Promise<SoundLabel>;
  /** Where taught sounds were found in a recording. */
  sounds(workspaceId: string, recordingId: string, wanted: HitsWanted): Promise<SoundHit[]>;
  /** The taught sounds of the anchors of a recording, by their index. */
  anchorSounds(
    workspaceId: string,
    recordingId: string,
    wanted: HitsWanted,
  ): Promise<ReadonlyMap<number, AnchorSound[]>>;
}

export type SoundLoaderSources = Pick<Services, 'labels' | 'soundHits'>;

export function createSoundLoaders({ labels, soundHits }: SoundLoaderSources): SoundLoaders {
  const labelsOf = oneFor((workspaceId) => {
    return new DataLoader<string, SoundLabel | null>((ids) => labels.findMany(workspaceId, ids));
  });
  const soundsOf = oneFor((workspaceId, wanted) => {
    return new DataLoader<string, SoundHit[]>((ids) => soundHits.ofRecordings(workspaceId, ids, wanted));
  });
  const anchorSoundsOf = oneFor((workspaceId, wanted) => {
    return new DataLoader<string, ReadonlyMap<number, AnchorSound[]>>((ids) =>
      soundHits.ofAnchors(workspaceId, ids, wanted),
    );
  });
  return {
    async soundLabel(workspaceId, id) {
      const label = await labelsOf(workspaceId).load(id);
      if (!label) throw new AppError('NOT_FOUND', 'The sound label was deleted meanwhile.');
      return label;
    },
    sounds: (workspaceId, recordingId, wanted) => soundsOf(workspaceId, wanted).load(recordingId),
    anchorSounds: (workspaceId, recordingId, wanted) => anchorSoundsOf(workspaceId, wanted).load(recordingId),
  };
}

/** One loader for all that is asked of the same workspace with the same arguments: it goes into one statement. */
function oneFor<Loader>(
  create: (workspaceId: string, wanted: HitsWanted) => Loader,
): (workspaceId: string, wanted?: HitsWanted) => Loader {
  const known = new Map<string, Loader>();
  return (workspaceId, wanted = {}) => {
    const key = JSON.stringify([workspaceId, wanted]);
    const loader = known.get(key) ?? create(workspaceId, wanted);
    known.set(key, loader);
    return loader;
  };
}
