import { ReindexDocument, ReindexStateDocument } from '../../client/generated/operations.ts';
import type { PhonographClient } from '../../client/phonograph-client.ts';
import { AppError } from '../../errors.ts';

/** How far a rebuild of the index is. */
export interface ReindexProgress {
  readonly tokenizerId: string;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
}

export interface ReindexOutcome extends ReindexProgress {
  /** False: the old index goes on answering, because some recordings failed. */
  readonly switched: boolean;
  readonly failures: readonly {
    readonly recording: string;
    readonly id: string;
    readonly code: string;
    readonly message: string;
  }[];
}

const POLL_MS = 200;
const MAX_LISTED_FAILURES = 100;

/** Has every recording indexed by the running tokenizer and waits until searches use it or recordings failed. */
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
    const progress = { tokenizerId: buildingTokenizerId ?? active, total, done, failed };
    if (JSON.stringify(progress) !== last) onProgress(progress);
    last = JSON.stringify(progress);
    const waitsForSwitch = buildingTokenizerId !== null && (failed === 0 || skipFailed);
    if (done + failed >= total && !waitsForSwitch) {
      return {
        ...progress,
        switched: buildingTokenizerId === null,
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
