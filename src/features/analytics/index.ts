export {
  createRecordingAnalyticsService,
  type RecordingAnalyticsService,
} from './recording-analytics.service.ts';
export { createSearchLog, type SearchLog } from './search-log.ts';
export { createTokenAnalyticsService, type TokenAnalyticsService } from './token-analytics.service.ts';
