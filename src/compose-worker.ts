import type { Watching } from './compose-watching.ts';
import type { Config } from './config.ts';
import type { EmbedderService } from './features/embeddings/index.ts';
import type { Offers, WorkersService } from './features/queue/index.ts';
import type { SearchIndexService } from './features/search-index/index.ts';
import type { TranscriptionService } from './features/transcription/index.ts';
import type { Capability } from './jobs/capabilities.types.ts';
import type { JobDefinition, JobRun } from './jobs/define-job.ts';
import type { JobQueue } from './jobs/job-queue.ts';
import { type RunningJobs, startJobs } from './jobs/start-jobs.ts';
import type { TokenizerDescription } from './workers/audio-tasks.ts';

export interface WorkerParts {
  readonly config: Config;
  readonly queue: JobQueue;
  // biome-ignore lint/suspicious/noExplicitAny: a list of jobs with different payloads
  readonly jobs: readonly JobDefinition<any>[];
  readonly workers: WorkersService;
  readonly watching: Pick<Watching, 'watchJobs'>;
  readonly onError: (error: Error, job?: { readonly name: string; readonly id: string }) => void;
  readonly onRun: (run: JobRun) => Promise<void>;
  readonly tokenizer: TokenizerDescription;
  readonly hasFfmpeg: boolean;
  readonly searchIndex: Pick<SearchIndexService, 'canLoadAll'>;
  readonly embedder: EmbedderService;
  readonly transcription: Pick<TranscriptionService, 'transcribers'>;
}

/** Makes this process one of those that take jobs. */
export async function startWorker(closing: AsyncDisposableStack, parts: WorkerParts): Promise<void> {
  const { config, queue, jobs, workers, watching, onError, onRun, tokenizer } = parts;
  let runner: RunningJobs | null = null;
  const registration = await workers.register({
    places: config.workerCount,
    device: tokenizer.executionProvider,
    running: () => runner?.running() ?? 0,
    isTold: config.workCapabilities !== null,
    readOffers: () => readOffers(parts),
  });
  closing.defer(() => registration.leave());
  runner = await startJobs(queue, jobs, {
    concurrency: config.workerCount,
    takes: registration.takes,
    onError,
    onRun,
  });
  closing.defer(() => runner.stop());
  watching.watchJobs(runner);
}

/** What makes one worker better than another at tokenizing: first that it has the models, then that it understands files. */
const HAS_MODELS = 4;
const HAS_FFMPEG = 2;
const HAS_GPU = 1;

/** What this process found; of what it was told to take, the same degrees. */
async function readOffers(parts: WorkerParts): Promise<Offers> {
  const { config, tokenizer, hasFfmpeg, searchIndex, embedder, transcription } = parts;
  const models = (await searchIndex.canLoadAll()) ? HAS_MODELS : 0;
  const ffmpeg = hasFfmpeg ? HAS_FFMPEG : 0;
  const gpu = tokenizer.executionProvider === 'cpu' ? 0 : HAS_GPU;
  const available = (await transcription.transcribers()).filter((each) => each.available);
  const found: Record<Capability, number> = {
    INFERENCE: 1 + models + ffmpeg + gpu,
    CODES: 1 + models,
    SOUND: 1 + ffmpeg,
    TEXT: embedder.facts().kind === 'SENTENCE' ? 2 : 1,
    RECOGNITION: available.length,
  };
  const { workCapabilities: told } = config;
  const offered = Object.entries(found).filter(([name, degree]) =>
    told === null ? degree > 0 : told.includes(name as Capability),
  );
  return Object.fromEntries(offered.map(([name, degree]) => [name, Math.max(1, degree)]));
}
