export { checkCopiesJob, defineDuplicatesJobs, planChecksJob } from './check-copies.job.ts';
export { createCheckCopiesService } from './check-copies.service.ts';
export { createDuplicatesService, type DuplicatesService } from './duplicates.service.ts';
export type { RecordingCopy } from './duplicates.types.ts';
