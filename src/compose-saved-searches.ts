import type { Db, Queryable } from './db/db.ts';
import type { EventsService } from './features/events/index.ts';
import type { LabelsService, SoundHitsService } from './features/labels/index.ts';
import type { RecordingsService } from './features/recordings/index.ts';
import {
  createEvaluateSearchesService,
  createHeardSounds,
  createPlanQuery,
  createSavedSearchesService,
  defineSavedSearchJobs,
  evaluateLabelJob,
  evaluateRecordingJob,
  hasSavedSearches,
  type Occasion,
} from './features/saved-searches/index.ts';
import type { CopiesService, QueryAudioService } from './features/search/index.ts';
import type { SearchIndexService } from './features/search-index/index.ts';
import type { LocatePhraseService } from './features/transcripts/index.ts';
import type { JobQueue } from './jobs/job-queue.ts';
import type { Logger } from './lib/logger.ts';
import { newId } from './lib/uuid.ts';
import type { BlobStore } from './storage/blob-store.ts';

interface SavedSearchParts {
  readonly db: Db;
  readonly queue: JobQueue;
  readonly blobs: BlobStore;
  readonly logger: Logger;
  readonly events: EventsService;
  readonly recordings: RecordingsService;
  readonly labels: LabelsService;
  readonly soundHits: SoundHitsService;
  readonly locatePhrase: LocatePhraseService;
  readonly copies: CopiesService;
  readonly queryAudio: QueryAudioService;
  readonly searchIndex: SearchIndexService;
}

/** Searches that go on: what is saved, and the job that looks at each new recording. */
export function composeSavedSearches(parts: SavedSearchParts) {
  const { db, blobs, events, logger, labels, locatePhrase, queryAudio, searchIndex } = parts;
  const evaluation = createEvaluateSearchesService({
    ...parts,
    heardSounds: createHeardSounds(queryAudio, blobs),
    onMatched: (tx, { workspaceId, id, name }, recordingId, place) =>
      events.append(tx, workspaceId, {
        type: 'SAVED_SEARCH_MATCHED',
        recordingId,
        payload: { savedSearchId: id, name, ...place },
      }),
    onProblem: ({ id, workspaceId }, error) =>
      logger.warn({ error, savedSearch: id, workspaceId }, 'a saved search could not be answered'),
  });
  return {
    savedSearches: createSavedSearchesService({
      db,
      blobs,
      planQuery: createPlanQuery({ labels, locatePhrase, queryAudio, searchIndex }),
    }),
    jobs: defineSavedSearchJobs(evaluation),
  };
}

/** Occasions on which recordings are looked at; where nothing is saved, nothing is queued. */
export function queueEvaluations(db: Db, queue: JobQueue) {
  const enqueue =
    (occasion: Occasion) =>
    async (tx: Queryable, workspaceId: string, recordingId: string): Promise<void> => {
      if (!(await hasSavedSearches(tx, workspaceId))) return;
      // A job under way may have looked already.
      await queue.enqueue(tx, evaluateRecordingJob, { workspaceId, recordingId, occasion }, { key: newId() });
    };
  const enqueueScored = enqueue('LABELS');
  return {
    onReady: enqueue('READY'),
    onTranscriptChanged: enqueue('TRANSCRIPT'),
    /** For the labels: when they were looked for in a new recording, and when one begins to answer. */
    ofLabels: {
      onRecordingScored: (workspaceId: string, recordingId: string) =>
        db.transaction((tx) => enqueueScored(tx, workspaceId, recordingId)),
      async onLabelLearned(tx: Queryable, workspaceId: string, labelId: string): Promise<void> {
        if (!(await hasSavedSearches(tx, workspaceId))) return;
        await queue.enqueue(tx, evaluateLabelJob, { workspaceId, labelId }, { key: newId() });
      },
    },
  };
}
