export { defineIngestJob, ingestJob } from './ingest.job.ts';
export { createIngestService } from './ingest.service.ts';
