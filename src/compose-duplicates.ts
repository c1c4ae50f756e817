import type { Db, Queryable } from './db/db.ts';
import {
  checkCopiesJob,
  createCheckCopiesService,
  createDuplicatesService,
  defineDuplicatesJobs,
  planChecksJob,
} from './features/duplicates/index.ts';
import type { EventsService } from './features/events/index.ts';
import type { RecordingsService } from './features/recordings/index.ts';
import { createStoredCopiesService, type QueryAudioService } from './features/search/index.ts';
import type { SearchIndexService } from './features/search-index/index.ts';
import type { JobQueue } from './jobs/job-queue.ts';
import { newId } from './lib/uuid.ts';

export interface DuplicatesDependencies {
  readonly db: Db;
  readonly queue: JobQueue;
  readonly recordings: RecordingsService;
  readonly queryAudio: QueryAudioService;
  readonly searchIndex: SearchIndexService;
  readonly events: EventsService;
}

/** Queues a look for copies of every recording that was not looked at with the codes that answer. */
export const enqueueCheckPlan = async (
  queue: JobQueue,
  tx: Queryable,
  workspaceId: string,
): Promise<void> => {
  await queue.enqueue(tx, planChecksJob, { workspaceId }, { key: newId() });
};

export function composeDuplicates(dependencies: DuplicatesDependencies) {
  const { db, queue, recordings, queryAudio, searchIndex, events } = dependencies;
  const enqueueCheck = async (tx: Queryable, workspaceId: string, recordingId: string) => {
    await queue.enqueue(tx, checkCopiesJob, { workspaceId, recordingId }, { key: recordingId });
  };
  const checkCopies = createCheckCopiesService({
    db,
    recordings,
    storedCopies: createStoredCopiesService({ db, queryAudio }),
    searchIndex,
    enqueueCheck,
    onCopyFound: (tx, workspaceId, recordingId, copy) => {
      const { otherId, kind, confidence, coverage, otherCoverage } = copy;
      const payload = { otherId, kind, confidence, coverage, otherCoverage };
      return events.append(tx, workspaceId, { type: 'COPY_FOUND', recordingId, payload });
    },
  });
  return {
    service: createDuplicatesService({ db, recordings }),
    jobs: defineDuplicatesJobs(checkCopies),
    /** Follows once a recording is READY. */
    enqueueCheck,
    /** In the transaction that deletes a recording, before its row goes. */
    forget: checkCopies.forget,
  };
}
