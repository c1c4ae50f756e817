import { AppError } from '../../errors.ts';
import type { RecogniserProcess } from '../../workers/recogniser-process.ts';
import type { RecogniseTask } from '../../workers/recogniser-tasks.ts';
import type { Transcribers } from './transcription.service.ts';
import type { TranscriptionOrder } from './transcription.types.ts';

export interface RecogniseClipDependencies {
  readonly transcribers: Pick<Transcribers, 'complete' | 'settingsOf'>;
  /** One of its own: a clip does not wait for the recordings that are being transcribed. */
  readonly recogniser: Pick<RecogniserProcess, 'run'>;
  readonly limits: RecogniseTask['limits'];
  /** What recordings are transcribed with of themselves; null: nothing. */
  readonly automatic: Partial<TranscriptionOrder> | null;
}

/** Words of a clip and the build that heard them, or why there are none. */
export type RecognisedClip =
  | { readonly text: string; readonly recogniserId: string }
  | { readonly problem: string };

/** Null where no transcriber is chosen. Throws CANCELLED and the AUDIO_* errors. */
export type RecogniseClip = (
  workspaceId: string,
  path: string,
  maxS: number,
  signal: AbortSignal,
) => Promise<RecognisedClip | null>;

/** Recognisers hear at most so much in one piece. */
const PIECE_S = 25;

export function createRecogniseClip(dependencies: RecogniseClipDependencies): RecogniseClip {
  const { transcribers, recogniser, limits, automatic } = dependencies;
  return async (workspaceId, path, maxS, signal) => {
    if (!automatic) return null;
    try {
      const order = await transcribers.complete(automatic);
      const settings = await transcribers.settingsOf(workspaceId, order, signal);
      const pieces = Array.from({ length: Math.ceil(maxS / PIECE_S) }, (_, index) => ({
        startS: index * PIECE_S,
        endS: Math.min(maxS, (index + 1) * PIECE_S),
      }));
      const words: string[] = [];
      let recogniserId = '';
      await recogniser.run(
        { kind: 'recognise', path, limits, pieces, recogniser: settings },
        {
          loaded: (id) => {
            recogniserId = id;
          },
          heard: (piece) => {
            words.push(
              piece.words
                .map(({ text }) => text)
                .join('')
                .trim(),
            );
          },
        },
        signal,
      );
      return { text: words.join(' ').trim(), recogniserId };
    } catch (error) {
      // The sound still answers where there is no recogniser.
      if (error instanceof AppError && ['UNAVAILABLE', 'MODEL_UNAVAILABLE'].includes(error.code)) {
        return { problem: error.message };
      }
      throw error;
    }
  };
}
