export { createEvaluateSearchesService } from './evaluate-searches.service.ts';
export { createHeardSounds } from './heard-sounds.ts';
export { createPlanQuery } from './plan-query.ts';
export { defineSavedSearchJobs, evaluateLabelJob, evaluateRecordingJob } from './saved-searches.job.ts';
export { createSavedSearchesService, type SavedSearchesService } from './saved-searches.service.ts';
export { hasSavedSearches } from './saved-searches.store.ts';
export type { Occasion, SavedSearch } from './saved-searches.types.ts';
