import type { BlobStore } from '../../storage/blob-store.ts';
import type { AudioPool } from '../../workers/audio-pool.ts';
import type { TokenizerDescription } from '../../workers/audio-tasks.ts';
import { inRange } from '../arguments.ts';
import type { Recording } from '../recordings/index.ts';

/** How much of a recording's sound survives its tokenizer. */
export interface RoundTripQuality {
  readonly stoi: number | null;
  readonly logSpectralDistanceDb: number | null;
  readonly measuredS: number;
  readonly tokenizerId: string;
}

export type QualityService = ReturnType<typeof createQualityService>;

/** Longer takes the one interactive worker away from everybody else. */
const MAX_MEASURED_S = 60;

export function createQualityService(dependencies: {
  readonly audio: AudioPool;
  readonly blobs: BlobStore;
  /** The running one. */
  readonly tokenizer: TokenizerDescription;
}) {
  const { audio, blobs, tokenizer } = dependencies;
  return {
    /** Encodes and decodes the beginning now; null until READY. Throws BAD_USER_INPUT and the AUDIO_* errors. */
    async roundTrip(
      recording: Recording,
      maxS: number,
      signal?: AbortSignal,
    ): Promise<RoundTripQuality | null> {
      inRange(maxS, 'maxS', 1, MAX_MEASURED_S);
      if (recording.status !== 'READY') return null;
      const path = blobs.originalPath(recording.workspaceId, recording.sha256);
      const task = { path, tokenizer: tokenizer.settings, maxS };
      return { ...(await audio.measureRoundTrip(task, signal)), tokenizerId: tokenizer.id };
    },
  };
}
