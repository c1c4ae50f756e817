import type { Db, Queryable } from './db/db.ts';
import {
  createLabelsService,
  createLearnLabelsService,
  createSoundHitsService,
  defineLabelJobs,
  learnLabelJob,
  scoreRecordingJob,
} from './features/labels/index.ts';
import type { RecordingsService } from './features/recordings/index.ts';
import type { SearchIndexService } from './features/search-index/index.ts';
import type { JobQueue } from './jobs/job-queue.ts';
import { createAnalysisPool } from './workers/analysis-pool.ts';
import type { AudioPool } from './workers/audio-pool.ts';

interface LabelParts {
  readonly db: Db;
  readonly queue: JobQueue;
  readonly audio: AudioPool;
  readonly recordings: RecordingsService;
  readonly searchIndex: SearchIndexService;
}

/** Sound labels: what is asked of them, their jobs, and what follows when a recording is ready. */
export function composeLabels(
  closing: AsyncDisposableStack,
  { db, queue, audio, recordings, searchIndex }: LabelParts,
) {
  const analysis = createAnalysisPool();
  closing.defer(() => analysis.close());
  const labels = createLabelsService({
    db,
    recordings,
    enqueueLearning: async (tx, workspaceId, labelId, revision) => {
      const payload = { workspaceId, labelId, revision };
      await queue.enqueue(tx, learnLabelJob, payload, { key: `${labelId}:${revision}` });
    },
  });
  const learning = createLearnLabelsService({ db, audio, analysis, searchIndex });
  return {
    labels,
    soundHits: createSoundHitsService({ db }),
    labelJobs: defineLabelJobs(learning),
    scoreNewRecording: async (tx: Queryable, workspaceId: string, recordingId: string): Promise<void> => {
      await queue.enqueue(tx, scoreRecordingJob, { workspaceId, recordingId }, { key: recordingId });
    },
  };
}
