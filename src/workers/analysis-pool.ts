import { Piscina } from 'piscina';
import { AppError } from '../errors.ts';
import type { AcousticCentroids } from '../learning/acoustic-centroids.ts';
import type { Codebook } from '../learning/token-palette.ts';
import type {
  ClusteredRecordings,
  ClusterRecordingsTask,
  DescribeRecordingTask,
  LearnedSound,
  LearnSoundTask,
  ScoreSoundsTask,
  SoundScores,
} from './analysis-tasks.ts';
import { BACKGROUND_NICE } from './background-priority.ts';

/** Arithmetic over stored codes on a thread of its own: it holds no model and no sound. */
export interface AnalysisPool {
  /** See reduceCentroids. */
  reduceCentroids(centroids: AcousticCentroids): Promise<AcousticCentroids>;
  /** Layer after layer, see rankTokens. */
  rankTokens(layers: readonly Codebook[]): Promise<Uint8Array>;
  learnSound(task: LearnSoundTask, signal: AbortSignal): Promise<LearnedSound>;
  scoreSounds(task: ScoreSoundsTask, signal: AbortSignal): Promise<SoundScores>;
  /** See profileOf; little-endian 32-bit floats. */
  describeRecording(task: DescribeRecordingTask, signal: AbortSignal): Promise<Uint8Array>;
  clusterRecordings(task: ClusterRecordingsTask, signal: AbortSignal): Promise<ClusteredRecordings>;
  close(): Promise<void>;
}

const analysisWorker = new URL('./analysis.worker.ts', import.meta.url);

/** Started with the first task, ended after a minute without one. */
export function createAnalysisPool(): AnalysisPool {
  const pool = new Piscina({
    filename: analysisWorker.href,
    minThreads: 0,
    maxThreads: 1,
    niceIncrement: BACKGROUND_NICE,
    idleTimeout: 60_000,
  });
  async function run<Result>(name: string, task: unknown, signal?: AbortSignal): Promise<Result> {
    try {
      return await pool.run(task, { name, signal: signal ?? null });
    } catch (error) {
      if (!signal?.aborted) throw error;
      throw signal.reason instanceof AppError
        ? signal.reason
        : new AppError('CANCELLED', 'The work was cancelled.');
    }
  }
  return {
    reduceCentroids: (centroids) => run('reduceAcousticCentroids', centroids),
    rankTokens: (layers) => run('rankTokensOfLayers', layers),
    learnSound: (task, signal) => run('learnSound', task, signal),
    scoreSounds: (task, signal) => run('scoreSounds', task, signal),
    describeRecording: (task, signal) => run('describeRecording', task, signal),
    clusterRecordings: (task, signal) => run('clusterRecordings', task, signal),
    close: () => pool.destroy(),
  };
}
