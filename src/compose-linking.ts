import type { Db, Queryable } from './db/db.ts';
import type { ArticlesService, SearchArticlesService } from './features/articles/index.ts';
import type { EventsService } from './features/events/index.ts';
import {
  createAlignmentService,
  createAnswerQuestionsService,
  createAskingRecordingsService,
  createContentService,
  createLinksService,
  createSpeakQuestionsService,
  createSuggestLinksService,
  createUnansweredService,
  defineLinkingJobs,
  hearContentJob,
  planSuggestionsJob,
  suggestLinksJob,
  trainAlignmentJob,
} from './features/linking/index.ts';
import type { RecordingsService } from './features/recordings/index.ts';
import type { RecogniseClip } from './features/transcription/index.ts';
import type { UploadsService } from './features/uploads/index.ts';
import type { JobQueue } from './jobs/job-queue.ts';
import { newId } from './lib/uuid.ts';
import type { BlobStore } from './storage/blob-store.ts';
import { createLinkingPool } from './workers/linking-pool.ts';

interface LinkingParts {
  readonly db: Db;
  readonly queue: JobQueue;
  readonly blobs: BlobStore;
  readonly recordings: RecordingsService;
  readonly uploads: UploadsService;
  readonly articles: ArticlesService;
  readonly searchArticles: SearchArticlesService;
  readonly events: EventsService;
  readonly recogniseClip: RecogniseClip;
  /** Folder of the content features. */
  readonly contentFolder: string;
  readonly espeakPath: string | null;
  readonly limits: {
    readonly maxDurationS: number;
    readonly maxQueryClipS: number;
    readonly ffmpegPath: string | null;
  };
}

/** From recordings to articles: what is said, links, and what is learned from them. */
export function composeLinking(closing: AsyncDisposableStack, parts: LinkingParts) {
  const { db, queue, blobs, recordings, uploads, articles, searchArticles, events, limits } = parts;
  const { contentFolder, espeakPath, recogniseClip } = parts;
  const { maxDurationS, maxQueryClipS, ffmpegPath } = limits;
  const pool = createLinkingPool({ contentFolder, maxDurationS, ffmpegPath });
  closing.defer(() => pool.close());

  const enqueueHear = async (tx: Queryable, workspaceId: string, recordingId: string) => {
    await queue.enqueue(tx, hearContentJob, { workspaceId, recordingId }, { key: recordingId });
  };
  const enqueueSuggest = async (tx: Queryable, workspaceId: string, recordingId: string) => {
    await queue.enqueue(tx, suggestLinksJob, { workspaceId, recordingId }, { key: recordingId });
  };
  const content = createContentService({ db, blobs, recordings, pool, enqueueHear, onHeard: enqueueSuggest });
  const answerQuestions = createAnswerQuestionsService({
    ...{ db, pool, blobs, recordings, uploads, content, searchArticles, recogniseClip, maxQueryClipS },
  });
  const suggestLinks = createSuggestLinksService({ db, pool, answers: answerQuestions, enqueueSuggest });
  const alignment = createAlignmentService({
    db,
    pool,
    speakQuestions: createSpeakQuestionsService({ db, pool, espeakPath }),
    enqueueTrain: async (tx, workspaceId, version, options) => {
      const payload = { workspaceId, version, ...options };
      await queue.enqueue(tx, trainAlignmentJob, payload, { key: `${workspaceId}:${version}` });
    },
    // A call while another one's job runs must not be lost: what it does twice does no harm.
    onActivated: async (tx, workspaceId) => {
      await queue.enqueue(tx, planSuggestionsJob, { workspaceId }, { key: newId() });
    },
  });
  const links = createLinksService({
    db,
    recordings,
    articles,
    onConfirmed: (tx, { workspaceId, recordingId, id, articleId }) =>
      events.append(tx, workspaceId, {
        type: 'LINK_CONFIRMED',
        recordingId,
        payload: { linkId: id, articleId },
      }),
  });
  return {
    services: {
      answerQuestions,
      alignment,
      links,
      askingRecordings: createAskingRecordingsService({ db, answers: answerQuestions }),
      unanswered: createUnansweredService({ db, pool }),
    },
    jobs: defineLinkingJobs({ content, suggestLinks, alignment }),
    /** For imports. */
    imported: { onHeard: enqueueSuggest, activate: alignment.activateIn },
    /** What follows an ingest. */
    followNewRecording: enqueueHear,
    /** Other words may ask for other articles. */
    onTranscriptChanged: enqueueSuggest,
    /** Queues what recordings of an earlier version, or of other features, lack. */
    enqueueMissing: content.enqueueMissing,
  };
}
