import type { Db, Queryable } from './db/db.ts';
import {
  computeClustersJob,
  createClustersService,
  createComputeClustersService,
  defineClusterJobs,
  refreshClustersJob,
} from './features/clusters/index.ts';
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
import { newId } from './lib/uuid.ts';
import { createAcousticAxes } from './workers/acoustic-axes.ts';
import { createAnalysisPool } from './workers/analysis-pool.ts';
import type { AudioPool } from './workers/audio-pool.ts';

interface LabelParts {
  readonly db: Db;
  readonly queue: JobQueue;
  readonly audio: AudioPool;
  readonly recordings: RecordingsService;
  readonly searchIndex: SearchIndexService;
  /** Once all labels were looked for in a new recording. */
  readonly onRecordingScored: (workspaceId: string, recordingId: string) => Promise<void>;
  /** In the transaction in which what was learned of a label begins to answer. */
  readonly onLabelLearned: (tx: Queryable, workspaceId: string, labelId: string) => Promise<void>;
}

/** Sound labels and clusters: what is asked of them, their jobs, and what follows a change of recordings. */
export function composeLabels(
  closing: AsyncDisposableStack,
  { db, queue, audio, recordings, searchIndex, onRecordingScored, onLabelLearned }: LabelParts,
) {
  const analysis = createAnalysisPool();
  closing.defer(() => analysis.close());
  const enqueueLearning = async (tx: Queryable, workspaceId: string, labelId: string, revision: number) => {
    const payload = { workspaceId, labelId, revision };
    await queue.enqueue(tx, learnLabelJob, payload, { key: `${labelId}:${revision}` });
  };
  const labels = createLabelsService({ db, recordings, enqueueLearning });
  const centroidsOf = createAcousticAxes(audio, analysis);
  const learning = createLearnLabelsService({
    ...{ db, analysis, searchIndex, centroidsOf, onRecordingScored, onLabelLearned },
  });
  const clusters = createClustersService({
    db,
    recordings,
    enqueueComputing: async (tx, workspaceId, kind) => {
      await queue.enqueue(tx, computeClustersJob, { workspaceId, kind }, { key: `${workspaceId}:${kind}` });
    },
  });
  // A call while another one's job runs must not be lost: what it does twice does no harm.
  const refreshClusters = async (tx: Queryable, workspaceId: string): Promise<void> => {
    await queue.enqueue(tx, refreshClustersJob, { workspaceId }, { key: newId() });
  };
  return {
    services: { labels, soundHits: createSoundHitsService({ db }), clusters },
    enqueueLearning,
    analysis,
    jobs: defineLabelJobs(learning),
    /** Taken after all others: they look at the workspace as a whole. */
    lateJobs: defineClusterJobs(createComputeClustersService({ db, analysis, searchIndex, centroidsOf })),
    followNewRecording: async (tx: Queryable, workspaceId: string, recordingId: string): Promise<void> => {
      await queue.enqueue(tx, scoreRecordingJob, { workspaceId, recordingId }, { key: recordingId });
      await refreshClusters(tx, workspaceId);
    },
    onIndexSwitched: async (tx: Queryable, workspaceId: string): Promise<void> => {
      await labels.onIndexSwitched(tx, workspaceId);
      await refreshClusters(tx, workspaceId);
    },
  };
}
