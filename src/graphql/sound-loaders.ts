import { AppError } from '../errors.ts';
import type {
  AnchorSound,
  ExamplesWanted,
  HitsOfLabelWanted,
  HitsWanted,
  LabelExamplePage,
  SoundHit,
  SoundHitPage,
  SoundLabel,
} from '../features/labels/index.ts';
import { perArguments } from './per-arguments.ts';
import { perWorkspace } from './per-workspace.ts';
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
  labelExamples(label: SoundLabel, wanted: ExamplesWanted): Promise<LabelExamplePage>;
  labelHits(label: SoundLabel, wanted: HitsOfLabelWanted): Promise<SoundHitPage>;
}

export type SoundLoaderSources = Pick<Services, 'labels' | 'soundHits'>;

export function createSoundLoaders({ labels, soundHits }: SoundLoaderSources): SoundLoaders {
  const labelsOf = perWorkspace<string, SoundLabel | null>(labels.findMany);
  const soundsOf = perArguments(soundHits.ofRecordings);
  const anchorSoundsOf = perArguments(soundHits.ofAnchors);
  const idOf = ({ id }: SoundLabel): string => id;
  const examplesOf = perArguments(labels.examplesOf, idOf);
  const hitsOf = perArguments(soundHits.ofLabels, idOf);
  return {
    async soundLabel(workspaceId, id) {
      const label = await labelsOf(workspaceId).load(id);
      if (!label) throw new AppError('NOT_FOUND', 'The sound label was deleted meanwhile.');
      return label;
    },
    sounds: (workspaceId, recordingId, wanted) => soundsOf(workspaceId, wanted).load(recordingId),
    anchorSounds: (workspaceId, recordingId, wanted) => anchorSoundsOf(workspaceId, wanted).load(recordingId),
    labelExamples: (label, wanted) => examplesOf(label.workspaceId, wanted).load(label),
    labelHits: (label, wanted) => hitsOf(label.workspaceId, wanted).load(label),
  };
}
