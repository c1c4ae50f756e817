import { join } from 'node:path';
import { type ComposedAccess, composeAccess } from './compose-access.ts';
import { composeAnalytics } from './compose-analytics.ts';
import type { App, ComposeOptions } from './compose-app.ts';
import { composeArticles } from './compose-articles.ts';
import { beginAudio, findSettings, tellTokenizer } from './compose-audio.ts';
import { composeBlobs, startTidying, unlessAway } from './compose-blobs.ts';
import { composeDatabase } from './compose-database.ts';
import { composeDuplicates, enqueueCheckPlan } from './compose-duplicates.ts';
import { composeEmbeddings } from './compose-embeddings.ts';
import { composeHttp } from './compose-http.ts';
import { composeLabels } from './compose-labels.ts';
import { composeLinking } from './compose-linking.ts';
import { startPruning } from './compose-live.ts';
import { composePalette, composePictures } from './compose-pictures.ts';
import { composeQueue } from './compose-queue.ts';
import { composeRecall } from './compose-recall.ts';
import { composeSavedSearches, queueEvaluations } from './compose-saved-searches.ts';
import { composeSearchIndex } from './compose-search-index.ts';
import { composeSearches } from './compose-searches.ts';
import { composeSpeech } from './compose-speech.ts';
import { composeTranscription } from './compose-transcription.ts';
import { composeTranscripts } from './compose-transcripts.ts';
import { composeTransfer, composeTransfers } from './compose-transfer.ts';
import { startSweeping } from './compose-uploads.ts';
import { composeVerify } from './compose-verify.ts';
import { composeWatching, watchSearches } from './compose-watching.ts';
import { composeWorkHttp } from './compose-work-http.ts';
import { startWorker } from './compose-worker.ts';
import { composeWorkspaces } from './compose-workspaces.ts';
import { type Config, keepOnnxRuntimeQuiet } from './config.ts';
import type { Queryable } from './db/db.ts';
import { forgetRecording } from './features/clusters/index.ts';
import { forgetTextsOf } from './features/embeddings/index.ts';
import { createEventsService, createIngestProgressService } from './features/events/index.ts';
import {
  createIngestService,
  createReindexService,
  defineIngestJob,
  defineReindexJobs,
  ingestJob,
} from './features/ingest/index.ts';
import { createModelsService } from './features/models/index.ts';
import { createQualityService } from './features/quality/index.ts';
import {
  createCodesService,
  createCreateRecordingService,
  createRecordingsService,
} from './features/recordings/index.ts';
import { createSystemService } from './features/system/index.ts';
import { createUploadsService } from './features/uploads/index.ts';
import type { Services } from './graphql/request-context.ts';
import { openJobQueue } from './jobs/job-queue.ts';
import { findProgram } from './lib/find-program.ts';
import type { Logger } from './lib/logger.ts';
import { shippedModelsFolder } from './shipped-models.ts';
import { VERSION } from './version.ts';
import { listDevices } from './workers/devices.ts';
import { createUsableTokenizers } from './workers/usable-tokenizers.ts';

export type { App, ComposeOptions } from './compose-app.ts';

/** Puts all parts together. The only file that knows every one of them. */
export async function compose(config: Config, logger: Logger, options: ComposeOptions): Promise<App> {
  keepOnnxRuntimeQuiet();
  const closing = new AsyncDisposableStack();
  try {
    return await composeInto(closing, config, logger, options);
  } catch (error) {
    await closing.disposeAsync();
    throw error;
  }
}

