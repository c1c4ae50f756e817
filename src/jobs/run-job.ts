import { acrossWorkspaces, withinWorkspace } from '../db/workspace-reach.ts';
import { OutOfReach } from '../errors.ts';
import { requestScope } from '../lib/request-scope.ts';
import type { JobDefinition, JobRun } from './define-job.ts';
import { type QueuedJob, toAttempts } from './job-data.ts';
import { isPermanent } from './job-failure.ts';
import type { RunnerSettings } from './job-runner.ts';
import { exhaustAttempts, giveBackJob } from './release-jobs.ts';

/** When the `failed` hook itself failed, the job waits so long before it is tried again. */
const hookRetryMs = 30_000;
/** Runs that the database or the blob store broke off before this counts as a failure: more than an hour of trouble. */
const MAX_TROUBLES = 25;
const MAX_TROUBLE_PAUSE_MS = 5 * 60_000;

type Settings = Pick<RunnerSettings, 'queue' | 'onError' | 'onRun'>;
type Claim = Pick<QueuedJob, 'id' | 'retryCount' | 'data'>;

/** Runs one claimed job and settles it. Never throws; false when it could not be settled, and is to be given back. */
export async function runJob(
  settings: Settings,
  definition: JobDefinition<unknown>,
  job: QueuedJob,
  signal: AbortSignal,
  stopping: AbortSignal,
): Promise<boolean> {
  const { queue, onError } = settings;
  const { attempt, maxAttempts } = toAttempts(job);
  const isLastAttempt = attempt >= maxAttempts;
  const startedMs = performance.now();
  try {
    const outcome = await attemptRun(definition, job, { signal, attempt, maxAttempts, isLastAttempt });
    const ended = outcome === null ? 'ok' : signal.aborted ? 'stopped' : 'failed';
    await tellRun(settings, job, { outcome: ended, ms: performance.now() - startedMs });
    if (outcome === null) await queue.boss.complete(job.name, job);
    else if (signal.aborted) {
      // Cancelled or taken by another worker: nothing to settle, and giving back would find no claim.
      if (stopping.aborted) await giveBackJob(queue.db, job.name, job);
    } else if (outcome instanceof OutOfReach && troublesOf(job) < MAX_TROUBLES) {
      onError(outcome, job);
      const delayMs = Math.min(MAX_TROUBLE_PAUSE_MS, 1_000 * 2 ** troublesOf(job));
      await giveBackJob(queue.db, job.name, job, { delayMs, troubles: 1 });
    } else if (isLastAttempt || isPermanent(outcome)) await giveUpJob(settings, definition, job, outcome);
    else await queue.boss.fail(job.name, job, describe(outcome));
    return true;
  } catch (error) {
    onError(error as Error, job);
    return false;
  }
}

const troublesOf = (job: QueuedJob): number => job.data.troubles ?? 0;

/** What is told beside the work must not undo it. */
async function tellRun(
  { onRun, onError }: Settings,
  job: QueuedJob,
  run: Pick<JobRun, 'outcome' | 'ms'>,
): Promise<void> {
  const { payload } = job.data;
  try {
    await inReachOf(payload, async () => onRun?.({ job: job.name, payload, ...run }));
  } catch (error) {
    onError(error as Error, job);
  }
}

/** Null when the run ended well. */
async function attemptRun(
  definition: JobDefinition<unknown>,
  job: QueuedJob,
  context: Parameters<JobDefinition<unknown>['run']>[1],
): Promise<Error | null> {
  try {
    const payload = definition.payload.parse(job.data.payload);
    const scope = {
      requestId: job.data.requestId ?? `job-${job.id}`,
      callerKey: 'job',
      // A job ends by its own signal: it knows where it can stop.
      signal: null,
      job: job.name,
    };
    await requestScope.run(scope, () => inReachOf(payload, () => definition.run(payload, context)));
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** A job for one workspace reaches that one; a job for none, all. */
function inReachOf(payload: unknown, run: () => Promise<void>): Promise<void> {
  const { workspaceId } = (payload ?? {}) as { readonly workspaceId?: unknown };
  return typeof workspaceId === 'string' ? withinWorkspace(workspaceId, run) : acrossWorkspaces(run);
}

/** Tells the definition, then marks the job as failed for good; it stays in the queue's table for inspection. */
export async function giveUpJob(
  { queue, onError }: Settings,
  definition: JobDefinition<unknown>,
  job: Claim,
  error: Error,
): Promise<void> {
  const { name } = definition;
  onError(error, { name, id: job.id });
  const payload = definition.payload.safeParse(job.data.payload);
  try {
    if (payload.success) await inReachOf(payload.data, async () => definition.failed?.(payload.data, error));
  } catch (hookError) {
    onError(hookError as Error, { name, id: job.id });
    await giveBackJob(queue.db, name, job, { delayMs: hookRetryMs });
    return;
  }
  await exhaustAttempts(queue.db, name, job);
  await queue.boss.fail(name, { id: job.id, retryCount: job.retryCount }, describe(error));
}

function describe(error: Error): object {
  const { code } = error as { code?: unknown };
  return { code: typeof code === 'string' ? code : null, message: error.message, stack: error.stack };
}
