import { setTimeout as delay } from 'node:timers/promises';
import type { Db } from '../../db/db.ts';
import { acrossWorkspaces, withinWorkspace } from '../../db/workspace-reach.ts';
import { NIL_ID } from '../../lib/uuid.ts';
import {
  deleteJob,
  listJobsAboutNothing,
  listOpenJobs,
  listStuckJobs,
  listUnworked,
  releaseStuckJob,
} from './stored-jobs.store.ts';
import { listRecordingIds } from './stored-recordings.store.ts';
import { countWithoutVector, listBrokenArticles } from './stored-texts.store.ts';
import type { VerifyCounts, VerifyOptions, VerifyProblem } from './verify.types.ts';
import type { createVerifyFiles } from './verify-files.service.ts';
import type { VerifyRecording } from './verify-recording.service.ts';

export interface VerifyDependencies {
  readonly db: Db;
  readonly verifyRecording: VerifyRecording;
  readonly files: ReturnType<typeof createVerifyFiles>;
}

/** Recordings named in one statement. */
const LISTED_AT_ONCE = 500;
/** While others write, what looks wrong is looked at again after this: a change under way is none of ours to judge. */
const SECOND_LOOK_MS = 2_000;

export type VerifyService = ReturnType<typeof createVerifyService>;

/** Looks whether everything that is stored agrees, recording by recording, in memory that does not grow with them. */
export function createVerifyService({ db, verifyRecording, files }: VerifyDependencies) {
  async function* ofRecordings(
    workspaceId: string,
    options: VerifyOptions,
    counts: VerifyCounts,
  ): AsyncGenerator<VerifyProblem> {
    const list = (afterId: string) =>
      withinWorkspace(workspaceId, () => listRecordingIds(db, workspaceId, afterId, LISTED_AT_ONCE));
    for (let ids = await list(NIL_ID); ids.length > 0; ids = await list(ids.at(-1)!)) {
      for (const recordingId of ids) yield* ofRecording({ workspaceId, recordingId }, options, counts);
    }
  }

  async function* ofRecording(
    key: { readonly workspaceId: string; readonly recordingId: string },
    options: VerifyOptions,
    counts: VerifyCounts,
  ): AsyncGenerator<VerifyProblem> {
    const look = (into: VerifyCounts) =>
      withinWorkspace(key.workspaceId, () => verifyRecording(key, options, into));
    yield* await confirmed(
      () => look(counts),
      () => look(emptyCounts()),
      options.alone,
    );
  }

  async function ofJobs(workspaceId: string, alone: boolean): Promise<VerifyProblem[]> {
    const about = { check: 'jobs', workspaceId } as const;
    const stuck = await listStuckJobs(db, workspaceId, alone);
    const aboutNothing = await listJobsAboutNothing(db, workspaceId);
    const unworked = await listUnworked(db, workspaceId);
    return [
      ...stuck.map(({ id, name, recordingId, silentS }) => ({
        ...about,
        recordingId,
        message: `${name} was left by a process that ended ${Math.round(silentS)} s ago; the next worker goes on with it.`,
        repair: () => releaseStuckJob(db, id),
      })),
      ...aboutNothing.map(({ id, name, recordingId }) => ({
        ...about,
        recordingId,
        message: `${name} waits for a recording that is gone.`,
        repair: () => deleteJob(db, id),
      })),
      ...unworked.map(({ what, id }) => ({
        ...about,
        recordingId: what === 'transcription' ? id : null,
        message: `The ${what} ${id} is said to go on, and no job does it.`,
      })),
    ];
  }

  async function ofArticles(workspaceId: string): Promise<VerifyProblem[]> {
    const about = { workspaceId, recordingId: null } as const;
    const broken = await listBrokenArticles(db, workspaceId);
    const problems: VerifyProblem[] = broken.map((key) => ({
      ...about,
      check: 'articles',
      message: `The article ${key} has other chunks than it says.`,
    }));
    const lacking = await countWithoutVector(db, workspaceId, null);
    const open = lacking > 0 ? await listOpenJobs(db, workspaceId) : [];
    if (lacking > 0 && !open.some((name) => name.startsWith('embeddings.'))) {
      problems.push({
        ...about,
        check: 'embeddings',
        message: `${lacking} chunks of articles have no vector, and no job makes it.`,
      });
    }
    return problems;
  }

  return {
    /** Runs a repair where the problem was found. */
    within: (workspaceId: string | null, repair: () => Promise<void>): Promise<void> =>
      workspaceId === null ? acrossWorkspaces(repair) : withinWorkspace(workspaceId, repair),

    /** Everything that is not as it must be, as it is found; what was looked at is added to `counts`. */
    async *verify(options: VerifyOptions, counts: VerifyCounts): AsyncGenerator<VerifyProblem> {
      const { workspaceIds, recordingId, alone } = options;
      for (const workspaceId of workspaceIds) {
        if (recordingId !== null) {
          yield* ofRecording({ workspaceId, recordingId }, options, counts);
          continue;
        }
        yield* ofRecordings(workspaceId, options, counts);
        for (const look of [ofArticles, (id: string) => ofJobs(id, alone)]) {
          const within = () => withinWorkspace(workspaceId, () => look(workspaceId));
          yield* await confirmed(within, within, alone);
        }
        const inFolder = (into: VerifyCounts) =>
          withinWorkspace(workspaceId, () => collect(files.ofWorkspace(workspaceId, alone, into)));
        yield* await confirmed(
          () => inFolder(counts),
          () => inFolder(emptyCounts()),
          alone,
        );
      }
      if (recordingId === null) yield* files.ofNobody(alone);
    },
  };
}

const emptyCounts = (): VerifyCounts => ({ recordings: 0, frames: 0, anchors: 0, files: 0 });

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** What is wrong in both looks: between two statements of one look others may have changed what it is about. */
async function confirmed(
  look: () => Promise<VerifyProblem[]>,
  lookAgain: () => Promise<VerifyProblem[]>,
  alone: boolean,
): Promise<VerifyProblem[]> {
  const found = await look();
  if (found.length === 0 || alone) return found;
  await delay(SECOND_LOOK_MS);
  const again = new Set((await lookAgain()).map(nameOf));
  return found.filter((problem) => again.has(nameOf(problem)));
}

const nameOf = ({ check, recordingId, message }: VerifyProblem): string =>
  `${check} ${recordingId} ${message.replaceAll(/\d+ s ago/g, '')}`;
