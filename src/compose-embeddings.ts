import { join } from 'node:path';
import type { Config } from './config.ts';
import type { Db, Queryable } from './db/db.ts';
import { AppError } from './errors.ts';
import {
  articleSource,
  cleanUpTextsJob,
  createEmbedderService,
  createEmbedTextsService,
  createTextIndexService,
  defineEmbeddingJobs,
  embedTextsJob,
  forgetSegment,
  planTextIndexJob,
  segmentSource,
  type TextOwners,
  type TextSource,
} from './features/embeddings/index.ts';
import type { JobQueue } from './jobs/job-queue.ts';
import type { Logger } from './lib/logger.ts';
import { newId } from './lib/uuid.ts';
import {
  defaultEmbedder,
  embedderRemedy,
  findEmbedder,
  LEXICAL_EMBEDDER,
  readChosenEmbedder,
} from './models/index.ts';
import { createEmbeddingPool } from './workers/embedding-pool.ts';
import type { EmbedderSettings, EmbeddingPool } from './workers/embedding-tasks.ts';
import { createUsableEmbedders, type NamedEmbedder } from './workers/usable-embedders.ts';

export interface EmbeddingParts {
  readonly db: Db;
  readonly queue: JobQueue;
  readonly config: Config;
  readonly logger: Logger;
}

/** Kinds of text that are kept embedded. */
const sources: readonly TextSource[] = [segmentSource, articleSource];
/** More threads gain little on sentences, and the sound needs some. */
const MAX_MODEL_THREADS = 4;

/** Texts as vectors: the embedder, which index answers, and the jobs that keep texts embedded. */
export async function composeEmbeddings(closing: AsyncDisposableStack, parts: EmbeddingParts) {
  const { db, queue, config, logger } = parts;
  const pool = createEmbeddingPool({ intraOpThreads: Math.min(config.workerCount, MAX_MODEL_THREADS) });
  closing.defer(() => pool.close());
  const { running, fallbackReason } = await startEmbedder(config, pool);
  if (fallbackReason !== null) logger.warn({ reason: fallbackReason }, 'texts are compared by words alone');
  const find = (name: string) => findEmbedderSettings(config, name);
  const embedders = createUsableEmbedders(pool, running, find);

  // A job under way may have read the old text already, so one more must be queued beside it.
  const enqueueEmbed = async (tx: Queryable, source: string, owners: TextOwners): Promise<void> => {
    await queue.enqueue(tx, embedTextsJob, { source, ...owners }, { key: newId() });
  };
  const textIndex = createTextIndexService({
    db,
    pool,
    embedders,
    sources,
    enqueueEmbed,
    enqueuePlan: async (tx, workspaceId, embedderId) => {
      await queue.enqueue(tx, planTextIndexJob, { workspaceId, embedderId }, { key: newId() });
    },
    enqueueCleanup: async (tx, workspaceId) => {
      await queue.enqueue(tx, cleanUpTextsJob, { workspaceId }, { key: newId() });
    },
  });
  const embedTexts = createEmbedTextsService({ db, sources, textIndex, enqueueEmbed });
  return {
    textIndex,
    embedder: createEmbedderService(running, fallbackReason),
    embeddingJobs: defineEmbeddingJobs(embedTexts),
    /** For the transcripts: their segments are embedded anew. */
    onTranscriptChanged: async (
      tx: Queryable,
      workspaceId: string,
      recordingId: string,
      segmentIndex: number | null,
    ): Promise<void> => {
      if (segmentIndex !== null) await forgetSegment(tx, workspaceId, recordingId, segmentIndex);
      await textIndex.onTextChanged(tx, workspaceId, segmentSource.name, [recordingId]);
    },
    /** For the articles: chunks that were written anew are embedded. */
    onArticlesWritten: (tx: Queryable, workspaceId: string, articleIds: readonly string[]): Promise<void> =>
      textIndex.onTextChanged(tx, workspaceId, articleSource.name, articleIds),
    /** Before jobs run: which index answers, and what was written before there were vectors. */
    async startTexts(workspaceId: string, work: boolean): Promise<void> {
      const index = await textIndex.claimEmpty(workspaceId);
      if (index !== running.id) {
        const status = await textIndex.getStatus(workspaceId);
        // An older build of the words' own embedder: nothing else can answer, and making it anew takes seconds.
        const isOutdated = status.problem !== null && index.startsWith(`${LEXICAL_EMBEDDER}@`);
        if (isOutdated && work) await textIndex.reindex(workspaceId);
        logger.warn(
          { index, embedder: running.id },
          'until `phonograph reindex` another embedder goes on answering',
        );
      }
      if (work) await embedTexts.sweep(workspaceId);
    },
  };
}

/**
 * Loads the embedder that is wanted. One that was asked for and cannot be used ends the start with what to do; the
 * multilingual model that merely is here gives way to the lexical one.
 */
async function startEmbedder(
  config: Config,
  pool: EmbeddingPool,
): Promise<{ readonly running: NamedEmbedder; readonly fallbackReason: string | null }> {
  const load = async (name: string): Promise<NamedEmbedder> => ({
    ...(await pool.describe(await findEmbedderSettings(config, name))),
    name,
  });
  const chosen = config.embedderName ?? (await readChosenEmbedder(config.dataFolder));
  const name = chosen ?? (await defaultEmbedder(foldersOf(config)));
  try {
    return { running: await load(name), fallbackReason: null };
  } catch (cause) {
    if (!(cause instanceof AppError) || name === LEXICAL_EMBEDDER) throw cause;
    const message = `The embedder ${name} cannot be used. ${cause.message} ${embedderRemedy(name)}`;
    if (chosen !== null) throw new AppError('MODEL_UNAVAILABLE', message, { cause });
    return { running: await load(LEXICAL_EMBEDDER), fallbackReason: message };
  }
}

async function findEmbedderSettings(config: Config, name: string): Promise<EmbedderSettings> {
  const place = await findEmbedder(name, foldersOf(config));
  return place === null ? { kind: 'LEXICAL' } : { kind: 'SENTENCE', ...place };
}

const foldersOf = (config: Config) => ({
  bundled: config.modelsFolder,
  pulled: config.pulledModelsFolder ?? join(config.dataFolder, 'models'),
});
