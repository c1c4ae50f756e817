export { CHUNK_FRAMES, type CodeChunk, CodeChunker } from './code-chunker.ts';
export {
  createImportedCodesService,
  IMPORTING,
  type ImportedCodes,
  type ImportedCodesService,
  tokenizerMismatch,
} from './imported-codes.service.ts';
export { defineIngestJob, ingestJob } from './ingest.job.ts';
export { createIngestService } from './ingest.service.ts';
export { MAX_INDEXED_BINS, POSTING_BLOCK_FRAMES } from './ingest.store.ts';
export { cleanUpJob, defineReindexJobs, planReindexJob, reindexJob } from './reindex.job.ts';
export { createReindexService } from './reindex.service.ts';
export { stageOfJob } from './stage-of-job.ts';
export { createStageTimesService, type StageTimesService } from './stage-times.service.ts';
export type { StageTime } from './stage-times.types.ts';
export { addTokenTotalsJob, defineAddTokenTotalsJob } from './token-totals.job.ts';
export { createTokenTotalsService } from './token-totals.service.ts';