async function composeInto(
  closing: AsyncDisposableStack,
  config: Config,
  logger: Logger,
  options: ComposeOptions,
): Promise<App> {
  const watching = await composeWatching(closing, config, logger);
  const { ffmpegPath, gpuWatch, starting } = await beginAudio(closing, config, logger);
  const { login, db, replicas } = await composeDatabase(closing, config, watching);

  const { audio, tokenizer, fallbackReason, providers } = await starting;
  watching.watchDevices(() => listDevices(gpuWatch, tokenizer.executionProvider));
  const tokenizers = createUsableTokenizers(audio, tokenizer, (wanted) => findSettings(config, wanted));
  tellTokenizer(logger, config, { tokenizer, fallbackReason, providers });

  const logJobError = (error: Error, job?: { name: string; id: string }) =>
    logger.warn({ error, job }, job ? 'a job failed' : 'the job queue had a problem');
  const queue = await openJobQueue(login, logJobError);
  closing.defer(() => queue.close());

  const { searchIndex, enqueueReindex } = composeSearchIndex({
    ...{ db, queue, tokenizers },
    onSwitched: async (tx, workspaceId) => {
      await sounds.onIndexSwitched(tx, workspaceId);
      // Copies are looked for with the codes that answer now.
      await enqueueCheckPlan(queue, tx, workspaceId);
    },
  });

  const events = createEventsService({
    db,
    onError: (error) => logger.warn({ error }, 'the events could not be read'),
  });
  closing.defer(() => events.close());
  const tell =
    (type: 'RECORDING_CREATED' | 'RECORDING_READY'): FollowUp =>
    (tx, workspaceId, recordingId) =>
      events.append(tx, workspaceId, { type, recordingId, payload: {} });

  const blobs = await composeBlobs(closing, { config, logger, watching });
  const uploads = createUploadsService({ db, blobs, maxUploadBytes: config.maxUploadBytes });
  const recordings = createRecordingsService({
    db,
    blobs,
    beforeDeletion: async (tx, workspaceId, recordingId) => {
      await queue.cancel(tx, ingestJob, recordingId);
      await queue.forget(tx, workspaceId, recordingId);
      await forgetRecording(tx, workspaceId, recordingId);
      await forgetTextsOf(tx, workspaceId, recordingId);
      await sounds.services.labels.beforeRecordingIsDeleted(tx, workspaceId, recordingId);
      await duplicates.forget(tx, workspaceId, recordingId);
    },
    onDeleted: events.appendDeletion,
  });
  const evaluations = queueEvaluations(db, queue);
  const { textIndex, embedder, embeddingJobs, onTranscriptChanged, onArticlesWritten, startTexts } =
    await composeEmbeddings(closing, { db, queue, config, logger });
  const {
    close: closeTexts,
    texts,
    ...transcriptParts
  } = composeTranscripts(db, uploads, async (tx, workspaceId, recordingId, segmentIndex) => {
    await onTranscriptChanged(tx, workspaceId, recordingId, segmentIndex);
    await linking.onTranscriptChanged(tx, workspaceId, recordingId);
    await evaluations.onTranscriptChanged(tx, workspaceId, recordingId);
  });
  closing.defer(closeTexts);
  const { importArticles, ...articleParts } = composeArticles({ db, texts, onArticlesWritten, logger });
  const enqueueIngest: FollowUp = async (tx, workspaceId, recordingId) => {
    // Only what is new or has FAILED is queued: whatever job is left of it is over.
    const options = { key: recordingId, replaces: true };
    await queue.enqueue(tx, ingestJob, { workspaceId, recordingId }, options);
  };
  const createRecording = createCreateRecordingService({
    ...{ db, blobs, uploads, enqueueIngest },
    onCreated: tell('RECORDING_CREATED'),
    readTranscript: transcriptParts.transcripts.readForNew,
  });
  const { speech, turningPoints, rhythm, ...listening } = composeSpeech({
    ...{ db, blobs, audio, recordings, searchIndex, queue },
  });
  const { pictures, tiles, ...drawing } = composePictures({ db, blobs, audio, recordings, queue });
  const { maxUploadBytes, maxDurationS, maxQueryClipS } = config;
  const { locatePhrase } = transcriptParts;
  const { searchArticles } = articleParts;
  const recall = composeRecall(closing, {
    ...{ db, logger, metrics: watching.metrics },
    share: config.recallSampleShare,
  });
  const searches = composeSearches(closing, {
    ...{ db, audio, blobs, recordings, uploads, searchIndex, textIndex, locatePhrase, searchArticles },
    maxQueryClipS,
    onSearched: recall.offer,
  });
  const { queryAudio, hybridSearch } = searches;
  const sounds = composeLabels(closing, {
    ...{ db, queue, audio, recordings, searchIndex },
    ...evaluations.ofLabels,
  });
  const { savedSearches, jobs: savedSearchJobs } = composeSavedSearches({
    ...{ db, queue, blobs, logger, events, recordings, queryAudio, searchIndex, locatePhrase },
    ...sounds.services,
    copies: searches.services.copies,
  });
  const duplicates = composeDuplicates({ db, queue, recordings, queryAudio, searchIndex, events });
  const { transcription, recogniseClip, transcriptionJobs } = composeTranscription(closing, {
    ...{ db, queue, config, blobs, recordings, speech, events, ffmpegPath },
    transcripts: transcriptParts.transcripts,
  });
  const linking = composeLinking(closing, {
    ...{ db, queue, blobs, recordings, uploads, events, recogniseClip },
    articles: articleParts.articles,
    searchArticles,
    contentFolder: join(shippedModelsFolder, 'phonograph-content'),
    espeakPath: await findProgram('espeak-ng', config.searchPath),
    limits: { maxDurationS, maxQueryClipS, ffmpegPath },
  });
  const loggedSearches = { hybridSearch, locatePhrase, searchArticles };
  const analyticsParts = { db, searchIndex, logger, clusters: sounds.services.clusters };
  const models = await createModelsService({
    ...{ db, settings: config },
    running: { tokenizer: tokenizer.name, embedder: embedder.facts().name },
    onError: (error) => logger.warn({ error }, 'a pull of a model could not be told'),
  });
  closing.defer(models.close);
  const { onJobRun, ...watchedQueue } = composeQueue({ db, definitions: () => jobs, watching, logger });
  watching.warnOf('queue', watchedQueue.queue.warning);
  const { transfers, startPruning: startPruningTransfers } = composeTransfers(closing, {
    ...{ db, blobs, queue, logger },
  });
  const services: Omit<Services, keyof ComposedAccess['services']> = {
    ...linking.services,
    transcription,
    duplicates: duplicates.service,
    events,
    ingestProgress: createIngestProgressService(events, recordings),
    ...sounds.services,
    recordings,
    createRecording,
    codes: createCodesService({ db }),
    savedSearches,
    ...searches.services,
    searchIndex,
    textIndex,
    embedder,
    speech,
    turningPoints,
    rhythm,
    pictures,
    tokenPalette: composePalette({ audio, searchIndex, analysis: sounds.analysis }),
    ...transcriptParts,
    ...articleParts,
    ...composeAnalytics(closing, { ...analyticsParts, searchLogDays: config.searchLogDays }, loggedSearches),
    models,
    transfers,
    ...watchedQueue,
    quality: createQualityService({ audio, blobs, tokenizer }),
    system: createSystemService({
      db,
      listReplicas: replicas.facts,
      tokenizer,
      tokenizerFallbackReason: fallbackReason,
      recordings,
      version: VERSION,
      hasFfmpeg: ffmpegPath !== null,
      providers,
      listDevices: () => listDevices(gpuWatch, tokenizer.executionProvider),
      filesWaitFor: audio.filesWaitFor,
      recall,
      limits: { maxUploadBytes, maxDurationS, maxQueryClipS },
    }),
  };

  const followUps: readonly FollowUp[] = [
    tell('RECORDING_READY'),
    listening.followUp,
    pictures.onReady,
    duplicates.enqueueCheck,
    services.transcripts.onReady,
    transcription.onReady,
    sounds.followNewRecording,
    linking.followNewRecording,
    evaluations.onReady,
  ];
  const onReady: FollowUp = async (tx, workspaceId, recordingId) => {
    for (const followUp of followUps) await followUp(tx, workspaceId, recordingId);
  };
  const transfer = composeTransfer({
    ...{ db, blobs, searchIndex, logger, enqueueIngest, onReady, transfers },
    learning: linking.imported,
    articles: articleParts.articles,
    transcripts: services.transcripts,
    embedderId: embedder.facts().id,
    enqueueLearning: sounds.enqueueLearning,
    onCreated: tell('RECORDING_CREATED'),
  });
  const reindex = createReindexService({
    ...{ db, blobs, audio, tokenizers, searchIndex, enqueueReindex },
    stageTimes: watchedQueue.stageTimes,
    onCodes: turningPoints.enqueueOf,
  });
  // In the order in which they are taken: what is made anew gives way to what is new.
  const jobs = [
    defineIngestJob(
      createIngestService({
        db,
        blobs,
        audio,
        searchIndex,
        pictures,
        stageTimes: watchedQueue.stageTimes,
        onReady,
        onFailed: (tx, workspaceId, recordingId, payload) =>
          events.append(tx, workspaceId, { type: 'RECORDING_FAILED', recordingId, payload }),
        onStep: events.tellProgress,
      }),
    ),
    // Somebody waits for these; what follows makes recordings findable in more ways.
    ...transfer.jobs,
    ...sounds.jobs,
    ...savedSearchJobs,
    ...linking.jobs,
    ...embeddingJobs,
    ...defineReindexJobs(reindex),
    ...listening.jobs,
    ...drawing.jobs,
    ...transcriptionJobs,
    ...sounds.lateJobs,
    ...duplicates.jobs,
  ];
  const ifFilesAnswer = unlessAway(logger);
  const { prepare, forEach } = composeWorkspaces({
    db,
    searchIndex,
    sweepFiles: (workspaceId) => ifFilesAnswer(() => recordings.sweep(workspaceId)),
    tokenizerId: tokenizer.id,
    startTexts,
    afterwards: async (workspaceId) => {
      if (options.work) await ifFilesAnswer(() => savedSearches.sweep(workspaceId));
      await services.searchLog.prune(workspaceId);
    },
    work: options.work,
    logger,
  });
  const access = await composeAccess(closing, { config, db, blobs, queue, recordings, prepare, logger });
  await forEach(prepare);
  closing.defer(await startTidying(blobs, logger));
  // What was left of uploads lies where they arrived, which other processes may not see.
  if (options.work || config.s3) closing.defer(await startSweeping(uploads, logger));
  if (options.work) {
    closing.defer(await startPruning(events, logger));
    closing.defer(await startPruningTransfers());
    await startWorker(closing, {
      ...{ config, queue, jobs, watching, tokenizer, searchIndex, embedder, transcription },
      hasFfmpeg: ffmpegPath !== null,
      workers: watchedQueue.workers,
      onError: logJobError,
      onRun: onJobRun,
    });
    await forEach(async (id) => {
      await listening.enqueueMissing(id);
      await ifFilesAnswer(() => pictures.enqueueMissing(id));
      await linking.enqueueMissing(id);
      // What an earlier version, or a killed process, left undone.
      await db.transaction((tx) => enqueueCheckPlan(queue, tx, id));
    });
    closing.defer(access.startRetention());
  } else {
    await queue.register(jobs);
  }
  replicas.onStarted();
  const httpServer = options.serve
    ? await composeHttp(closing, {
        transfer,
        db,
        replicas,
        blobs,
        audio,
        uploads,
        tiles,
        services: watchSearches({ ...services, ...access.services }, watching.metrics),
        access,
        importArticles,
        watching,
        config,
        logger,
      })
    : composeWorkHttp(closing, { access, watching, config, logger });
  if (options.serve && config.s3 && config.urlKey === null) {
    logger.warn(
      {},
      'other servers do not take the signed addresses of this one: set PHONOGRAPH_URL_KEY for all',
    );
  }

  let closed: Promise<void> | null = null;
  return {
    db: login,
    tokenizer,
    tokenizerFallbackReason: fallbackReason,
    embedder: embedder.facts(),
    providers,
    ffmpegPath,
    httpServer,
    access: access.authenticate,
    localKey: access.localKey,
    verifier: composeVerify({
      ...{ db, blobs, texts, searchIndex, recordings, enqueueIngest },
      enqueueDraw: drawing.enqueueDraw,
      enqueueEmbed: (tx, workspaceId, recordingId) => onTranscriptChanged(tx, workspaceId, recordingId, null),
    }),
    runRetention: access.services.retention.run,
    close: () => {
      watching.stopping();
      closed ??= closing.disposeAsync();
      return closed;
    },
  };
}

/** What is done, or queued, in the transaction that makes a recording READY. */
type FollowUp = (tx: Queryable, workspaceId: string, recordingId: string) => Promise<void>;
