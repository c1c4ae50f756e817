import { AppError } from '../../errors.ts';
import type { JobBoard } from '../../jobs/job-board.ts';
import type { JobPlace, JobState, StandingJob } from '../../jobs/standing-jobs.types.ts';
import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import { isUuid } from '../../lib/uuid.ts';
import { idArgument, listUpTo } from '../arguments.ts';
import { notACursor } from '../cursor-arguments.ts';
import { describeFailure } from '../describe-failure.ts';
import { type PageArguments, pageWindow, toPage } from '../recordings/index.ts';
import { findUnserved, sayUnserved } from './find-unserved.ts';
import type { Job, JobFilterInput, JobPage, Queue } from './queue.types.ts';
import type { WorkersService } from './workers.service.ts';

const notDone: readonly JobState[] = ['WAITING', 'RUNNING', 'FAILED', 'CANCELLED'];
const MAX_KINDS = 50;

export type QueueService = ReturnType<typeof createQueueService>;

/** The jobs of a workspace, for people who watch it. */
export function createQueueService({
  board,
  workers,
}: {
  readonly board: JobBoard;
  readonly workers: Pick<WorkersService, 'list'>;
}) {
  async function get(workspaceId: string, id: string): Promise<StandingJob> {
    const job = await board.find(workspaceId, idArgument(id, 'input.id'));
    if (job) return job;
    throw new AppError('NOT_FOUND', 'There is no such job in this workspace.', { field: 'input.id' });
  }

  /** Every kind there is, and those of another version's jobs that are still here. */
  async function summary(workspaceId: string): Promise<Queue> {
    const counts = new Map((await board.counts(workspaceId)).map((one) => [one.kind, one]));
    const names = [...new Set([...board.kinds(), ...counts.keys()])];
    const kinds = names.map((kind) => ({
      ...{ kind, waiting: 0, running: 0, failed: 0, oldestWaitingS: null, oldestRunningS: null },
      ...counts.get(kind),
      needs: board.needsOf(kind),
    }));
    const sum = (of: 'waiting' | 'running' | 'failed') => kinds.reduce((total, one) => total + one[of], 0);
    const waiting = sum('waiting');
    const unserved = waiting === 0 ? [] : findUnserved(kinds, await workers.list());
    return { waiting, running: sum('running'), failed: sum('failed'), kinds, unserved };
  }

  async function list(
    workspaceId: string,
    page: PageArguments,
    wanted: JobFilterInput | null | undefined,
  ): Promise<JobPage> {
    const window = pageWindow({ first: page.first ?? null });
    const filter = {
      states: wanted?.states ?? notDone,
      kinds: wanted?.kinds && checkKinds(wanted.kinds),
      recordingId: wanted?.recordingId == null ? null : idArgument(wanted.recordingId, 'filter.recordingId'),
    };
    const behind = page.after == null ? null : placeOf(page.after);
    const found = await board.list(workspaceId, filter, window.size + 1, behind);
    const edges = found.map((job) => ({
      cursor: encodeCursor([job.createdAtText, job.id]),
      node: toJob(job),
    }));
    return toPage(edges, window, { after: page.after ?? null }, async () => ({
      count: await board.count(workspaceId, filter),
      exact: true,
    }));
  }

  function checkKinds(kinds: readonly string[]): readonly string[] {
    const known = new Set(board.kinds());
    for (const kind of listUpTo(kinds, 'filter.kinds', MAX_KINDS)) {
      if (!known.has(kind)) {
        throw new AppError('BAD_USER_INPUT', `There is no kind of job ${kind.slice(0, 100)}.`, {
          field: 'filter.kinds',
        });
      }
    }
    return kinds;
  }

  return {
    summary,
    list,

    /** What waits, in any workspace, and no living worker takes; for people, or null. */
    async warning(): Promise<string | null> {
      const waiting = await board.waiting();
      if (waiting.length === 0) return null;
      const kinds = waiting.map((one) => ({ ...one, needs: board.needsOf(one.kind) }));
      return sayUnserved(findUnserved(kinds, await workers.list()));
    },

    async find(workspaceId: string, id: string): Promise<Job | null> {
      const job = await board.find(workspaceId, idArgument(id, 'id'));
      return job && toJob(job);
    },

    async cancel(workspaceId: string, id: string): Promise<Job> {
      const job = await get(workspaceId, id);
      if (!(await board.cancel(workspaceId, job))) {
        throw new AppError(
          'CONFLICT',
          `Only a job that waits or runs can be cancelled; this one is ${job.state}.`,
          {
            field: 'input.id',
          },
        );
      }
      return toJob(await get(workspaceId, id));
    },

    async retry(workspaceId: string, id: string): Promise<Job> {
      await board.retry(workspaceId, await get(workspaceId, id));
      return toJob(await get(workspaceId, id));
    },
  };
}

/** What was no refusal may tell of the inside: it is in the log. */
function toJob({ payload: _, createdAtText: __, failure, ...job }: StandingJob): Job {
  if (failure === null) return { ...job, failure };
  const known = failure.code !== null && failure.code !== 'INTERNAL_SERVER_ERROR';
  return {
    ...job,
    failure: known ? { code: failure.code ?? '', message: failure.message } : describeFailure(null),
  };
}

function placeOf(cursor: string): JobPlace {
  const [createdAtText, id] = decodeCursor(cursor, 2) ?? [];
  const isPlace =
    typeof createdAtText === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(createdAtText) &&
    !Number.isNaN(Date.parse(createdAtText)) &&
    typeof id === 'string' &&
    isUuid(id);
  if (isPlace) return { createdAtText, id };
  throw notACursor();
}
