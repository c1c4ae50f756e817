export {
  createRecordingAnalyticsService,
  type RecordingAnalyticsService,
} from './recording-analytics.service.ts';
