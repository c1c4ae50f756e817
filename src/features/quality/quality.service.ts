import { AppError } from '../../errors.ts';
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
/** Measurements under way and waiting; a list of recordings that asks for more is refused rather than kept waiting. */
const MAX_WAITING = 8;

export function createQualityService(dependencies: {
  readonly audio: AudioPool;
  readonly blobs: BlobStore;
  /** The running one. */
  readonly tokenizer: TokenizerDescription;
}) {
  const { audio, blobs, tokenizer } = dependencies;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  /** One at a time, so that searches come in between: they use the same worker. */
  async function inTurn<Result>(measure: () => Promise<Result>): Promise<Result> {
    if (waiting >= MAX_WAITING) {
      throw new AppError('UNAVAILABLE', `At most ${MAX_WAITING} recordings are measured at a time.`, {
        limit: MAX_WAITING,
      });
    }
    waiting++;
    const result = last.then(measure, measure);
    last = result.catch(() => undefined);
    return result.finally(() => waiting--);
  }

  return {
    /**
     * Encodes and decodes the beginning now; null until READY. Throws BAD_USER_INPUT, the AUDIO_* errors, and
     * UNAVAILABLE when eight are being measured already.
     */
    async roundTrip(
      recording: Recording,
      maxS: number,
      signal?: AbortSignal,
    ): Promise<RoundTripQuality | null> {
      inRange(maxS, 'maxS', 1, MAX_MEASURED_S);
      if (recording.status !== 'READY') return null;
      const measures = await inTurn(async () => {
        if (signal?.aborted) throw new AppError('CANCELLED', 'The caller has gone.');
        return blobs.withOriginal(recording.workspaceId, recording.sha256, (path) =>
          audio.measureRoundTrip({ path, tokenizer: tokenizer.settings, maxS }, signal),
        );
      });
      return { ...measures, tokenizerId: tokenizer.id };
    },
  };
}
