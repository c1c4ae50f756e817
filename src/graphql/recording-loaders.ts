import type { StageTime } from '../features/ingest/index.ts';
import type { StoredPictures } from '../features/pictures/index.ts';
import type { AnchorWindow, CodesReads, CodesRef, CodesStretchRef } from '../features/recordings/index.ts';
import type { StoredSpeech } from '../features/speech/index.ts';
import type { StoredTurningPoints, TurningPointsKey } from '../features/turning-points/index.ts';
import { perWorkspace } from './per-workspace.ts';
import type { Services } from './request-context.ts';

/** What many recordings of one answer are asked for: one statement each. */
export interface RecordingLoaders {
  readonly codesReads: CodesReads;
  /** Null while the speech was not measured. */
  speech(workspaceId: string, recordingId: string): Promise<StoredSpeech | null>;
  /** Null while they were not drawn. */
  pictures(workspaceId: string, recordingId: string): Promise<StoredPictures | null>;
  /** How long the stages of its way took. */
  stages(workspaceId: string, recordingId: string): Promise<StageTime[]>;
  /** Null while they were not looked for. */
  turningPoints(key: TurningPointsKey): Promise<StoredTurningPoints>;
}

export interface RecordingLoaderSources {
  readonly codes: Pick<Services['codes'], 'codesMany' | 'anchorsMany' | 'histogramsMany' | 'levelsMany'>;
  readonly speech: Pick<Services['speech'], 'storedMany'>;
  readonly pictures: Pick<Services['pictures'], 'storedMany'>;
  readonly stageTimes: Pick<Services['stageTimes'], 'storedMany'>;
  readonly turningPoints: Pick<Services['turningPoints'], 'storedMany'>;
}

const refKey = ({ recordingId, tokenizerId }: CodesRef): string => `${recordingId} ${tokenizerId}`;

export function createRecordingLoaders(sources: RecordingLoaderSources): RecordingLoaders {
  const { codes, speech, pictures, stageTimes, turningPoints } = sources;
  const stretchesOf = perWorkspace(
    codes.codesMany,
    (stretch: CodesStretchRef) => `${refKey(stretch)} ${stretch.startFrame} ${stretch.endFrame}`,
  );
  const anchorsOf = perWorkspace(
    codes.anchorsMany,
    (window: AnchorWindow) => `${refKey(window)} ${window.fromIndex} ${window.toIndex} ${window.limit}`,
  );
  const histogramsOf = perWorkspace(codes.histogramsMany, refKey);
  const levelsOf = perWorkspace<string, Uint8Array | null>(codes.levelsMany);
  const speechOf = perWorkspace<string, StoredSpeech | null>(speech.storedMany);
  const picturesOf = perWorkspace<string, StoredPictures | null>(pictures.storedMany);
  const stagesOf = perWorkspace<string, StageTime[]>(stageTimes.storedMany);
  const turningPointsOf = perWorkspace<TurningPointsKey, StoredTurningPoints, string>(
    turningPoints.storedMany,
    refKey,
  );
  return {
    codesReads: {
      codes: (workspaceId, stretch) => stretchesOf(workspaceId).load(stretch),
      anchors: (workspaceId, window) => anchorsOf(workspaceId).load(window),
      histogram: (workspaceId, ref) => histogramsOf(workspaceId).load(ref),
      levels: (workspaceId, recordingId) => levelsOf(workspaceId).load(recordingId),
    },
    speech: (workspaceId, recordingId) => speechOf(workspaceId).load(recordingId),
    pictures: (workspaceId, recordingId) => picturesOf(workspaceId).load(recordingId),
    stages: (workspaceId, recordingId) => stagesOf(workspaceId).load(recordingId),
    turningPoints: (key) => turningPointsOf(key.workspaceId).load(key),
  };
}
