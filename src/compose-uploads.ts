import { acrossWorkspaces } from './db/workspace-reach.ts';
import type { UploadsService } from './features/uploads/index.ts';
import { repeat } from './jobs/repeat.ts';
import type { Logger } from './lib/logger.ts';

const SWEEP_MS = 60 * 60 * 1_000;

/** Removes uploads that nobody used or went on with, now and every hour; gives what ends that. */
export async function startSweeping(uploads: UploadsService, logger: Logger): Promise<() => Promise<void>> {
  const onError = (error: Error) => logger.warn({ error }, 'old uploads were not removed');
  await acrossWorkspaces(() => uploads.sweep(true)).catch(onError);
  return repeat(SWEEP_MS, () => acrossWorkspaces(() => uploads.sweep(false)), onError);
}
