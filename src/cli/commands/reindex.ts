import { ReindexDocument, ReindexStateDocument } from '../../client/generated/operations.ts';
import type { PhonographClient } from '../../client/phonograph-client.ts';
import { AppError } from '../../errors.ts';

/** How far the texts are. */
export interface TextProgress {
  readonly embedderId: string;
  readonly total: number;
  readonly done: number;
  /** Why a text could not be embedded; null when none failed. */
  readonly failure: string | null;
}

/** How far a rebuild of the index is. */
export interface ReindexProgress {
  readonly tokenizerId: string;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly texts: TextProgress;
}

export interface ReindexOutcome extends ReindexProgress {
  /** False: the old index goes on answering, because some recordings failed. */
  readonly switched: boolean;
  /** The same of the texts. */
  readonly textsSwitched: boolean;
  readonly failures: readonly {
    readonly recording: string;
    readonly id: string;
    readonly code: string;
    readonly message: string;
  }[];
}

const POLL_MS = 200;
const MAX_LISTED_FAILURES = 100;

/**
 * Has every recording indexed by the running tokenizer and every text by the running embedder, and waits until
 * searches use them or some failed.
 */
export async function reindexAll(
  client: PhonographClient,
  skipFailed: boolean,
  onProgress: (progress: ReindexProgress) => void,
  signal: AbortSignal,
): Promise<ReindexOutcome> {
  await client.request(ReindexDocument, { input: { skipFailed } });
  for (let last = ''; ; ) {
    const { system } = await client.request(ReindexStateDocument, { failures: MAX_LISTED_FAILURES });
    const { tokenizerId: active, buildingTokenizerId, total, done, failed, failures } = system.searchIndex;
    const { textIndex } = system;
    const texts = {
      embedderId: textIndex.buildingEmbedderId ?? textIndex.embedderId,
      total: textIndex.total,
      done: textIndex.done,
      failure: textIndex.failure,
    };
    const progress = { tokenizerId: buildingTokenizerId ?? active, total, done, failed, texts };
    if (JSON.stringify(progress) !== last) onProgress(progress);
    last = JSON.stringify(progress);
    const waitsForSwitch = buildingTokenizerId !== null && (failed === 0 || skipFailed);
    const textsGoOn =
      texts.failure === null && (texts.done < texts.total || textIndex.buildingEmbedderId !== null);
    if (done + failed >= total && !waitsForSwitch && !textsGoOn) {
      return {
        ...progress,
        switched: buildingTokenizerId === null,
        textsSwitched: textIndex.buildingEmbedderId === null,
        failures: failures.map(({ recording, code, message }) => ({
          recording: recording.fileName,
          id: recording.id,
          code,
          message,
        })),
      };
    }
    if (signal.aborted) throw new AppError('CANCELLED', 'Stopped. Run the same command again to go on.');
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
