import type { Db, Queryable } from './db/db.ts';
import type { ArticlesService } from './features/articles/index.ts';
import { createImportedCodesService } from './features/ingest/index.ts';
import { createImportLabel } from './features/labels/index.ts';
import type { SearchIndexService } from './features/search-index/index.ts';
import type { TranscriptsService } from './features/transcripts/index.ts';
import {
  createExportService,
  createImportLearned,
  createImportLine,
  createImportRecording,
  createImportRow,
  createImportService,
  createRunExport,
  createRunImport,
  createTransfersService,
  defineTransferJobs,
  exportJob,
  importJob,
  type TransfersService,
} from './features/transfer/index.ts';
import type { JobQueue } from './jobs/job-queue.ts';
import { repeat } from './jobs/repeat.ts';
import type { Logger } from './lib/logger.ts';
import type { BlobStore } from './storage/blob-store.ts';
import { VERSION } from './version.ts';

type WithRecording = (tx: Queryable, workspaceId: string, recordingId: string) => Promise<void>;

const PRUNE_MS = 60 * 60 * 1_000;

/** Exports and imports in the background, as callers see them. */
export function composeTransfers(
  closing: AsyncDisposableStack,
  { db, blobs, queue, logger }: Pick<TransferParts, 'db' | 'blobs' | 'logger'> & { readonly queue: JobQueue },
) {
  const jobOf = { EXPORT: exportJob, IMPORT: importJob };
  const transfers = createTransfersService({
    ...{ db, blobs },
    enqueue: async (tx, kind, key) => {
      await queue.enqueue(tx, jobOf[kind], key, { key: key.id });
    },
    dequeue: async (tx, kind, { id }) => {
      await queue.cancel(tx, jobOf[kind], id);
    },
  });
  closing.defer(transfers.close);
  return {
    transfers,
    /** Deletes what has expired now and every hour; gives what ends that. */
    async startPruning(): Promise<() => Promise<void>> {
      const onError = (error: Error) => logger.warn({ error }, 'expired exports were not deleted');
      await transfers.prune().catch(onError);
      return repeat(PRUNE_MS, transfers.prune, onError);
    },
  };
}

export interface TransferParts {
  readonly transfers: TransfersService;
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly searchIndex: SearchIndexService;
  readonly articles: ArticlesService;
  readonly transcripts: TranscriptsService;
  readonly embedderId: string;
  readonly enqueueIngest: WithRecording;
  readonly enqueueLearning: Parameters<typeof createImportLabel>[0]['enqueueLearning'];
  readonly onCreated: WithRecording;
  readonly onReady: WithRecording;
  /** What follows when it is known what is said, and what lets an alignment answer. */
  readonly learning: Pick<Parameters<typeof createImportLearned>[0], 'onHeard' | 'activate'>;
  readonly logger: Logger;
}

/** Whole workspaces in and out. */
export function composeTransfer(parts: TransferParts) {
  const { db, blobs, searchIndex, articles, transcripts, enqueueLearning, logger } = parts;
  const { embedderId, enqueueIngest, onCreated, onReady } = parts;
  const importedCodes = createImportedCodesService({ db, searchIndex, onReady });
  const exports = createExportService({
    db,
    searchIndex,
    articles,
    embedderId: async () => embedderId,
    product: `phonograph ${VERSION}`,
  });
  const importLine = createImportLine(
    createImportRow({
      db,
      importRecording: createImportRecording({ db, blobs, importedCodes, enqueueIngest, onCreated }),
      transcripts,
      importLabel: createImportLabel({ db, enqueueLearning }),
      articles,
      learned: createImportLearned({ db, ...parts.learning }),
    }),
  );
  const runExport = createRunExport({ db, blobs, exports });
  const runImport = createRunImport({ db, blobs, importLine });
  return {
    exports,
    jobs: defineTransferJobs(parts.transfers, runExport, runImport),
    importRows: createImportService({
      importLine,
      onDefect: (error) => logger.error({ error }, 'an import stopped'),
    }),
  };
}
