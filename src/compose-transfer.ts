import type { Db, Queryable } from './db/db.ts';
import type { ArticlesService } from './features/articles/index.ts';
import { createImportedCodesService } from './features/ingest/index.ts';
import { createImportLabel } from './features/labels/index.ts';
import type { SearchIndexService } from './features/search-index/index.ts';
import type { TranscriptsService } from './features/transcripts/index.ts';
import {
  createExportService,
  createImportRecording,
  createImportRow,
  createImportService,
} from './features/transfer/index.ts';
import type { Logger } from './lib/logger.ts';
import type { BlobStore } from './storage/blob-store.ts';
import { VERSION } from './version.ts';

type WithRecording = (tx: Queryable, workspaceId: string, recordingId: string) => Promise<void>;

export interface TransferParts {
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
  readonly logger: Logger;
}

/** Whole workspaces in and out. */
export function composeTransfer(parts: TransferParts) {
  const { db, blobs, searchIndex, articles, transcripts, enqueueLearning, logger } = parts;
  const { embedderId, enqueueIngest, onCreated, onReady } = parts;
  const importedCodes = createImportedCodesService({ db, searchIndex, onReady });
  return {
    exports: createExportService({
      db,
      searchIndex,
      articles,
      embedderId: async () => embedderId,
      product: `phonograph ${VERSION}`,
    }),
    importRows: createImportService({
      importRow: createImportRow({
        db,
        importRecording: createImportRecording({ db, blobs, importedCodes, enqueueIngest, onCreated }),
        transcripts,
        importLabel: createImportLabel({ db, enqueueLearning }),
        articles,
      }),
      onDefect: (error) => logger.error({ error }, 'an import stopped'),
    }),
  };
}
